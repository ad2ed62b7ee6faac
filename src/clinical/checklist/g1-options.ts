import { type ChecklistItem, due } from "./item.ts";

/** G1: more than one way to get help, one of them to wait. */
export const options: ChecklistItem = {
  id: "G1",
  label: "Offer matched options, including “not now”",
  core: false,
  judgement: true,
  why: "Stepped care; a single option causes conflict.",
  gives: "The options that were offered.",
  fills: ["referrals"],
  evidence: [
    {
      cite: "King’s Fund 2016 and guidelines on stepped care",
      strength: "guideline",
      read: "as an extract",
    },
    { cite: "Scope et al 2021, Br J Health Psychol", strength: "not stated", read: "in full" },
    { cite: "Tavistock and Portman conference 2016", strength: "service report", read: "in full" },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () =>
    due(
      "Only if a referral is considered. A PHQ-15 above 20 lies outside the range of the MSS3 trial: think of specialist advice.",
    ),
};
