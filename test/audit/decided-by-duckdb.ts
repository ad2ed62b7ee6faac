import { type DuckDBAppender, type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { decideInDuckDb } from "#audit/deciding/decide-in-duckdb.ts";
import { type DecidedRow, type ReviewRow, toPatientRow } from "#audit/deciding/to-patient-row.ts";
import { type ColumnType, type EventTable, eventTables } from "#audit/events.ts";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { type Row, rowsOf } from "./rows-of.ts";

const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: "VARCHAR",
  day: "INTEGER",
  whole: "INTEGER",
  truth: "BOOLEAN",
};

type Columns = Readonly<Record<string, ColumnType>>;

const tables = Object.entries(eventTables) as readonly (readonly [EventTable, Columns])[];

const append = (appender: DuckDBAppender, type: ColumnType, value: Row[string]): void => {
  if (value === null) appender.appendNull();
  else if (type === "text") appender.appendVarchar(String(value));
  else if (type === "truth") appender.appendBoolean(value === true);
  else appender.appendInteger(Number(value));
};

const fill = async (
  connection: DuckDBConnection,
  table: EventTable,
  columns: Columns,
  rows: readonly Row[],
): Promise<void> => {
  const written = Object.entries(columns).map(([name, type]) => `${name} ${sqlTypes[type]}`);
  await connection.run(`CREATE TABLE ${table} (${written.join(", ")})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const [name, type] of Object.entries(columns)) append(appender, type, row[name] ?? null);
    appender.endRow();
  }
  appender.closeSync();
};

/** What DuckDB holds after it has decided on the records. */
export type Decided = {
  /** By patient. */
  readonly rows: ReadonlyMap<string, DecidedRow>;
  readonly thresholds: PracticeReference["thresholds"];
};

/** Decides on the records, all of one day, in a database of their own. */
export const decidedByDuckDb = async (
  records: readonly PatientRecord[],
  asOf: Day,
  reference?: PracticeReference,
): Promise<Decided> => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const all = records.map(rowsOf);
  for (const [table, columns] of tables) {
    const rows = all.flatMap((each) => each[table]);
    await fill(connection, table, columns, rows);
  }
  await decideInDuckDb(connection, asOf, reference);
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
  connection.closeSync();
  instance.closeSync();
  return { rows: new Map(rows.map((row) => [row.patient, row])), thresholds };
};
