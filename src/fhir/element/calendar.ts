import { addDays, addMonths, type Day, daysBetween, firstDay, isDay } from "#clinical/day.ts";
import type { When } from "#clinical/when.ts";
import { isThere } from "./json.ts";
import { minuteInUtc } from "./time.ts";
import { offsetIn } from "./zone.ts";

/** A date as the record gives it: a span, or why there is none. */
export type ReadDate = When | "missing" | "unreadable" | "future";

/** Reads FHIR dates as of a day, in a zone. */
export type Calendar = {
  readonly asOf: Day;
  /** Where an undated event may lie: anywhere up to the day of the review. */
  readonly undated: When;
  /** The span of an event's date, capped at `asOf`; an event that begins after it is `future`. */
  readonly read: (value: unknown) => ReadDate;
  /** The span of a date that may lie ahead, as of an appointment or a due date; never `future`. */
  readonly readAhead: (value: unknown) => ReadDate;
};

const dayMs = 86_400_000;
const epoch = "1970-01-01" as Day;

const span = (earliest: Day, latest: Day): When => ({
  earliest,
  latest,
  exact: earliest === latest,
  dated: true,
});

const partShape = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/;

/** The days of a year or a month. */
const spanOfPart = (text: string): When | undefined => {
  const [, year, month] = partShape.exec(text) ?? [];
  if (year === undefined || year === "0000") return undefined;
  if (month === undefined) return span(`${year}-01-01` as Day, `${year}-12-31` as Day);
  const first = `${text}-01` as Day;
  return span(first, addDays(addMonths(first, 1), -1));
};

/** A day that the calendar has, and when it begins in UTC (ms since 1970). */
type Known = { readonly when: When; readonly begins: number };

const dayOf = (text: string): Known | undefined =>
  isDay(text) ? { when: span(text, text), begins: daysBetween(epoch, text) * dayMs } : undefined;

/** The day of an instant (ms), written; of the years before 1 and after 9999 too. */
const written = (instant: number): string => new Date(instant).toISOString().replace(/T.*/, "");

/**
 * Spans of dates as they are written. It remembers the days it has met: however many entries there are, their days
 * are few, and all that happened on one shares its span.
 */
const spansIn = (zone: string): ((text: string) => When | undefined) => {
  const offsetAt = offsetIn(zone);
  const days = new Map<string, Known | undefined>();
  const known = (text: string): Known | undefined => {
    const before = days.get(text);
    if (before !== undefined || days.has(text)) return before;
    const now = dayOf(text);
    days.set(text, now);
    return now;
  };
  /** The day that the zone's calendar shows at an instant, most often the day as written. */
  const shownAt = (instant: number, asWritten: Known): When | undefined => {
    const local = instant + offsetAt(instant);
    const since = local - asWritten.begins;
    return since >= 0 && since < dayMs ? asWritten.when : known(written(local))?.when;
  };
  return (text) => {
    if (text.length < 10) return spanOfPart(text);
    const day = known(text.slice(0, 10));
    if (day === undefined || text.length === 10) return day?.when;
    const minute = minuteInUtc(text);
    if (minute === undefined) return undefined;
    // Without an offset the day stands as written (contract §9.2).
    return minute === "unzoned" ? day.when : shownAt(day.begins + minute * 60_000, day);
  };
};

const capped = (when: When, asOf: Day): ReadDate => {
  if (when.earliest > asOf) return "future";
  return when.latest > asOf ? { ...when, latest: asOf } : when;
};

/** A calendar for the dates of one record. */
export const calendarOf = (asOf: Day, zone: string): Calendar => {
  const spanOf = spansIn(zone);
  const readAhead = (value: unknown): ReadDate => {
    if (typeof value === "string") return spanOf(value) ?? "unreadable";
    return isThere(value) ? "unreadable" : "missing";
  };
  const read = (value: unknown): ReadDate => {
    const ahead = readAhead(value);
    return typeof ahead === "string" ? ahead : capped(ahead, asOf);
  };
  const undated = { earliest: firstDay, latest: asOf, exact: false, dated: false };
  return { asOf, undated, read, readAhead };
};
