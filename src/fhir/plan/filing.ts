import type { Reference } from "fhir/r4";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import { holdFor } from "#clinical/plan/hold-for.ts";
import { missingFrom } from "#clinical/plan/index.ts";
import { onlyText } from "#clinical/plan/only-text.ts";
import { onItsTrack } from "#clinical/plan/pem-track.ts";
import { planStatus } from "#clinical/plan/plan-status.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ExistingPlan } from "../existing-plan.ts";
import { entryUrl } from "./identifiers.ts";
import { planIdOf, type WrittenType } from "./ours.ts";

/** Everything that the parts of one plan share while they are written. */
export type Filing = {
  readonly answers: Answers;
  readonly existing: ExistingPlan | undefined;
  /** The plan that this one takes the place of: a new agreement, not a revision. */
  readonly replaced: ExistingPlan | undefined;
  readonly patient: Reference;
  readonly author: Reference;
};

/** The answers as they may be written: on their track, and a draft where something holds or is missing. */
export const writable = (typed: Answers, record: PatientRecord): Answers => {
  const answers = onlyText(typed);
  const plan: PlanAnswers = onItsTrack(answers.plan, record);
  const status = planStatus(answers.status, holdFor(answers, record), missingFrom(plan));
  return { ...answers, plan, status };
};

/** Opens the file of one plan. A plan that the record holds keeps its own id: there is never a second one. */
export const fileFor = (
  answers: Answers,
  record: PatientRecord,
  existing: ExistingPlan | undefined,
  replaced?: ExistingPlan,
): Filing => {
  const planId = (existing && planIdOf(existing.carePlan)) ?? answers.planId;
  const { patient, author, ...rest } = writable({ ...answers, planId }, record);
  return {
    answers: { ...rest, patient, author },
    existing,
    replaced,
    patient: { reference: patient },
    author: { reference: author.reference, display: author.name },
  };
};

/** A resource as the record holds it, as far as writing needs it. */
export type Held = {
  readonly id?: string | undefined;
  readonly meta?: { readonly versionId?: string | undefined } | undefined;
};

/** What other entries call a part: where the record has it, else its urn in this Bundle. */
export const referenceTo = (
  { answers }: Filing,
  type: WrittenType | "DocumentReference",
  role: string,
  held: Held | undefined,
): Reference => ({
  reference: held?.id === undefined ? entryUrl(answers.planId, role) : `${type}/${held.id}`,
});
