import { addMonths, type Day, day, daysBetween } from "#clinical/day.ts";
import { rowsAs } from "../comparing.ts";
import { dayNumber } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/** The months of the symptom peak (contract §9.6). */
const months = 6;

const written = (year: number, month = 1): Day =>
  day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`);

const daysIn = (first: Day): number => daysBetween(first, addMonths(first, 1));

const isLeap = (year: number): boolean => daysIn(written(year, 2)) === 29;

/** Each year up to that of `asOf`: its first day, and whether it is a leap year. */
const years = (asOf: Day): readonly (readonly (string | number)[])[] =>
  Array.from({ length: Number(asOf.slice(0, 4)) }, (_, before) => before + 1).map((year) => [
    dayNumber(written(year)),
    isLeap(year) ? "TRUE" : "FALSE",
  ]);

/**
 * The months of a year, in days after its first: where each begins, how many days it has, where the month six earlier
 * begins and how many days that has. An earlier month of the year before has the same days in every year.
 */
const monthsOfYear = (year: number): readonly (readonly (string | number)[])[] =>
  Array.from({ length: 12 }, (_, at) => written(year, at + 1)).map((first) => {
    const back = addMonths(first, -months);
    const since = (of: Day): number => daysBetween(written(year), of);
    return [
      isLeap(year) ? "TRUE" : "FALSE",
      since(first),
      daysIn(first),
      since(back),
      daysIn(back),
    ];
  });

const daysOfMonth = Array.from({ length: 31 }, (_, at) => [at + 1]);

/**
 * Every day on which a spell begins, and the first day of the six months that end on it. Reads `spell`.
 * The engines only add: which months are how long was settled here, and is the same on each.
 */
export const calendar = (asOf: Day): Step => ({
  table: "calendar",
  as: `SELECT ends, begins
FROM (
  SELECT year_begins + month_begins + nth - 1 AS ends,
    year_begins + back_begins + least(nth, back_days) AS begins
  FROM ${rowsAs("year_row", ["year_begins", "leap"], years(asOf))}
JOIN ${rowsAs(
    "month_row",
    ["in_leap", "month_begins", "month_days", "back_begins", "back_days"],
    [...monthsOfYear(2023), ...monthsOfYear(2024)],
  )} ON in_leap = leap
JOIN ${rowsAs("day_row", ["nth"], daysOfMonth)} ON nth <= month_days
) AS every_day
WHERE ends IN (SELECT earliest FROM spell)`,
});
