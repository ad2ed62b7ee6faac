import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { decidedTables } from "#audit/deciding/decide-sql.ts";
import type { EventTable } from "#audit/events.ts";
import { decideOnSpark } from "#audit/spark/decide-on-spark.ts";
import { runSparkSql, type SparkSettings } from "#audit/spark/run-spark-sql.ts";
import { eventTablesIn, leaveTables } from "#audit/spark/tables-on-spark.ts";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { type Decided, decidedIn } from "./decided-by-duckdb.ts";
import { rowsOf, tables } from "./rows-of.ts";

const writeEvents = async (folder: string, records: readonly PatientRecord[]): Promise<void> => {
  const all = records.map(rowsOf);
  for (const [table] of tables) {
    await mkdir(join(folder, table), { recursive: true });
    const lines = all.flatMap((rows) =>
      rows[table as EventTable].map((row) => JSON.stringify(row)),
    );
    await writeFile(join(folder, table, "rows.json"), lines.join("\n"));
  }
};

/** What Spark left as Parquet, as DuckDB reads it. */
export const decidedUnder = async (folder: string): Promise<Decided> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  for (const table of decidedTables)
    await connection.run(
      `CREATE VIEW ${table} AS FROM read_parquet('${folder}/${table}/*.parquet')`,
    );
  const decided = await decidedIn(connection);
  connection.closeSync();
  instance.closeSync();
  return decided;
};

/** Decides on the records, all of one day, on Spark, by the thresholds of the run. Throws where Spark fails. */
export const decidedBySpark = async (
  records: readonly PatientRecord[],
  asOf: Day,
  settings: SparkSettings,
): Promise<Decided> => {
  const [given, left] = [join(settings.folder, "events"), join(settings.folder, "decided")];
  await writeEvents(given, records);
  const statements = [
    ...eventTablesIn(given),
    ...decideOnSpark(asOf),
    ...leaveTables(decidedTables, left),
  ];
  const run = await runSparkSql(statements, settings);
  if (!run.ok) throw new Error(JSON.stringify(run.fault));
  return decidedUnder(left);
};
