import { agreedPlan } from "./agreed-plan.ts";
import { type ChecklistItem, due } from "./item.ts";

/** D2: one small step; nothing that increases activity where exertion brings a relapse. */
export const nextStep: ChecklistItem = {
  id: "D2",
  label: "Agree one small next step and strategy",
  core: false,
  judgement: true,
  why: "Pace: not too much, not too little.",
  gives: "The next small step, and what the patient will try.",
  fills: ["nextStep", "strategies"],
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, category 7",
      strength: "grounded theory",
      read: "in full",
    },
    { cite: "NHG guideline M102: time-based plan", strength: "guideline", read: "as an extract" },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["CarePlan", "QuestionnaireResponse"],
  fromRecord: (record) => {
    const plan = agreedPlan(record);
    return plan
      ? due("An earlier plan holds a step. Is it the next one?", [plan.id])
      : due("No step was read. One new step a visit is enough; review it without blame.");
  },
};
