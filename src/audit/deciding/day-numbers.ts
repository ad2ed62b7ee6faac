import {
  addDays,
  type Day,
  day,
  daysBetween,
  daysTo,
  monthsTo,
  type Window,
} from "#clinical/day.ts";

/** A span of days as SQL compares it: days since 1970-01-01, both ends in it. */
export type Days = { readonly from: number; readonly to: number };

const epoch = day("1970-01-01");

/** Days since 1970-01-01; earlier ones are negative. */
export const dayNumber = (of: Day): number => daysBetween(epoch, of);

/** The day that so many days since 1970-01-01 make. */
export const dayOfNumber = (number: number): Day => addDays(epoch, number);

/** A window as SQL compares it. */
export const numbered = ({ from, to }: Window): Days => ({
  from: dayNumber(from),
  to: dayNumber(to),
});

/** The `months` calendar months that end on `asOf`. */
export const lastMonths = (asOf: Day, months: number): Days => numbered(monthsTo(asOf, months));

/** The `days` days that end on `asOf`. */
export const lastDays = (asOf: Day, days: number): Days => numbered(daysTo(asOf, days));
