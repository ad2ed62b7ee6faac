import type { Day } from "#clinical/day.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { attendanceCounts } from "./counting/attendance-counts.ts";
import { clinicianCounts } from "./counting/clinician-counts.ts";
import { contactCounts } from "./counting/contact-counts.ts";
import { longTermCount } from "./counting/long-term-count.ts";
import { peakCount } from "./counting/peak-count.ts";
import { referralCounts } from "./counting/referral-counts.ts";
import { symptomCounts } from "./counting/symptom-counts.ts";
import { syndromeCounts } from "./counting/syndrome-counts.ts";
import { safetySteps } from "./findings/found.ts";
import { suppressedSteps } from "./findings/suppressed.ts";
import { abnormalCounts } from "./results/abnormal-counts.ts";
import { negativeCounts } from "./results/negative-counts.ts";
import { repeatCounts } from "./results/repeat-counts.ts";
import { resultDay } from "./results/result-day.ts";
import { reviewRow } from "./review-row.ts";
import { latestScores } from "./rules/latest-scores.ts";
import { namedEntries } from "./rules/named-entries.ts";
import { verdicts } from "./rules/verdicts.ts";
import { type Step, statementsOf } from "./step.ts";

/** The steps of deciding, in an order in which each comes after those that it reads. */
export const decideSteps = (
  asOf: Day,
  reference: PracticeReference | undefined,
): readonly Step[] => [
  ...contactCounts(asOf),
  ...clinicianCounts(asOf),
  ...attendanceCounts(asOf),
  ...symptomCounts(asOf),
  ...peakCount(asOf),
  ...syndromeCounts,
  resultDay(asOf),
  ...negativeCounts(asOf),
  ...abnormalCounts(asOf),
  ...repeatCounts(asOf),
  ...referralCounts(asOf),
  ...longTermCount,
  ...namedEntries(),
  ...latestScores(asOf),
  ...verdicts(reference),
  ...safetySteps(asOf),
  ...suppressedSteps(asOf),
  reviewRow,
];

/** The tables that deciding leaves behind: a row a patient, the thresholds, and the families that `repeat-normal-24m` counts. */
export const decidedTables = ["review_row", "threshold", "repeated_family"] as const;

/**
 * The statements that decide: from the tables of `events.ts`, filled, to `review_row` and `threshold`. The same text
 * runs on DuckDB and Spark. Thresholds are those of the run unless a practice's reference is given.
 */
export const decideSql = (asOf: Day, reference?: PracticeReference): readonly string[] =>
  statementsOf(decideSteps(asOf, reference), new Set(decidedTables));
