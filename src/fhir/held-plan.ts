import type { PlanAnswers } from "#clinical/answers.ts";
import { answersFromDocument, findOurDocument } from "./existing-document.ts";
import { answersFromPlan, findOurPlan } from "./existing-plan.ts";
import { planIdOf } from "./plan/ours.ts";
import type { PatientSources } from "./sources.ts";

/** Our own plan as the record holds it now, whatever form the record gave it. */
export type PlanHeld = {
  readonly planId: string;
  readonly answers: PlanAnswers;
  readonly version: string | undefined;
};

const asDocument = (input: PatientSources): PlanHeld | undefined => {
  const held = findOurDocument(input);
  const planId = held && planIdOf(held.document);
  if (!held || planId === undefined) return undefined;
  const version = held.document.meta?.versionId;
  return { planId, answers: answersFromDocument(held), version };
};

/** The plan that a later launch shows and revises: a CarePlan of ours before a document of ours. */
export const findHeldPlan = (input: PatientSources): PlanHeld | undefined => {
  const plan = findOurPlan(input);
  const planId = plan && planIdOf(plan.carePlan);
  if (!plan || planId === undefined) return asDocument(input);
  return { planId, answers: answersFromPlan(plan), version: plan.carePlan.meta?.versionId };
};
