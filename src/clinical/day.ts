import { UTCDate } from "@date-fns/utc";
import { addDays as addDaysTo, addMonths as addMonthsTo, differenceInCalendarDays } from "date-fns";

declare const dayBrand: unique symbol;

/** A calendar day in the practice's zone, written `YYYY-MM-DD`; compare with `<`. */
export type Day = string & { readonly [dayBrand]: true };

/** A span of days; both ends are in it. */
export type Window = { readonly from: Day; readonly to: Day };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const written = (date: UTCDate): Day => date.toISOString().slice(0, 10) as Day;

/** Whether the text is a day that the calendar has. */
export const isDay = (text: string): text is Day => {
  if (!shape.test(text) || text < "0001") return false;
  const date = new UTCDate(text);
  return !Number.isNaN(date.getTime()) && written(date) === text;
};

/** The day that the text writes. Throws `RangeError` on anything else. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError("a day is written YYYY-MM-DD");
  return text;
};

/** The earliest day there is; where an undated event may begin. */
export const firstDay = "0001-01-01" as Day;

/** The day `days` later; negative is earlier. */
export const addDays = (from: Day, days: number): Day =>
  written(addDaysTo(new UTCDate(from), days));

/** The same day of the month `months` later, or the month's last; negative is earlier. */
export const addMonths = (from: Day, months: number): Day =>
  written(addMonthsTo(new UTCDate(from), months));

/** Days from `from` to `to`; the same day is 0. */
export const daysBetween = (from: Day, to: Day): number =>
  differenceInCalendarDays(new UTCDate(to), new UTCDate(from));

/** The `months` calendar months that end on `asOf`, from the day after the same day back then; both ends count. */
export const monthsTo = (asOf: Day, months: number): Window => ({
  from: addDays(addMonths(asOf, -months), 1),
  to: asOf,
});

/** The `days` days that end on `asOf`; both ends count. */
export const daysTo = (asOf: Day, days: number): Window => ({
  from: addDays(asOf, 1 - days),
  to: asOf,
});
