import { monthsTo } from "../day.ts";
import type { Instrument, PatientRecord, ScoreEvent } from "../record.ts";
import { placeIn } from "../when.ts";

/** The latest score of the instrument in the last `months` months, the highest of its day; sure ones only. */
export const latestScore = (
  record: PatientRecord,
  instrument: Instrument,
  months = 12,
): ScoreEvent | undefined => {
  const window = monthsTo(record.asOf, months);
  const inWindow = record.scores.filter(
    (score) =>
      score.instrument === instrument && score.sure && placeIn(score.when, window) === "in",
  );
  const later = (a: ScoreEvent, b: ScoreEvent): ScoreEvent => {
    if (a.when.latest !== b.when.latest) return a.when.latest > b.when.latest ? a : b;
    return b.value > a.value ? b : a;
  };
  return inWindow.reduce<ScoreEvent | undefined>(
    (best, next) => (best ? later(best, next) : next),
    undefined,
  );
};
