import { inARow } from "#clinical/count/results/repeat-normal.ts";
import type { Day } from "#clinical/day.ts";
import { everyReason } from "#clinical/tables/monitoring-reasons.ts";
import { countOfParts } from "../columns.ts";
import { rowsAs, surelyInside, text, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import { isNegativeFamily } from "../groups-sql.ts";
import type { Step } from "../step.ts";

const ofFamily = "PARTITION BY patient, family ORDER BY earliest";

/** The results of the window of the families that could hold a row of normals. */
const candidate = (asOf: Day): Step => {
  const window = lastMonths(asOf, 24);
  return {
    table: "repeat_candidate",
    as: `SELECT result_day.patient, result_day.family, earliest, latest,
  exact AND sure AS fixed, normality = 'normal' AS normal, ${surelyInside(window)} AS certain
FROM result_day JOIN (
  SELECT patient, family
  FROM result_day
  WHERE NOT ${isNegativeFamily} AND ${touches(window)}
  GROUP BY patient, family
  HAVING count(*) FILTER (WHERE normality = 'normal') >= ${inARow}
) AS often ON often.patient = result_day.patient AND often.family = result_day.family
WHERE normality IS NOT NULL AND ${touches(window)}`,
  };
};

const before = Array.from({ length: inARow - 1 }, (_, at) => at + 1);

/** The families with a row that a fixed normal ends: those before it are normal too, and nothing loose could lie among them. */
const surely = `WITH in_order AS (
  SELECT patient, family, latest, normal,
    ${before.map((back) => `lag(normal, ${back}) OVER (${ofFamily}) AS normal_${back}`).join(",\n    ")},
    lag(earliest, ${inARow - 1}) OVER (${ofFamily}) AS begins
  FROM repeat_candidate
  WHERE fixed
)
SELECT DISTINCT patient, family
FROM in_order
WHERE normal AND ${before.map((back) => `normal_${back}`).join(" AND ")} AND NOT EXISTS (
  SELECT 1 FROM repeat_candidate AS loose
  WHERE loose.patient = in_order.patient AND loose.family = in_order.family AND NOT loose.fixed
    AND loose.latest >= in_order.begins AND loose.earliest <= in_order.latest
)`;

/**
 * Families with a stretch of days that three normals could lie in and no other result certainly does: it begins after
 * another result, or with the window, and ends the day before the next that would have to lie within.
 */
const possibly = (asOf: Day): string => {
  const { from, to } = lastMonths(asOf, 24);
  return `WITH others AS (
  SELECT patient, family, earliest, min(latest) AS latest
  FROM repeat_candidate
  WHERE NOT normal AND certain
  GROUP BY patient, family, earliest
), stretch AS (
  SELECT patient, family, earliest + 1 AS begins, coalesce(min(latest)
    OVER (${ofFamily} ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) - 1, ${to}) AS ends
  FROM others
  UNION ALL
  SELECT patient, family, ${from} AS begins, least(coalesce(min(latest) FILTER (WHERE NOT normal AND certain) - 1, ${to}), ${to}) AS ends
  FROM repeat_candidate
  GROUP BY patient, family
)
SELECT DISTINCT stretch.patient, stretch.family
FROM stretch JOIN repeat_candidate AS candidate
  ON candidate.patient = stretch.patient AND candidate.family = stretch.family
    AND candidate.normal AND candidate.latest >= begins AND candidate.earliest <= ends
GROUP BY stretch.patient, stretch.family, begins, ends
HAVING count(*) >= ${inARow}`;
};

const reasons = (): readonly string[][] =>
  [...everyReason()].flatMap(([family, groups]) =>
    groups.map((group) => [text(family), text(group)]),
  );

/** Families that are monitored, and whether any reason for it is sure. */
const monitored = (): Step => ({
  table: "monitored",
  as: `SELECT patient, family, bool_or(sure) AS sure
FROM condition JOIN ${rowsAs("reason", ["family", "reason_grp"], reasons())} ON reason_grp = grp
WHERE active
GROUP BY patient, family`,
});

/** Analytes normal three times in a row, with no reason to monitor them (contract §9.9). Reads `result_day`. */
export const repeatCounts = (asOf: Day): readonly Step[] => [
  candidate(asOf),
  { table: "surely_repeated", as: surely },
  { table: "possibly_repeated", as: possibly(asOf) },
  monitored(),
  {
    table: "repeated_family",
    as: `SELECT possibly_repeated.patient, possibly_repeated.family,
  surely_repeated.family IS NOT NULL AND monitored.family IS NULL AS sure
FROM possibly_repeated
LEFT JOIN surely_repeated ON surely_repeated.patient = possibly_repeated.patient
  AND surely_repeated.family = possibly_repeated.family
LEFT JOIN monitored ON monitored.patient = possibly_repeated.patient
  AND monitored.family = possibly_repeated.family
WHERE NOT coalesce(monitored.sure, FALSE)`,
  },
  {
    table: "repeat_count",
    as: `SELECT patient, ${countOfParts("repeat-normal-24m")} FROM repeated_family GROUP BY patient`,
  },
];
