import { type ChecklistItem, due } from "./item.ts";

/** H2: no plan ends suddenly or without a way back. */
export const ending: ChecklistItem = {
  id: "H2",
  label: "Plan the ending: taper, booster, way back",
  core: false,
  judgement: true,
  why: "Sudden endings feel like loss.",
  gives: "How the plan ends, and the way back.",
  fills: ["ending"],
  onlyIf: "from three months before a plan ends",
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol",
      strength: "conclusion of a qualitative review",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () =>
    due("From three months before the plan ends: spacing out, a booster and the way back."),
};
