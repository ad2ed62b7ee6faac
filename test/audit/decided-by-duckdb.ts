import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { decideInDuckDb } from "#audit/deciding/decide-in-duckdb.ts";
import { type DecidedRow, type ReviewRow, toPatientRow } from "#audit/deciding/to-patient-row.ts";
import { type EventTable, eventTables } from "#audit/events.ts";
import { eventRows } from "#audit/tables/event-rows.ts";
import { fillTable, makeTable } from "#audit/tables/fill-table.ts";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { PracticeReference } from "#clinical/review.ts";

/** What DuckDB holds after it has decided on the records. */
export type Decided = {
  /** By patient. */
  readonly rows: ReadonlyMap<string, DecidedRow>;
  readonly thresholds: PracticeReference["thresholds"];
};

/** What deciding has left in the tables of a connection. */
export const decidedIn = async (connection: DuckDBConnection): Promise<Decided> => {
  const rowsIn = async (sql: string): Promise<readonly ReviewRow[]> =>
    (await connection.runAndReadAll(sql)).getRowObjects();
  const rows = (await rowsIn("SELECT * FROM review_row")).map(toPatientRow);
  const thresholds = (await rowsIn("SELECT * FROM threshold ORDER BY sex, band")).map(
    ({ sex, band, n, p90, p97 }) => ({
      sex: String(sex),
      band: String(band),
      n: Number(n),
      p90: p90 === null ? null : Number(p90),
      p97: p97 === null ? null : Number(p97),
    }),
  );
  return { rows: new Map(rows.map((row) => [row.patient, row])), thresholds };
};

/** Decides on the records, all of one day, in a database of their own. */
export const decidedByDuckDb = async (
  records: readonly PatientRecord[],
  asOf: Day,
  reference?: PracticeReference,
): Promise<Decided> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const all = records.map(eventRows);
  for (const [table, columns] of Object.entries(eventTables)) {
    await makeTable(connection, table, columns);
    const rows = all.flatMap((each) => each[table as EventTable]);
    await fillTable(connection, table, columns, rows);
  }
  await decideInDuckDb([connection], asOf, reference);
  const decided = await decidedIn(connection);
  connection.closeSync();
  instance.closeSync();
  return decided;
};
