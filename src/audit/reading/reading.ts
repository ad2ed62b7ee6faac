import { type Day, daysBetween, firstDay } from "#clinical/day.ts";
import type { Cell } from "./cell.ts";
import type { Dialect } from "./engine/dialect.ts";
import { type Offset, offsetsOf } from "./look/zone-offsets.ts";

/** What the texts of a reading are written with: for which engine, as of which day, by which clocks. */
export type Reading = {
  readonly dialect: Dialect;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly zone: readonly Offset[];
};

const epoch = "1970-01-01" as Day;

/** Where an undated event may begin. */
export const firstDayNumber = daysBetween(epoch, firstDay);

/** A reading as of a day, in a zone (IANA name). Throws `RangeError` where there is no such zone. */
export const readingOf = (dialect: Dialect, asOf: Day, zone: string): Reading => {
  const today = daysBetween(epoch, asOf);
  return { dialect, asOf: today, zone: offsetsOf(zone, asOf) };
};

/** The text as every engine reads it: they differ on how a quote or a backslash is written, so neither is. */
export const quoted = (text: string): string => {
  if (!/['\\]/.test(text)) return `'${text}'`;
  const parts = text
    .split(/(['\\])/)
    .map((part) => (/^['\\]$/.test(part) ? `chr(${part.charCodeAt(0)})` : `'${part}'`));
  return `concat(${parts.join(", ")})`;
};

/** The texts as a list for `IN`. */
export const listed = (texts: Iterable<string>): string =>
  `(${[...texts].map((text) => quoted(text)).join(", ")})`;

const cell = (value: Cell): string => {
  if (value === undefined || value === null) return "NULL";
  return typeof value === "string" ? quoted(value) : String(value);
};

/** A query of rows that are written out. */
export const rowsAs = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `SELECT * FROM (VALUES ${rows.map((row) => `(${row.map(cell).join(", ")})`).join(", ")}) AS v(${columns.join(", ")})`;
