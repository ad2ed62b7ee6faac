import { addDays, addMonths, type Day } from "#clinical/day.ts";

/** How fine a row is drawn: what happened in the same one of these is one mark with its number. */
export const units = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof units)[number];

const daysIn: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
};

/** A mark with its number needs so many pixels. */
const room: Readonly<Record<Unit, number>> = {
  day: 9,
  week: 13,
  month: 13,
  quarter: 13,
  year: 0,
};

/** The finest unit whose marks do not run into each other. */
export const unitFor = (pixelsADay: number): Unit =>
  units.find((unit) => daysIn[unit] * pixelsADay >= room[unit]) ?? "year";

/** Days since a Monday. */
const weekday = (day: Day): number => (Date.parse(day) / 86_400_000 + 3) % 7;

const firstOf = (day: Day, month: number): Day =>
  `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01` as Day;

/** The first day of the unit that the day lies in; a week begins on Monday. */
export const startOf = (day: Day, unit: Unit): Day => {
  const month = Number(day.slice(5, 7));
  switch (unit) {
    case "day":
      return day;
    case "week":
      return addDays(day, -weekday(day));
    case "month":
      return firstOf(day, month);
    case "quarter":
      return firstOf(day, month - ((month - 1) % 3));
    case "year":
      return firstOf(day, 1);
  }
};

/** The last day of the unit that begins on `start`. */
export const endOf = (start: Day, unit: Unit): Day => {
  switch (unit) {
    case "day":
      return start;
    case "week":
      return addDays(start, 6);
    case "month":
      return addDays(addMonths(start, 1), -1);
    case "quarter":
      return addDays(addMonths(start, 3), -1);
    case "year":
      return addDays(addMonths(start, 12), -1);
  }
};
