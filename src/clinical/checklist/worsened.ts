import type { Instrument, PatientRecord, ResourceId, ScoreEvent } from "../record.ts";
import { latestScore } from "./latest-score.ts";
import { runningPlan } from "./running-plan.ts";

/** Points that people notice: PHQ-9 1.7 and GAD-7 1.5 (UK primary care cohort), PHQ-15 3 (review of 2024). */
const noticeable: readonly (readonly [Instrument, number])[] = [
  ["phq-9", 1.7],
  ["gad-7", 1.5],
  ["phq-15", 3],
];

const baseline = (
  { scores }: PatientRecord,
  instrument: Instrument,
  start: string,
): ScoreEvent | undefined =>
  scores
    .filter(
      (score) =>
        score.instrument === instrument &&
        score.sure &&
        score.when.exact &&
        score.when.latest <= start,
    )
    .toSorted((a, b) => (a.when.latest < b.when.latest ? 1 : -1))[0];

/** The scores that have risen since our running plan began by as much as people notice. */
export const worsened = (record: PatientRecord): readonly ResourceId[] => {
  const start = runningPlan(record)?.period.start?.slice(0, 10);
  if (start === undefined) return [];
  return noticeable.flatMap(([instrument, points]) => {
    const before = baseline(record, instrument, start);
    const now = latestScore(record, instrument);
    if (!before || !now || now.when.earliest <= start) return [];
    return now.value - before.value >= points ? [before.id, now.id] : [];
  });
};
