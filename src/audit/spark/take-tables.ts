import type { DuckDBConnection } from "@duckdb/node-api";
import { quoted } from "../reading/reading.ts";

/** Takes tables that Spark left as Parquet, each in a folder of its own name, into DuckDB. */
export const takeTables = async (
  db: DuckDBConnection,
  tables: readonly string[],
  folder: string,
): Promise<void> => {
  for (const table of tables)
    await db.run(
      `CREATE TABLE ${table} AS FROM read_parquet(${quoted(`${folder}/${table}/*.parquet`)})`,
    );
};
