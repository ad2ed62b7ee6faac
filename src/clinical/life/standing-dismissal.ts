import { anyAfter, reopeningEvents } from "../checklist/reopening.ts";
import { addDays, addMonths, type Day } from "../day.ts";
import { type DismissalAnswer, dismissalReasons } from "../instruments/taken-today.ts";
import type { Dismissal, PatientRecord } from "../record.ts";
import type { Counts, SafetyFinding } from "../review.ts";

/** A dismissal that still stands, and the last day on which it does if nothing happens before. */
export type StandingDismissal = {
  readonly id: string;
  readonly on: Day;
  readonly reason: DismissalAnswer["reason"];
  readonly note: string | undefined;
  readonly until: Day;
};

const isReason = (text: string): text is DismissalAnswer["reason"] =>
  (dismissalReasons as readonly string[]).includes(text);

/** How long it stands where no day was said: a judgement for a year, a postponement for 90 days: both ours. */
const longest = (reason: DismissalAnswer["reason"], on: Day): Day => {
  switch (reason) {
    case "explained":
    case "not-a-pattern":
      return addDays(addMonths(on, 12), -1);
    case "not-now":
    case "under-review":
      return addDays(on, 90);
  }
};

type Dated = Dismissal & { readonly id: string; readonly on: Day };

const latest = ({ attestations }: PatientRecord): Dated | undefined =>
  attestations
    .flatMap(({ id, when, dismissal }) =>
      dismissal === undefined ? [] : [{ ...dismissal, id, on: when.earliest }],
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);

/**
 * The clinician's word that this need not be asked now, where it still stands: its time has not run out, and no new
 * symptom, abnormal result, emergency attendance or red flag has come since. It never hides a safety finding.
 */
export const standingDismissal = (
  record: PatientRecord,
  seen: { readonly counts: Counts; readonly safety: readonly SafetyFinding[] },
): StandingDismissal | undefined => {
  const last = latest(record);
  if (last === undefined || !isReason(last.reason)) return undefined;
  const { id, on, reason, note } = last;
  const until = last.until ?? longest(reason, on);
  return until >= record.asOf && !anyAfter(record, reopeningEvents(record, seen), on)
    ? { id, on, reason, note, until }
    : undefined;
};
