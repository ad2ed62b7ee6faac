import { gad7 } from "#clinical/instruments/gad-7.ts";
import { phq9 } from "#clinical/instruments/phq-9.ts";

/** Totals count from so many days before a plan began: 6 months, as a baseline stands (checklist item B5). */
const baselineDays = 183;

const totals = `SELECT s.patient, s.instrument, s.value, s.earliest
  FROM score s JOIN care c USING (patient)
  WHERE s.sure AND s.exact AND s.instrument IN ('phq-9', 'gad-7', 'phq-15')
    AND c.plan IS NOT NULL AND s.earliest >= c.begun - ${baselineDays}`;

/** The first and the last total of each questionnaire that was filled in on two days or more; the worse of one day. */
export const withTwoTotals = `SELECT patient, instrument,
    arg_min(value, earliest) AS first, arg_max(value, earliest) AS last
  FROM (SELECT patient, instrument, earliest, max(value) AS value FROM (${totals}) GROUP BY ALL)
  GROUP BY patient, instrument HAVING count(*) >= 2`;

/** The questionnaires for which a reliable change was published, with its points; none is known for PHQ-15. */
const changeable = [phq9, gad7].flatMap(({ id, reliableChange }) =>
  reliableChange === undefined ? [] : [{ id, points: reliableChange.points }],
);

const moved = (way: "better" | "worse"): string =>
  changeable
    .map(({ id, points }) => {
      const gain = way === "better" ? "first - last" : "last - first";
      return `(instrument = '${id}' AND ${gain} >= ${points})`;
    })
    .join(" OR ");

/** People with two totals of such a questionnaire, and whether one of them changed reliably that way. */
export const changedReliably = (way: "better" | "worse"): string =>
  `SELECT patient, bool_or(${moved(way)}) AS hit FROM (${withTwoTotals})
   WHERE instrument IN (${changeable.map(({ id }) => `'${id}'`).join(", ")}) GROUP BY patient`;
