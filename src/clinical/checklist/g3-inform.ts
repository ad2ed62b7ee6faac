import type { PatientRecord, ReferralEvent, ResourceId } from "../record.ts";
import { activeReferrals } from "./active-referrals.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";

/** What the record holds of information given about the referral, at the latest on its day. */
const informed = (
  { messages }: PatientRecord,
  { id, when }: ReferralEvent,
): readonly ResourceId[] =>
  messages
    .filter(({ about, when: sent }) => about.includes(id) && sent.earliest <= when.latest)
    .map((message) => message.id);

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
  reads: ["ServiceRequest", "Communication", "QuestionnaireResponse"],
  fromRecord: (record) => {
    const open = activeReferrals(record);
    if (open.length === 0) return due("No open referral was read.");
    const told = open.flatMap((referral) => informed(record, referral));
    const untold = open.filter((referral) => informed(record, referral).length === 0);
    return untold.length > 0
      ? needsClinician(
          "A referral is open, and what was read does not show what the patient was told. Ask them.",
          untold.map(({ id }) => id),
        )
      : due("The record shows that information was given before. Did it answer their worries?", [
          ...open.map(({ id }) => id),
          ...told,
        ]);
  },
};
