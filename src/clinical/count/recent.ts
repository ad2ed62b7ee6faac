import { monthsTo } from "../day.ts";
import type { PatientRecord, RecordedEvent } from "../record.ts";

/** The longest window that is laid over attendances, symptoms, alarms and results (contract §4). */
export const longestWindow = 36;

/**
 * The record without the attendances, symptoms, alarms, results and tests awaited that are too old for any window,
 * so that what looks through them again and again looks through few. What is counted "ever" is kept whole.
 */
export const recentPart = (record: PatientRecord): PatientRecord => {
  const { from } = monthsTo(record.asOf, longestWindow);
  const recent = <E extends RecordedEvent>(events: readonly E[]): readonly E[] =>
    events.filter(({ when }) => when.latest >= from);
  return {
    ...record,
    attendances: recent(record.attendances),
    symptoms: recent(record.symptoms),
    alarms: recent(record.alarms),
    results: recent(record.results),
    pending: recent(record.pending),
  };
};
