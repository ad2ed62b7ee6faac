import type { Day } from "#clinical/day.ts";
import type { InstrumentId, ScoreAnswer } from "#clinical/instruments/taken-today.ts";
import type { PatientRecord } from "#clinical/record.ts";

/** One total on its day; `today` where it was taken at this visit and is not in the record yet. */
export type Point = { readonly on: Day; readonly total: number; readonly today: boolean };

/** The totals of one instrument in order of day; only those whose day and kind are sure. */
export const seriesOf = (
  id: InstrumentId,
  { scores, measures }: PatientRecord,
  taken: readonly ScoreAnswer[],
): readonly Point[] =>
  [
    ...[...scores, ...measures]
      .filter(({ instrument, sure, when }) => instrument === id && sure && when.exact)
      .map(({ when, value }) => ({ on: when.latest, total: value, today: false })),
    ...taken
      .filter(({ instrument }) => instrument === id)
      .map(({ on, total }) => ({ on, total, today: true })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
