import { addDays, type Day, firstDay, monthsTo } from "../day.ts";
import type { Attestation, PatientRecord } from "../record.ts";
import type { ChecklistItem, Expiry, Seen } from "./item.ts";
import { latestScore } from "./latest-score.ts";
import { datesOf } from "./reopening.ts";
import { runningPlan } from "./running-plan.ts";

const raised = (record: PatientRecord): boolean => (latestScore(record, "phq-9")?.value ?? 0) >= 10;

/** The earliest day on which an attestation must have been made to stand on `asOf`. */
const standsFrom = (expires: Expiry, record: PatientRecord): Day => {
  switch (expires.kind) {
    case "never":
      return firstDay;
    case "each-review":
      return record.asOf;
    case "with-plan":
      return runningPlan(record) ? firstDay : addDays(record.asOf, 1);
    case "months": {
      const months = raised(record) ? (expires.ifRaised ?? expires.months) : expires.months;
      return monthsTo(record.asOf, months).from;
    }
  }
};

/** The latest day on which something happened that ends an attestation of the item. */
const reopenedOn = (item: ChecklistItem, record: PatientRecord, seen: Seen): Day => {
  if (!item.reopenedBy) return firstDay;
  const dates = datesOf(record);
  const days = item.reopenedBy(record, seen).map((id) => dates.get(id)?.latest ?? firstDay);
  return days.toSorted().at(-1) ?? firstDay;
};

/** The attestation of the item that still stands on the day of the review, if there is one. */
export const standingAttestation = (
  item: ChecklistItem,
  record: PatientRecord,
  seen: Seen,
): Attestation | undefined => {
  if (!item.attestable) return undefined;
  const from = standsFrom(item.expires, record);
  const reopened = reopenedOn(item, record, seen);
  return record.attestations.find(
    ({ done, when }) =>
      done.includes(item.id) && when.earliest >= from && when.earliest >= reopened,
  );
};
