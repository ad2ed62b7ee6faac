import { type Day, daysBetween, firstDay } from "#clinical/day.ts";
import type { Dialect } from "./engine/dialect.ts";
import { type Offset, offsetsOf } from "./look/zone-days.ts";

/** What the texts of a reading are written with: for which engine, as of which day, by which clocks. */
export type Reading = {
  readonly dialect: Dialect;
  /** Days since 1970-01-01. */
  readonly asOf: number;
  readonly zone: {
    readonly offsets: readonly Offset[];
    /** The days that `r_zone` has a row for. */
    readonly first: number;
    readonly last: number;
  };
};

const epoch = "1970-01-01" as Day;
const daySeconds = 86_400;

/** Where an undated event may begin. */
export const firstDayNumber = daysBetween(epoch, firstDay);

/** A reading as of a day, in a zone (IANA name). Throws `RangeError` where there is no such zone. */
export const readingOf = (dialect: Dialect, asOf: Day, zone: string): Reading => {
  const offsets = offsetsOf(zone, asOf);
  const today = daysBetween(epoch, asOf);
  const first = (offsets[0]?.from ?? 0) / daySeconds;
  return { dialect, asOf: today, zone: { offsets, first, last: today + 2 } };
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

type Cell = string | number | boolean | null | undefined;

const cell = (value: Cell): string => {
  if (value === undefined || value === null) return "NULL";
  return typeof value === "string" ? quoted(value) : String(value);
};

/** A query of rows that are written out. */
export const rowsAs = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `SELECT * FROM (VALUES ${rows.map((row) => `(${row.map(cell).join(", ")})`).join(", ")}) AS v(${columns.join(", ")})`;

/** The days of the zone's clocks: how far ahead they are as the day begins, and from which second on otherwise. */
export const zoneTable = ({ dialect, zone }: Reading): readonly string[] => {
  const { offsets, first, last } = zone;
  const until = (at: number): number => offsets[at + 1]?.from ?? Number.MAX_SAFE_INTEGER;
  const rows = offsets.map(({ from, ahead }, at) => [from, until(at), ahead] as const);
  return dialect.table(
    "r_zone",
    `SELECT CAST(d.day AS BIGINT) AS day, min_by(c.ahead, c.begins) AS ahead,
      CASE WHEN count(*) > 1 THEN max(c.begins) END AS changes, max_by(c.ahead, c.begins) AS later
      FROM ${dialect.days(first, last)} d JOIN (${rowsAs(["begins", "ends", "ahead"], rows)}) c
      ON c.begins < (d.day + 1) * ${daySeconds} AND c.ends > d.day * ${daySeconds} GROUP BY d.day`,
  );
};
