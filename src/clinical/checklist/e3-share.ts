import { type ChecklistItem, due } from "./item.ts";

/** E3: who may see the plan, by the person’s choice; reception sees no clinical detail. */
export const share: ChecklistItem = {
  id: "E3",
  label: "Share the plan: team, reception, services",
  core: false,
  judgement: true,
  why: "Everyone gives the same answer.",
  gives: "Who may see the plan.",
  fills: ["sharing"],
  evidence: [
    {
      cite: "Tavistock and Portman conference 2016, service notes",
      strength: "service report",
      read: "in full",
    },
    {
      cite: "PRSB personalised care and support plan standard: shared plan",
      strength: "standard",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("The sharing choices are made in the plan."),
};
