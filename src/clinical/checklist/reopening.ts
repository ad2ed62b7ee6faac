import type { Day } from "../day.ts";
import type { AppointmentEntry, CareTeamEntry } from "../life/diary.ts";
import type { PatientRecord, ResourceId, SymptomEvent } from "../record.ts";
import type { SafetyId } from "../review.ts";
import type { Seen } from "./item.ts";
import { evidenceOf } from "./open-findings.ts";

type Named = { readonly id: ResourceId };
const ids = (events: readonly Named[]): readonly ResourceId[] => events.map(({ id }) => id);

const firstOfEachGroup = (symptoms: readonly SymptomEvent[]): readonly SymptomEvent[] => {
  const first = new Map<string, SymptomEvent>();
  for (const event of symptoms) {
    const known = first.get(event.group);
    if (!known || event.when.earliest < known.when.earliest) first.set(event.group, event);
  }
  return [...first.values()];
};

const looksNew: readonly SafetyId[] = ["alarm-symptom", "white-2023", "new-symptom"];

/** Appointments that the person did not come to; why is asked, never assumed. */
export const missed = ({ appointments, asOf }: PatientRecord): readonly AppointmentEntry[] =>
  appointments.filter(({ status, when }) => status === "noshow" && when.earliest <= asOf);

/** Teams of ours in which another took over the lead. */
export const handedOver = ({ careTeams }: PatientRecord): readonly CareTeamEntry[] =>
  careTeams.filter(({ lead }) => lead?.since !== undefined);

/**
 * The events that reopen A1 to A4 when they come after an attestation: a symptom never recorded before,
 * an abnormal result, an emergency attendance, a red flag, a change of lead, a missed appointment.
 * No code for a complaint was verified: after one the clinician opens an item again by hand.
 */
export const reopeningEvents = (record: PatientRecord, { safety }: Seen): readonly ResourceId[] => [
  ...evidenceOf(safety.filter(({ id }) => looksNew.includes(id))),
  ...ids(firstOfEachGroup(record.symptoms)),
  ...ids(record.results.filter(({ normality }) => normality === "abnormal")),
  ...ids(record.attendances.filter(({ kind }) => kind === "emergency")),
  ...ids(record.alarms),
  ...ids(missed(record)),
  ...ids(handedOver(record)),
];

/** Whether one of the entries that the review counts, among those named, may have happened after the day. */
export const anyAfter = (
  record: PatientRecord,
  named: readonly ResourceId[],
  day: Day,
): boolean => {
  const ids = new Set(named);
  const tookOver = record.careTeams.some(
    ({ id, lead }) => lead?.since !== undefined && lead.since.latest > day && ids.has(id),
  );
  if (tookOver) return true;
  return [
    record.attendances,
    record.symptoms,
    record.syndromes,
    record.conditions,
    record.alarms,
    record.results,
    record.pending,
    record.referrals,
    record.scores,
    record.medicines,
    record.appointments,
  ].some((events) => events.some(({ id, when }) => when.latest > day && ids.has(id)));
};
