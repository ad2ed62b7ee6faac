import { noticed } from "../instruments/change.ts";
import { gad7 } from "../instruments/gad-7.ts";
import { phq9 } from "../instruments/phq-9.ts";
import { phq15 } from "../instruments/phq-15.ts";
import type { Instrument, PatientRecord, ResourceId, ScoreEvent } from "../record.ts";
import { agreedPlan } from "./agreed-plan.ts";
import { latestScore } from "./latest-score.ts";

/** The instruments whose totals the record holds, each with the change that people notice. */
const followed = [
  ["phq-9", phq9],
  ["gad-7", gad7],
  ["phq-15", phq15],
] as const;

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

/** The scores that have risen since our plan began by as much as people notice. */
export const worsened = (record: PatientRecord): readonly ResourceId[] => {
  const start = agreedPlan(record)?.period.start?.slice(0, 10);
  if (start === undefined) return [];
  return followed.flatMap(([instrument, sheet]) => {
    const before = baseline(record, instrument, start);
    const now = latestScore(record, instrument);
    if (!before || !now || now.when.earliest <= start) return [];
    return noticed(sheet, before.value, now.value) === "worse" ? [before.id, now.id] : [];
  });
};
