import type { ChecklistId, PlanAnswers } from "../answers.ts";
import type { PatientRecord, ResourceId, SourceType } from "../record.ts";
import type { ChecklistState, Counts, SafetyFinding } from "../review.ts";

/** What an item rests on: the work, the strength it states, and how far we have read it. */
export type Evidence = {
  readonly cite: string;
  readonly strength: string;
  readonly read: "in full" | "as an extract" | "from memory, to be checked";
};

/** How long an attestation stands; a later reopening event ends it sooner. */
export type Expiry =
  | { readonly kind: "never" }
  | { readonly kind: "each-review" }
  | { readonly kind: "with-plan" }
  /** `ifRaised` replaces `months` while the latest PHQ-9 is 10 or more. */
  | { readonly kind: "months"; readonly months: number; readonly ifRaised?: number };

/** What was already counted and found when the checklist is asked. */
export type Seen = { readonly counts: Counts; readonly safety: readonly SafetyFinding[] };

/** What the record shows of one item, with the entries it rests on and a sentence for the screen. */
export type ItemFinding = {
  readonly state: ChecklistState;
  readonly evidence: readonly ResourceId[];
  readonly says: string;
};

/** One thing a GP does: its reason, its evidence, and what the record can show of it. */
export type ChecklistItem = {
  readonly id: ChecklistId;
  readonly label: string;
  /** One of the twelve shown first. */
  readonly core: boolean;
  /** Only a clinician can say it is done; the record may suggest it. */
  readonly judgement: boolean;
  readonly why: string;
  /** What it gives the plan. */
  readonly gives: string;
  /** The fields of the plan that it fills. */
  readonly fills: readonly (keyof PlanAnswers)[];
  /** When it is worth a thought, for the items that most visits do not need. */
  readonly onlyIf?: string;
  readonly evidence: readonly Evidence[];
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
  readonly expires: Expiry;
  /** Whether a clinician's word, saved with an earlier plan, still counts. */
  readonly attestable: boolean;
  /** Whether its state may be written to the patient's record; a clinician's own reflection may not. */
  readonly kept: boolean;
  /** The sources without which the record cannot answer: one unread gives `needs-clinician`. */
  readonly reads: readonly SourceType[];
  /** Entries dated after an attestation that end it; none where only time does. */
  readonly reopenedBy?: (record: PatientRecord, seen: Seen) => readonly ResourceId[];
  readonly fromRecord: (record: PatientRecord, seen: Seen) => ItemFinding;
  /**
   * What the plan being written shows of it; `held` is the plan as the record has it. An item of judgement may
   * only ask to be looked at again; a factual one may settle.
   */
  readonly fromPlan?: (plan: PlanAnswers, held: PlanAnswers | undefined) => ItemFinding | undefined;
};

const unique = (ids: readonly ResourceId[]): readonly ResourceId[] => [...new Set(ids)].sort();

/** Not yet shown to be done. */
export const due = (says: string, evidence: readonly ResourceId[] = []): ItemFinding => ({
  state: "due",
  evidence: unique(evidence),
  says,
});

/** Settled by the record alone; for factual items. */
export const done = (says: string, evidence: readonly ResourceId[]): ItemFinding => ({
  state: "done",
  evidence: unique(evidence),
  says,
});

/** Something that must be looked at, or that could not be read. */
export const needsClinician = (
  says: string,
  evidence: readonly ResourceId[] = [],
): ItemFinding => ({ state: "needs-clinician", evidence: unique(evidence), says });

/** A stated rule makes it certain that the item does not fit. */
export const notApplicable = (says: string): ItemFinding => ({
  state: "not-applicable",
  evidence: [],
  says,
});
