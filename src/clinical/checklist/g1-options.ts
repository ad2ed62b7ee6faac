import { type ChecklistItem, due } from "./item.ts";
import { latestScore } from "./latest-score.ts";

/** The highest PHQ-15 that the MSS3 trial took in. */
const beyondTrial = 20;

/** G1: more than one way to get help, one of them to wait. */
export const options: ChecklistItem = {
  id: "G1",
  label: "Offer matched options, including “not now”",
  core: false,
  judgement: true,
  why: "Stepped care; a single option causes conflict.",
  gives: "The options that were offered.",
  fills: ["referrals"],
  onlyIf: "if a referral is talked about",
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
  fromRecord: (record) => {
    const phq15 = latestScore(record, "phq-15");
    return phq15 && phq15.value > beyondTrial
      ? due(
          `PHQ-15 was ${phq15.value}: above 20 lies outside the range of the MSS3 trial. Think of specialist advice.`,
          [phq15.id],
        )
      : due("Two options at least, and one of them is “not now”.");
  },
};
