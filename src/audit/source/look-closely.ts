import type { DuckDBConnection } from "@duckdb/node-api";
import type { LineFile } from "../reading/engine/raw.ts";
import { quoted } from "../reading/reading.ts";

/** Whether every line of a file is JSON, as the database sees it, and a resource of the type. */
const isPlain = async (
  connection: DuckDBConnection,
  type: string,
  { path, gzip }: LineFile,
): Promise<boolean> => {
  const compression = gzip ? "gzip" : "uncompressed";
  const lines = `read_ndjson_objects(${quoted(path)}, ignore_errors = true, compression = '${compression}')`;
  const isOfType = `coalesce(json_type(json) = 'OBJECT' AND json_extract(json, '$.resourceType') = '"${type}"', false)`;
  try {
    const reader = await connection.runAndReadAll(
      `SELECT 1 FROM ${lines} WHERE NOT ${isOfType} LIMIT 1`,
    );
    return reader.currentRowCount === 0;
  } catch {
    return false;
  }
};

/**
 * Of files that should be lines of one type, those of which some line is something else, or not JSON to the database:
 * Node alone judges what JSON is, and reads more of it.
 */
export const lookClosely = async (
  connection: DuckDBConnection,
  type: string,
  files: readonly LineFile[],
): Promise<readonly string[]> => {
  const odd: string[] = [];
  for (const file of files) if (!(await isPlain(connection, type, file))) odd.push(file.path);
  return odd;
};
