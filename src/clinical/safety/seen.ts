import { type Day, firstDay } from "../day.ts";
import type { PatientRecord, RecordedEvent, ResourceId } from "../record.ts";
import type { Finding } from "./finding.ts";

/** The latest possible day of the entries that a finding stands on; one that is not known may be of today. */
const latestOf = (
  evidence: readonly ResourceId[],
  { asOf, symptoms, alarms, results, pending, referrals, scores }: PatientRecord,
): Day => {
  const unknown = new Set(evidence);
  let latest = firstDay;
  const note = ({ id, when }: RecordedEvent): void => {
    if (unknown.delete(id) && when.latest > latest) latest = when.latest;
  };
  for (const events of [symptoms, alarms, results, pending, referrals, scores])
    events.forEach(note);
  return unknown.size > 0 ? asOf : latest;
};

/**
 * Whether a clinician has attested the finding's item: now, or in a saved plan of a day that is surely
 * on or after the latest possible day of the evidence (contract §6).
 */
export const isSeen = (
  item: Finding["item"],
  evidence: readonly ResourceId[],
  record: PatientRecord,
  attestedNow: readonly string[],
): boolean => {
  if (item === undefined) return false;
  if (attestedNow.includes(item)) return true;
  const attested = record.attestations.filter(({ done }) => done.includes(item));
  if (attested.length === 0) return false;
  const until = latestOf(evidence, record);
  return attested.some(({ when }) => when.earliest >= until);
};
