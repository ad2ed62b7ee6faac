import { type ChecklistItem, done, due } from "./item.ts";
import { runningPlan } from "./running-plan.ts";

/** D3: what helps in a flare, and who to call; it ends with the plan. */
export const flarePlan: ChecklistItem = {
  id: "D3",
  label: "Write the flare and crisis plan",
  core: false,
  judgement: false,
  why: "Flares are expected; this prevents emergency visits.",
  gives: "What to do in a flare, and who to call.",
  fills: ["whatHelps", "whatShouldHappen"],
  evidence: [
    { cite: "NICE NG193, chronic pain", strength: "guideline", read: "as an extract" },
    { cite: "PRSB contingency plan headings", strength: "standard", read: "as an extract" },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "with-plan" },
  attestable: true,
  kept: true,
  reads: ["CarePlan", "QuestionnaireResponse"],
  fromRecord: (record) => {
    // An active plan of ours cannot lack its flare plan.
    const plan = runningPlan(record);
    return plan
      ? done("The running plan holds one.", [plan.id])
      : due("Written in the plan, and for as long as the plan runs.");
  },
  fromPlan: ({ whatHelps, whatShouldHappen }) =>
    whatHelps?.trim() && whatShouldHappen?.trim()
      ? done("The plan says what helps and what should happen.", [])
      : undefined,
};
