import { monthsTo } from "../day.ts";
import type { PatientRecord, ResourceId } from "../record.ts";
import { placeIn } from "../when.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { latestScore } from "./latest-score.ts";

const antidepressants = ["ssri", "snri", "tca", "antidepressant-other"];
const referredTo = ["psychological-therapy", "mental-health-team", "psychiatry"];

const raised = (record: PatientRecord): readonly ResourceId[] =>
  (["phq-9", "gad-7"] as const).flatMap((instrument) => {
    const score = latestScore(record, instrument);
    return score && score.value >= 10 ? [score.id] : [];
  });

const inTreatment = ({ medicines, referrals, asOf }: PatientRecord): boolean =>
  medicines.some(({ group }) => antidepressants.includes(group)) ||
  referrals.some(
    ({ specialty, when }) =>
      referredTo.includes(specialty) && placeIn(when, monthsTo(asOf, 12)) !== "out",
  );

/** F2: depression and anxiety are treated for their own sake. */
export const moodTreatment: ChecklistItem = {
  id: "F2",
  label: "Treat depression and anxiety in their own right",
  core: false,
  judgement: true,
  why: "Treatable, and worsens symptoms.",
  gives: "What is done about mood, for its own sake.",
  fills: ["moodAndSafety"],
  evidence: [
    {
      cite: "RCGP and RCPsych guide 2011, by a GP education summary",
      strength: "guideline",
      read: "as an extract",
    },
    {
      cite: "NICE guidelines on depression and anxiety",
      strength: "guideline",
      read: "from memory, to be checked",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Observation", "MedicationRequest", "ServiceRequest", "QuestionnaireResponse"],
  reopenedBy: raised,
  fromRecord: (record) => {
    const scores = raised(record);
    if (scores.length === 0) return due("No raised PHQ-9 or GAD-7 total was read in 12 months.");
    return inTreatment(record)
      ? due("A score is raised; a treatment or a referral is recorded. Is it enough?", scores)
      : needsClinician("A score is raised and no treatment or referral was read.", scores);
  },
};
