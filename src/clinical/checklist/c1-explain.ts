import { type ChecklistItem, due } from "./item.ts";

/** C1: one explanation that is tangible, removes blame, involves the person and leads to an action. */
export const explain: ChecklistItem = {
  id: "C1",
  label: "Give one rational explanation in their terms",
  core: true,
  judgement: true,
  why: "An explanation is often why they came.",
  gives: "The explanation, in its first version.",
  fills: ["explanation"],
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol",
      strength: "qualitative review, moderate confidence",
      read: "in full",
    },
    { cite: "Salmon et al 1999, BMJ", strength: "qualitative", read: "as an extract" },
    {
      cite: "MSS3 trial, symptoms clinic",
      strength: "randomised trial, as part of a package",
      read: "as an extract",
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
      "The record cannot show that an explanation was shared. Tangible, without blame, involving the person, leading to an action.",
    ),
};
