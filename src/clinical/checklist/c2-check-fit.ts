import { type ChecklistItem, due } from "./item.ts";

/** C2: the explanation as the person would put it; agreeing to differ counts. */
export const checkFit: ChecklistItem = {
  id: "C2",
  label: "Check it fits; adjust; leave layers for later",
  core: true,
  judgement: true,
  why: "Digestibility and several visits.",
  gives: "The shared version, and where we see it differently.",
  fills: ["explanationStatus", "whereWeDiffer"],
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, category 6",
      strength: "grounded theory",
      read: "in full",
    },
    {
      cite: "Focus groups of GPs on explaining central sensitisation",
      strength: "qualitative",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("Agreed, revised or agreed to differ, in the patient’s own version."),
};
