import { type ChecklistItem, due } from "./item.ts";

/** B2: said at every review, so an earlier attestation does not stand. */
export const validate: ChecklistItem = {
  id: "B2",
  label: "Say you believe them; acknowledge past care",
  core: true,
  judgement: true,
  why: "Validation is the core ingredient.",
  gives: "A note of what was acknowledged.",
  fills: [],
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol",
      strength: "qualitative review, high confidence",
      read: "in full",
    },
    {
      cite: "Balabanovic and Hayton, negotiating disconnection",
      strength: "grounded theory",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "each-review" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("Said at each review; no record can show it."),
};
