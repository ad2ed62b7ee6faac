import { type ChecklistItem, due } from "./item.ts";

/** G2: help to cope beside medical care, never in its place. */
export const frame: ChecklistItem = {
  id: "G2",
  label: "Frame as help to cope, alongside medical care",
  core: false,
  judgement: true,
  why: "Acceptance and attendance.",
  gives: "How the referral was put to the patient.",
  fills: ["referrals"],
  onlyIf: "if a referral is talked about",
  evidence: [
    {
      cite: "Balabanovic and Hayton, negotiating disconnection",
      strength: "grounded theory",
      read: "in full",
    },
    { cite: "Chianello 2010", strength: "simulation", read: "as an extract" },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("Said before the referral is sent; no record can show it."),
};
