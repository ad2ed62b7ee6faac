import { type ChecklistItem, due } from "./item.ts";

/** H3: at an impasse the approach changes, and safety is checked again. */
export const stuck: ChecklistItem = {
  id: "H3",
  label: "Stuck? Change approach, repair, recheck safety",
  core: false,
  judgement: true,
  why: "Repeating what fails harms trust.",
  gives: "Another approach, where this one does not move.",
  fills: ["nextStep"],
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, category 7 and ruptures",
      strength: "grounded theory",
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
    due(
      "If nothing moves over two reviews: repair, another approach, a second opinion, or A1 again.",
    ),
};
