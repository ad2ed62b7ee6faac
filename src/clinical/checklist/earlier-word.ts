import { addDays, addMonths, type Day, firstDay, monthsTo } from "../day.ts";
import type { Attestation, PatientRecord, ResourceId, SaidOfItem } from "../record.ts";
import type { ChecklistItem, Expiry, Seen } from "./item.ts";
import { latestScore } from "./latest-score.ts";
import { anyAfter } from "./reopening.ts";
import { runningPlan } from "./running-plan.ts";

/** What a clinician said of an item when an earlier plan was saved, and whether it still counts. */
export type EarlierWord = {
  readonly id: ResourceId;
  /** The span in which it was said. */
  readonly from: Day;
  readonly to: Day;
  readonly said: SaidOfItem;
  /** `expired`: its time ran out. `reopened`: something came after it that it could not know of. */
  readonly standing: "stands" | "expired" | "reopened";
  /** The last day on which it stands, where time ends it. */
  readonly standsUntil: Day | undefined;
};

const raised = (record: PatientRecord): boolean => (latestScore(record, "phq-9")?.value ?? 0) >= 10;

const monthsOf = (
  expires: Extract<Expiry, { readonly kind: "months" }>,
  record: PatientRecord,
): number => (raised(record) ? (expires.ifRaised ?? expires.months) : expires.months);

/** The earliest day on which a word must have been said to stand on `asOf`. */
const standsFrom = (expires: Expiry, record: PatientRecord): Day => {
  switch (expires.kind) {
    case "never":
      return firstDay;
    case "each-review":
      return record.asOf;
    case "with-plan":
      return runningPlan(record) ? firstDay : addDays(record.asOf, 1);
    case "months":
      return monthsTo(record.asOf, monthsOf(expires, record)).from;
  }
};

const lastDay = (expires: Expiry, record: PatientRecord, from: Day): Day | undefined => {
  switch (expires.kind) {
    case "never":
    case "with-plan":
      return undefined;
    case "each-review":
      return from;
    case "months":
      return addDays(addMonths(from, monthsOf(expires, record)), -1);
  }
};

/** Whether something happened after the day that ends what was said of the item on it. */
const reopenedAfter = (
  day: Day,
  { reopenedBy }: ChecklistItem,
  record: PatientRecord,
  seen: Seen,
): boolean => reopenedBy !== undefined && anyAfter(record, reopenedBy(record, seen), day);

const saidIn = (attestation: Attestation, id: string): SaidOfItem | undefined =>
  attestation.said?.find((each) => each.id === id) ??
  (attestation.done.includes(id) ? { id, state: "done" } : undefined);

/** The last thing said of the item: a later word takes the place of an earlier one. */
const lastSaid = (item: ChecklistItem, { attestations }: PatientRecord) =>
  attestations
    .flatMap((attestation) => {
      const said = saidIn(attestation, item.id);
      return said === undefined ? [] : [{ attestation, said }];
    })
    .toSorted((a, b) => (a.attestation.when.earliest < b.attestation.when.earliest ? -1 : 1))
    .at(-1);

/** What was said of the item in an earlier plan, if anything was; a factual item that the record can tell has none. */
export const earlierWord = (
  item: ChecklistItem,
  record: PatientRecord,
  seen: Seen,
): EarlierWord | undefined => {
  const last = lastSaid(item, record);
  if (last === undefined) return undefined;
  const { id, when } = last.attestation;
  const { earliest, latest } = when;
  const reopened = reopenedAfter(earliest, item, record, seen);
  const expired = earliest < standsFrom(item.expires, record);
  return {
    id,
    from: earliest,
    to: latest,
    said: last.said,
    standing: reopened ? "reopened" : expired ? "expired" : "stands",
    standsUntil: lastDay(item.expires, record, earliest),
  };
};
