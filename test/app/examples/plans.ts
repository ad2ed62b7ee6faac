import type { Draft, HeldPlan } from "#app/ports.ts";
import type { Answers, PlanAnswers, ReferralAnswer } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { somebody } from "./record.ts";

/** A plan with every required field answered. */
export const agreed: PlanAnswers = {
  whatMatters: "Getting back to my garden",
  story: "It began after a cold three years ago.",
  symptoms: [{ words: "I am tired all day", condition: "Condition/1" }],
  whatIThink: "Not sure",
  reReview: "no-change",
  redFlagsChecked: "Weight, bleeding, fever: none.",
  explanationStatus: "first-layer",
  explanation: "The body can stay on alert after an illness.",
  vigilance: "We will keep looking for other causes.",
  goals: [{ words: "An hour in the garden" }],
  nextStep: "Ten minutes outside on Sunday",
  appointmentEveryWeeks: 6,
  testAgainIf: "Something new appears",
  comeBackSoonerIf: "Blood, weight loss, fever",
  whatHelps: "A warm bath, a quiet hour",
  whatShouldHappen: "Call the practice and ask for Dr Asha Example",
  lead: { name: "Dr Asha Example" },
  sharing: [{ service: "Out of hours and 111", share: true }],
  reviewOn: day("2027-01-03"),
  agreedOn: day("2026-11-22"),
};

/** The safety items done. */
export const settled: Answers["checklist"] = {
  A1: { state: "done" },
  A3: { state: "done" },
  A4: { state: "done" },
  A6: { state: "done" },
};

/** A draft of the example patient as it was kept on this computer. */
export const draftOf = (plan: PlanAnswers, checklist: Answers["checklist"]): Answers => ({
  contract: "1",
  planId: "22222222-2222-4222-8222-222222222222",
  patient: somebody.id,
  author: { reference: "Practitioner/asha", name: "Dr Asha Example" },
  at: "2026-11-21T09:00:00+00:00",
  status: "draft",
  checklist,
  plan,
});

/** The same with the safety items done, so that it may be active. */
export const written = (plan: PlanAnswers): Answers => draftOf(plan, settled);

/** Our plan as the record holds it since the spring. */
export const heldPlan: HeldPlan = {
  planId: "11111111-1111-4111-8111-111111111111",
  answers: agreed,
  version: "4",
};

/** Words begun on the plan in the record; `base` is what it said then. */
export const revising = (plan: PlanAnswers, base: PlanAnswers): Draft => ({
  ...written(plan),
  planId: heldPlan.planId,
  base,
});

/** An offer that the patient chose, after the whole conversation. */
export const chosenOffer: ReferralAnswer = {
  service: "Example pain management service",
  directoryId: "pain-clinic",
  purpose: "To live better with the pain that stays",
  wait: "26 weeks",
  choice: "yes",
  sensitive: true,
  open: true,
  clear: true,
  toldOn: day("2026-11-22"),
};
