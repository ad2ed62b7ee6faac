import type { Days } from "./day-numbers.ts";

/** SQL for: the whole span of an event lies in the window. `of` names its table, with the dot. */
export const inside = ({ from, to }: Days, of = ""): string =>
  `(${of}earliest >= ${from} AND ${of}latest <= ${to})`;

/** SQL for: the span of an event overlaps the window. */
export const touches = ({ from, to }: Days, of = ""): string =>
  `(${of}latest >= ${from} AND ${of}earliest <= ${to})`;

/** SQL for: the event is surely in the window. */
export const surelyInside = (window: Days, of = ""): string =>
  `(${of}sure AND ${inside(window, of)})`;

/** A text as SQL writes it. Throws on what the engines would not read alike; no code or group holds any of it. */
export const text = (value: string): string => {
  if (/['"\\;$\n]/.test(value))
    throw new RangeError("a text that two engines may read in two ways");
  return `'${value}'`;
};

/** SQL for: the column holds one of the texts. */
export const among = (column: string, values: Iterable<string>): string => {
  const written = [...values].map(text);
  return written.length === 0 ? "FALSE" : `${column} IN (${written.join(", ")})`;
};

/** Rows written into the SQL, one or more, as something to select from. */
export const rowsAs = (
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  `(VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}) AS ${name} (${columns.join(", ")})`;

/** SQL for how often one whole number goes into another, without a rest; neither is negative. */
export const wholeTimes = (top: string, bottom: string): string =>
  `CAST(((${top}) - (${top}) % (${bottom})) / (${bottom}) AS BIGINT)`;
