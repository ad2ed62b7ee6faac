import { countedStatuses, sameWithinDays } from "#clinical/count/specialist-referrals.ts";
import type { Day } from "#clinical/day.ts";
import { specialistGroups, unspecified } from "#clinical/groups.ts";
import { countOfEvents } from "../columns.ts";
import { among, rowsAs, text } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/** How many clusters further each pass looks than the one before, and how many passes there are. */
const further = 8;
/** A cluster has 29 days or more, so that these find all that 300 years without a pause of 28 days can hold. */
const passes = 4;

const specialist: Step = {
  table: "specialist",
  as: `SELECT patient, id, specialty, earliest, latest, exact,
  sure AND status <> 'unknown' AND specialty <> ${text(unspecified)} AS sure
FROM referral
WHERE ${among("status", countedStatuses)} AND ${among("specialty", specialistGroups)}`,
};

const ofSpecialty = "PARTITION BY patient, specialty ORDER BY on_day";

/**
 * The full days of referral of each specialty, numbered. A day that comes more than 28 days after the one before
 * begins a cluster whatever came before it: the days up to the next such day are a `stretch`.
 * `follows` is the number of the day that begins the next cluster, if this one begins one.
 */
const referralDay: Step = {
  table: "referral_day",
  as: `WITH day_of AS (
  SELECT patient, specialty, earliest AS on_day, bool_or(sure) AS sure
  FROM specialist
  WHERE exact
  GROUP BY patient, specialty, earliest
), begun AS (
  SELECT patient, specialty, on_day, sure,
    coalesce(on_day - lag(on_day) OVER (${ofSpecialty}) > ${sameWithinDays}, TRUE) AS begins,
    row_number() OVER (${ofSpecialty}) AS nth,
    count(*) OVER (${ofSpecialty} RANGE BETWEEN CURRENT ROW AND ${sameWithinDays} FOLLOWING) AS near_days
  FROM day_of
)
SELECT patient, specialty, on_day, sure, begins, nth, nth + near_days AS follows,
  max(CASE WHEN begins THEN on_day END)
    OVER (${ofSpecialty} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS stretch
FROM begun`,
};

/** Only a stretch of more than 28 days holds more than one cluster. */
const reached: Step = {
  table: "reached_0",
  as: `SELECT referral_day.patient, referral_day.specialty, nth, follows, begins
FROM referral_day JOIN (
  SELECT patient, specialty, stretch AS long_stretch
  FROM referral_day
  GROUP BY patient, specialty, stretch
  HAVING max(on_day) - stretch > ${sameWithinDays}
) AS long_one
  ON long_one.patient = referral_day.patient AND long_one.specialty = referral_day.specialty
    AND long_stretch = stretch`,
};

const steps = Array.from({ length: further - 1 }, (_, at) => at + 1);

/**
 * The days that begin a cluster, as far as they are reached from the first of the stretch by the steps of all passes
 * until this one; `follows` is then `further` times as many steps ahead as it was.
 */
const reachedFurther = (pass: number): Step => {
  const known = `reached_${pass - 1}`;
  const ahead = (step: number): string => (step === 0 ? "here" : `ahead_${step}`);
  return {
    table: `reached_${pass}`,
    as: `WITH path AS (
  SELECT here.patient, here.specialty, here.nth, here.begins, here.follows AS follows_1,
    ${steps.map((step) => `ahead_${step}.follows AS follows_${step + 1}`).join(", ")}
  FROM ${known} AS here
  ${steps
    .map(
      (step) => `LEFT JOIN ${known} AS ahead_${step} ON ahead_${step}.patient = here.patient
    AND ahead_${step}.specialty = here.specialty AND ahead_${step}.nth = ${ahead(step - 1)}.follows`,
    )
    .join("\n  ")}
), found AS (
  SELECT DISTINCT patient, specialty, CASE step
    ${steps.map((step) => `WHEN ${step} THEN follows_${step}`).join(" ")} END AS nth
  FROM path CROSS JOIN ${rowsAs(
    "step_row",
    ["step"],
    steps.map((step) => [step]),
  )}
  WHERE begins
)
SELECT path.patient, path.specialty, path.nth, follows_${further} AS follows,
  path.begins OR found.nth IS NOT NULL AS begins
FROM path LEFT JOIN found ON found.patient = path.patient AND found.specialty = path.specialty
  AND found.nth = path.nth`,
  };
};

const cluster: Step = {
  table: "referral_cluster",
  as: `WITH begun AS (
  SELECT referral_day.patient, referral_day.specialty, on_day, sure,
    referral_day.begins OR coalesce(last_reached.begins, FALSE) AS begins
  FROM referral_day LEFT JOIN reached_${passes} AS last_reached
    ON last_reached.patient = referral_day.patient AND last_reached.specialty = referral_day.specialty
      AND last_reached.nth = referral_day.nth
), numbered AS (
  SELECT patient, specialty, on_day, sure,
    sum(CASE WHEN begins THEN 1 ELSE 0 END)
      OVER (${ofSpecialty} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS nth
  FROM begun
)
SELECT patient, min(on_day) AS earliest, min(on_day) AS latest, bool_or(sure) AS sure
FROM numbered
GROUP BY patient, specialty, nth
UNION ALL
SELECT patient, earliest, latest, sure FROM specialist WHERE NOT exact`,
};

/** Referrals to a specialist; clusters of one specialty are formed before the window is laid (contract §9.11). */
export const referralCounts = (asOf: Day): readonly Step[] => [
  specialist,
  referralDay,
  reached,
  ...Array.from({ length: passes }, (_, at) => reachedFurther(at + 1)),
  cluster,
  {
    table: "referral_count",
    as: `SELECT patient, ${countOfEvents("specialist-referrals-36m", lastMonths(asOf, 36))}
FROM referral_cluster
GROUP BY patient`,
  },
];
