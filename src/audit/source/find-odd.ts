import type { DuckDBConnection } from "@duckdb/node-api";
import type { LineFile } from "../reading/engine/raw.ts";
import { lookClosely } from "./look-closely.ts";

const countIn = async (connection: DuckDBConnection, query: string): Promise<number> => {
  const [[count] = []] = (await connection.runAndReadAll(query)).getRows();
  return Number(count ?? 0);
};

/**
 * Runs the first look at a type, and answers with the files of which some line is not a resource of the type, or
 * that cannot be read line by line at all.
 */
export const findOdd = async (
  connection: DuckDBConnection,
  type: string,
  files: readonly LineFile[],
  table: string,
  look: readonly string[],
): Promise<readonly string[]> => {
  try {
    for (const statement of look) await connection.run(statement);
    const strays = await countIn(
      connection,
      `SELECT count(*) FROM ${table} WHERE stray IS NOT NULL`,
    );
    return strays === 0 ? [] : await lookClosely(connection, type, files);
  } catch (error) {
    const closely = await lookClosely(connection, type, files);
    // What no file explains is a fault of ours.
    if (closely.length === 0) throw error;
    return closely;
  }
};
