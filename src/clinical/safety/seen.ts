import { type Day, firstDay } from "../day.ts";
import type { PatientRecord, ResourceId } from "../record.ts";
import type { Finding } from "./finding.ts";

type Dated = { readonly id: ResourceId; readonly when: { readonly latest: Day } };

/** The latest possible day of every entry that a finding may stand on. */
export const latestDays = (record: PatientRecord): ReadonlyMap<ResourceId, Day> => {
  const latest = new Map<ResourceId, Day>();
  const note = ({ id, when }: Dated): void => {
    const known = latest.get(id);
    if (known === undefined || known < when.latest) latest.set(id, when.latest);
  };
  const { symptoms, alarms, results, pending, referrals, scores } = record;
  for (const events of [symptoms, alarms, results, pending, referrals, scores])
    events.forEach(note);
  return latest;
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
  latest: ReadonlyMap<ResourceId, Day>,
): boolean => {
  if (item === undefined) return false;
  if (attestedNow.includes(item)) return true;
  const until =
    evidence
      .map((id) => latest.get(id) ?? record.asOf)
      .sort()
      .at(-1) ?? firstDay;
  return record.attestations.some(
    ({ done, when }) => done.includes(item) && when.earliest >= until,
  );
};
