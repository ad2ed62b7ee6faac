import { checklistFor } from "./checklist/index.ts";
import { findPattern, type Given } from "./find-pattern.ts";
import type { PatientRecord } from "./record.ts";
import type { Review } from "./review.ts";

/** The whole review of one person, as of the record's day (contract §3): the pattern, then every checklist item. */
export const reviewRecord = (record: PatientRecord, given: Given = {}): Review => {
  const pattern = findPattern(record, given);
  return { ...pattern, checklist: checklistFor(record, pattern) };
};
