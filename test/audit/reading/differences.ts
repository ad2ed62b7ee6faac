import type { Day } from "#clinical/day.ts";
import { duckdbRows } from "./duckdb-rows.ts";
import type { Row, Rows } from "./expected-rows.ts";
import { referenceRows, tables } from "./reference-rows.ts";

/** Each text, as often as it stands. */
const counted = (texts: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

const compared = (
  name: string,
  expected: readonly string[],
  found: readonly string[],
): readonly string[] => {
  const [wanted, got] = [counted(expected), counted(found)];
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap((text) => {
    const [want, has] = [wanted.get(text) ?? 0, got.get(text) ?? 0];
    return want === has ? [] : [`${name} ${text}: ${want} wanted, ${has} found`];
  });
};

const texts = (rows: readonly Row[]): readonly string[] => rows.map((row) => JSON.stringify(row));

const inTables = (expected: Rows, found: Rows): readonly string[] =>
  tables.flatMap((table) => compared(table, texts(expected[table]), texts(found[table])));

/** What DuckDB reads of a source otherwise than the reference engine does, in words; and how many rows were compared. */
export const differences = async (
  source: string,
  asOf: Day,
  zone?: string,
): Promise<{ readonly differences: readonly string[]; readonly compared: number }> => {
  const wanted = await referenceRows(source, asOf, zone);
  const found = await duckdbRows(source, asOf, zone);
  if (!wanted.ok || !found.ok) {
    const [want, has] = [wanted, found].map((one) => (one.ok ? "read" : one.fault));
    return { differences: want === has ? [] : [`${want} wanted, ${has} found`], compared: 0 };
  }
  const [one, other] = [wanted.value, found.value];
  return {
    differences: [
      ...inTables(one.rows, other.rows),
      ...compared("set aside", one.aside, other.aside),
      ...(one.unread === other.unread
        ? []
        : [`unread ${one.unread} wanted, ${other.unread} found`]),
    ],
    compared: tables.reduce((sum, table) => sum + one.rows[table].length, 0),
  };
};
