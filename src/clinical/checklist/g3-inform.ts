import { activeReferrals } from "./active-referrals.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";

/** G3: who they will meet, what for, where and when, before the referral goes. */
export const inform: ChecklistItem = {
  id: "G3",
  label: "Tell who, what, where, wait; record consent, worries",
  core: false,
  judgement: true,
  why: "Informed people attend and fit better.",
  gives: "What the patient was told, and their consent.",
  fills: ["referrals"],
  onlyIf: "if a referral is talked about",
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol, clinical implication",
      strength: "qualitative review",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["ServiceRequest", "QuestionnaireResponse"],
  fromRecord: (record) => {
    const open = activeReferrals(record);
    return open.length > 0
      ? needsClinician(
          "A referral is open, and what was read does not show what the patient was told. Ask them.",
          open.map(({ id }) => id),
        )
      : due("No open referral was read.");
  },
};
