import type { DuckDBConnection } from "@duckdb/node-api";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { quoted } from "../reading/reading.ts";

const countIn = async (connection: DuckDBConnection, query: string): Promise<number> => {
  const [[count] = []] = (await connection.runAndReadAll(query)).getRows();
  return Number(count ?? 0);
};

/** How many lines of a file are not JSON, and how many are JSON but not a resource of the type; undefined where it cannot be read so. */
const linesOf = async (
  connection: DuckDBConnection,
  type: string,
  { path, gzip }: LineFile,
): Promise<{ readonly broken: number; readonly odd: number } | undefined> => {
  const compression = gzip ? "gzip" : "uncompressed";
  const lines = `read_ndjson_objects(${quoted(path)}, ignore_errors = true, compression = '${compression}')`;
  const isOfType = `coalesce(json_type(json) = 'OBJECT' AND json_extract(json, '$.resourceType') = '"${type}"', false)`;
  try {
    const broken = await countIn(connection, `SELECT count(*) FROM ${lines} WHERE json IS NULL`);
    const odd = await countIn(
      connection,
      `SELECT count(*) FROM ${lines} WHERE json IS NOT NULL AND NOT ${isOfType}`,
    );
    return { broken, odd };
  } catch {
    return undefined;
  }
};

const lookClosely = async (
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

/**
 * Runs the first look at a type: how many lines are not JSON, or the files of which some line is something else
 * than a resource of the type, or that cannot be read line by line at all.
 */
export const findOdd = async (
  connection: DuckDBConnection,
  type: string,
  files: readonly LineFile[],
  table: string,
  look: readonly string[],
): Promise<Result<number, readonly string[]>> => {
  try {
    for (const statement of look) await connection.run(statement);
    const strays = await countIn(
      connection,
      `SELECT count(*) FROM ${table} WHERE stray IS NOT NULL`,
    );
    return strays === 0 ? ok(0) : await lookClosely(connection, type, files);
  } catch (error) {
    const closely = await lookClosely(connection, type, files);
    // What no file explains is a fault of ours.
    if (closely.ok) throw error;
    return closely;
  }
};
