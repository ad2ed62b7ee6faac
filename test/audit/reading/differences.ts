import type { EventTable } from "#audit/events.ts";
import type { Row, Rows } from "./expected-rows.ts";

/** Each row as text, as often as it stands. */
const counted = (rows: readonly Row[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const text = JSON.stringify(row);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
};

/** The rows that one side has and the other has not, in words. */
export const differences = (
  expected: Rows,
  found: Rows,
  tables: readonly EventTable[],
): readonly string[] =>
  tables.flatMap((table) => {
    const [wanted, got] = [counted(expected[table]), counted(found[table])];
    const texts = new Set([...wanted.keys(), ...got.keys()]);
    return [...texts].flatMap((text) => {
      const [want, has] = [wanted.get(text) ?? 0, got.get(text) ?? 0];
      return want === has ? [] : [`${table} ${text}: ${want} wanted, ${has} found`];
    });
  });
