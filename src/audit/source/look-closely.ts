import type { DuckDBConnection } from "@duckdb/node-api";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { quoted } from "../reading/reading.ts";

/** How many lines of a file are not JSON, and how many are JSON but not a resource of the type; undefined where it cannot be read so. */
const linesOf = async (
  connection: DuckDBConnection,
  type: string,
  { path, gzip }: LineFile,
): Promise<{ readonly broken: number; readonly odd: number } | undefined> => {
  const compression = gzip ? "gzip" : "uncompressed";
  const lines = `read_ndjson_objects(${quoted(path)}, ignore_errors = true, compression = '${compression}')`;
  const isOfType = `coalesce(json_type(json) = 'OBJECT' AND json_extract(json, '$.resourceType') = '"${type}"', false)`;
  const counts = `count(*) FILTER (json IS NULL), count(*) FILTER (json IS NOT NULL AND NOT ${isOfType})`;
  try {
    const reader = await connection.runAndReadAll(`SELECT ${counts} FROM ${lines}`);
    const [[broken, odd] = []] = reader.getRows();
    return { broken: Number(broken ?? 0), odd: Number(odd ?? 0) };
  } catch {
    return undefined;
  }
};

/**
 * Of files that should be lines of one type: how many lines are not JSON; or those that hold something else, or cannot
 * be read line by line at all.
 */
export const lookClosely = async (
  connection: DuckDBConnection,
  type: string,
  files: readonly LineFile[],
): Promise<Result<number, readonly string[]>> => {
  let broken = 0;
  const odd: string[] = [];
  for (const file of files) {
    const lines = await linesOf(connection, type, file);
    if (lines === undefined || lines.odd > 0) odd.push(file.path);
    else broken += lines.broken;
  }
  return odd.length > 0 ? fault(odd) : ok(broken);
};
