import { longestWindow } from "#clinical/count/recent.ts";
import { addDays, addMonths, type Day, monthsTo } from "#clinical/day.ts";
import { fatigueGroup } from "#clinical/groups.ts";
import { type WhiteRow, whiteRows } from "#clinical/safety/white-rows.ts";
import { rowsAs, text } from "../comparing.ts";
import { dayNumber, lastMonths } from "../day-numbers.ts";
import { isWeightLoss } from "../groups-sql.ts";
import type { Step } from "../step.ts";

const lightest = "weight loss";

/** The sex and lowest age of a row of the table, for men and for women. */
const agesOf = ({ men, women }: WhiteRow): readonly (readonly [string, number])[] => [
  ...(men === undefined ? [] : [[text("male"), men] as const]),
  ...(women === undefined ? [] : [[text("female"), women] as const]),
];

const companionRows = whiteRows.flatMap((row) => {
  if (row.with === "nothing else") return [];
  const groups = row.with === "weight-loss" ? [lightest] : row.with;
  return groups.flatMap((grp) => agesOf(row).map(([sex, age]) => [sex, age, text(grp)]));
});

const aloneRows = whiteRows
  .filter((row) => row.with === "nothing else")
  .flatMap((row) => agesOf(row).map(([sex, age]) => [sex, age]));

/** Entries that may accompany fatigue, of people who have reached the age of their row at the lowest age they may have. */
const companion = (asOf: Day): Step => {
  const recent = `latest >= ${lastMonths(asOf, longestWindow).from}`;
  return {
    table: "companion",
    as: `SELECT DISTINCT entry.patient, earliest, latest
FROM (
  SELECT patient, grp AS kind, earliest, latest FROM symptom WHERE ${recent}
  UNION ALL
  SELECT patient, ${text(lightest)} AS kind, earliest, latest FROM alarm WHERE ${isWeightLoss} AND ${recent}
) AS entry
JOIN person ON person.patient = entry.patient
JOIN ${rowsAs("white_row", ["row_sex", "row_age", "row_kind"], companionRows)}
  ON row_sex = sex AND youngest >= row_age AND row_kind = kind`,
  };
};

const alone: Step = {
  table: "alone",
  as: `SELECT DISTINCT person.patient
FROM person JOIN ${rowsAs("white_row", ["row_sex", "row_age"], aloneRows)} ON row_sex = sex AND youngest >= row_age`,
};

/** Spans of fatigue, of those whom a row of the table may concern. */
const fatigue = (asOf: Day): Step => ({
  table: "fatigue",
  as: `SELECT symptom.patient, earliest, latest, bool_or(sure) AS sure
FROM symptom JOIN (
  SELECT patient FROM alone UNION SELECT patient FROM companion
) AS concerned ON concerned.patient = symptom.patient
WHERE grp = ${text(fatigueGroup)} AND latest >= ${lastMonths(asOf, longestWindow).from}
GROUP BY symptom.patient, earliest, latest`,
});

/** Each day of the year: the 12 months before it, and the days on which a companion counts, never after `asOf`. */
const daysOfYear = (asOf: Day): readonly (readonly number[])[] => {
  const { from, to } = monthsTo(asOf, 12);
  const days: number[][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const before = monthsTo(addDays(day, -1), 12);
    const near = [addMonths(day, -3), [addMonths(day, 1), asOf].sort()[0] ?? asOf];
    days.push([day, before.from, before.to, ...near].map(dayNumber));
  }
  return days;
};

/** The days on which fatigue may be new: none of it, and no cancer, surely in the 12 months before. */
const clearDay = (asOf: Day): Step => ({
  table: "clear_day",
  as: `WITH possible AS (
  SELECT DISTINCT patient, index_day, before_from, before_to, near_from, near_to
  FROM fatigue JOIN ${rowsAs(
    "year_day",
    ["index_day", "before_from", "before_to", "near_from", "near_to"],
    daysOfYear(asOf),
  )} ON index_day >= earliest AND index_day <= latest
), clearing AS (
  SELECT patient, earliest, latest FROM fatigue WHERE sure
  UNION
  SELECT patient, earliest, latest FROM condition WHERE grp = 'cancer' AND sure
)
SELECT patient, index_day, near_from, near_to
FROM possible
WHERE NOT EXISTS (
  SELECT 1 FROM clearing
  WHERE clearing.patient = possible.patient AND earliest >= before_from AND latest <= before_to
)`,
});

const indexDay: Step = {
  table: "index_day_of",
  as: `SELECT clear_day.patient, index_day, near_from, near_to
FROM clear_day JOIN alone ON alone.patient = clear_day.patient
UNION
SELECT clear_day.patient, index_day, near_from, near_to
FROM clear_day JOIN companion
  ON companion.patient = clear_day.patient AND latest >= near_from AND earliest <= near_to`,
};

/** New fatigue at an age and with a companion that White 2023 names, and the latest possible day of both. */
export const whiteSteps = (asOf: Day): readonly Step[] => [
  companion(asOf),
  alone,
  fatigue(asOf),
  clearDay(asOf),
  indexDay,
  {
    table: "white",
    as: `SELECT patient, max(until) AS until
FROM (
  SELECT index_day_of.patient, latest AS until
  FROM index_day_of JOIN fatigue
    ON fatigue.patient = index_day_of.patient AND latest >= index_day AND earliest <= index_day
  UNION ALL
  SELECT index_day_of.patient, latest AS until
  FROM index_day_of JOIN companion
    ON companion.patient = index_day_of.patient AND latest >= near_from AND earliest <= near_to
) AS evidence
GROUP BY patient`,
  },
];
