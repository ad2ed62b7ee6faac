import type { DuckDBConnection } from "@duckdb/node-api";

/** A value as a query gives it here: numbers are numbers, however wide the column. */
type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

const plain = (value: unknown): Value => {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return value === null || value === undefined ? null : String(value);
};

/** The rows of a query, by name of column. */
export const rowsOf = async (db: DuckDBConnection, sql: string): Promise<readonly Row[]> => {
  const reader = await db.runAndReadAll(sql);
  return reader
    .getRowObjects()
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
    );
};

/** The one row of a query that has one. */
export const rowOf = async (db: DuckDBConnection, sql: string): Promise<Row> =>
  (await rowsOf(db, sql))[0] ?? {};

/** A cell that is a count; none is 0. */
export const countIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0);

/** A cell that is text; none is empty. */
export const textIn = (row: Row, column: string): string => String(row[column] ?? "");
