import type { Day } from "#clinical/day.ts";
import type { Test } from "#clinical/rule.ts";
import { surelyInside, text, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";
import { columnOfTest, testsOf } from "./tests-of.ts";

type Asked = Extract<Test, { readonly kind: "latest-score" }>;

/**
 * The verdict of one test, for patients with a sure score in its window: of the scores that may be the latest (none of
 * the sure ones surely later, nor higher on the same day) all reach it, some do, or none does.
 */
const verdictOn = (asked: Asked, asOf: Day): string => {
  const window = lastMonths(asOf, asked.months);
  return `SELECT patient, ${text(columnOfTest(asked))} AS test,
  CASE WHEN min(value) >= ${asked.atLeast} THEN 1 WHEN max(value) >= ${asked.atLeast} THEN 0 ELSE -1 END AS verdict
FROM (
  SELECT patient, latest, value, last_day,
    max(CASE WHEN certain AND earliest = last_day THEN value END) OVER (PARTITION BY patient) AS highest
  FROM (
    SELECT patient, earliest, latest, value, ${surelyInside(window)} AS certain,
      max(CASE WHEN ${surelyInside(window)} THEN earliest END) OVER (PARTITION BY patient) AS last_day
    FROM score
    WHERE instrument = ${text(asked.instrument)} AND ${touches(window)}
  ) AS of_window
) AS of_last
WHERE latest > last_day OR (latest = last_day AND value >= highest)
GROUP BY patient`;
};

/** For each patient, the verdict of each test on a latest score; null where there is no sure score (contract §5). */
export const latestScores = (asOf: Day): readonly Step[] => {
  const asked = testsOf("latest-score");
  const columns = asked.map(
    (test) =>
      `max(CASE WHEN test = ${text(columnOfTest(test))} THEN verdict END) AS ${columnOfTest(test)}`,
  );
  return [
    {
      table: "latest_score",
      as: `SELECT patient, ${columns.join(",\n  ")}
FROM (
${asked.map((test) => verdictOn(test, asOf)).join("\nUNION ALL\n")}
) AS verdict_of
GROUP BY patient`,
    },
  ];
};
