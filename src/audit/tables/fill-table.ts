import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { ColumnType } from "../events.ts";

/** What a cell of a flat table may hold. */
export type Cell = string | number | boolean | null;

/** The columns that the audit's own tables know beside those of events: shares. */
export type AnyColumn = ColumnType | "share";

export type Columns = Readonly<Record<string, AnyColumn>>;

const sqlTypes: Readonly<Record<AnyColumn, string>> = {
  text: "VARCHAR",
  day: "INTEGER",
  whole: "INTEGER",
  truth: "BOOLEAN",
  share: "DOUBLE",
};

/** A name as SQL takes it, whatever stands in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const append = (to: DuckDBAppender, type: AnyColumn, cell: Cell): void => {
  if (cell === null) to.appendNull();
  else if (type === "text") to.appendVarchar(String(cell));
  else if (type === "truth") to.appendBoolean(cell === true);
  else if (type === "share") to.appendDouble(Number(cell));
  else to.appendInteger(Number(cell));
};

/** Makes an empty table. */
export const makeTable = async (
  db: DuckDBConnection,
  table: string,
  columns: Columns,
): Promise<void> => {
  const list = Object.entries(columns).map(([name, type]) => `${quoted(name)} ${sqlTypes[type]}`);
  await db.run(`CREATE TABLE ${quoted(table)} (${list.join(", ")})`);
};

/** Adds rows to a table, whose cells come in the order of its columns. */
export const fillTable = async (
  db: DuckDBConnection,
  table: string,
  columns: Columns,
  rows: Iterable<readonly Cell[]>,
): Promise<void> => {
  const types = Object.values(columns);
  const appender = await db.createAppender(table);
  for (const row of rows) {
    for (const [at, type] of types.entries()) append(appender, type, row[at] ?? null);
    appender.endRow();
  }
  appender.closeSync();
};
