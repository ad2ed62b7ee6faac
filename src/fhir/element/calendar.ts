import { type Day, firstDay } from "#clinical/day.ts";
import type { When } from "#clinical/when.ts";
import { isThere } from "./json.ts";
import { type DayOfInstant, dayOfInstantIn } from "./zone.ts";

type Span = { readonly earliest: Day; readonly latest: Day; readonly exact: boolean };

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

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const minutes = (hours: number, minutes: number): number => hours * 60 + minutes;

/** A second of 60 is a leap second, which FHIR allows. */
const isTime = (hour: number, minute: number, second: number): boolean =>
  hour < 24 && minute < 60 && second <= 60;

/** Minutes ahead of UTC, or undefined where no place on earth keeps such a time. */
const offsetMinutes = (offset: string): number | undefined => {
  if (offset === "Z") return 0;
  const ahead = minutes(Number(offset.slice(1, 3)), Number(offset.slice(4)));
  if (Number(offset.slice(4)) > 59 || ahead > 14 * 60) return undefined;
  return offset.startsWith("-") ? -ahead : ahead;
};

/** The day, in the zone, of a time of day with an offset; undefined outside the years 1 to 9999. */
const dayInZone = (
  day: string,
  minuteOfDay: number,
  offset: string,
  dayOf: DayOfInstant,
): Day | undefined => {
  const ahead = offsetMinutes(offset);
  if (ahead === undefined) return undefined;
  const there = dayOf(Date.parse(`${day}T00:00:00Z`) + (minuteOfDay - ahead) * 60_000);
  return there.length === 10 && there >= firstDay && !there.startsWith("+") ? there : undefined;
};

const onDay = (day: Day | undefined): Span | undefined =>
  day && { earliest: day, latest: day, exact: true };

const spanOfMonth = (year: string, month: string): Span | undefined => {
  if (month < "01" || month > "12") return undefined;
  const last = String(daysIn(Number(year), Number(month)));
  return {
    earliest: `${year}-${month}-01` as Day,
    latest: `${year}-${month}-${last}` as Day,
    exact: false,
  };
};

const spanOfInstant = (
  day: string,
  [hour, minute, second = "0", offset]: readonly (string | undefined)[],
  dayOf: DayOfInstant,
): Span | undefined => {
  if (!isTime(Number(hour), Number(minute), Number(second))) return undefined;
  // Without an offset the day stands as written (contract §9.2).
  if (offset === undefined) return onDay(day as Day);
  return onDay(dayInZone(day, minutes(Number(hour), Number(minute)), offset, dayOf));
};

/** The days that a FHIR date, dateTime or instant may mean; undefined where no calendar or clock has them. */
const spanOf = (text: string, dayOf: DayOfInstant): Span | undefined => {
  const [, year, month, date, ...time] = shape.exec(text) ?? [];
  if (year === undefined || year === "0000") return undefined;
  if (month === undefined) {
    return { earliest: `${year}-01-01` as Day, latest: `${year}-12-31` as Day, exact: false };
  }
  const whole = spanOfMonth(year, month);
  if (date === undefined || whole === undefined) return whole;
  const day = text.slice(0, 10);
  if (date === "00" || day > whole.latest) return undefined;
  return time[0] === undefined ? onDay(day as Day) : spanOfInstant(day, time, dayOf);
};

const capped = ({ earliest, latest, exact }: Span, asOf: Day): ReadDate =>
  earliest > asOf
    ? "future"
    : { earliest, latest: latest > asOf ? asOf : latest, exact, dated: true };

/** A calendar that remembers what it has read: the times of one visit repeat on all that was noted in it. */
export const calendarOf = (asOf: Day, zone: string): Calendar => {
  const dayOf = dayOfInstantIn(zone);
  const known = new Map<string, ReadDate>();
  const readAhead = (value: unknown): ReadDate => {
    if (!isThere(value)) return "missing";
    const span = typeof value === "string" ? spanOf(value, dayOf) : undefined;
    return span === undefined ? "unreadable" : { ...span, dated: true };
  };
  const afresh = (value: unknown): ReadDate => {
    const ahead = readAhead(value);
    return typeof ahead === "string" ? ahead : capped(ahead, asOf);
  };
  const read = (value: unknown): ReadDate => {
    if (typeof value !== "string") return afresh(value);
    const before = known.get(value);
    if (before !== undefined) return before;
    const now = afresh(value);
    known.set(value, now);
    return now;
  };
  const undated = { earliest: firstDay, latest: asOf, exact: false, dated: false };
  return { asOf, undated, read, readAhead };
};
