import { monthsTo } from "../day.ts";
import type { MeasureEvent, PatientRecord } from "../record.ts";
import { placeIn } from "../when.ts";
import { type ChecklistItem, done, due } from "./item.ts";
import { latestScore } from "./latest-score.ts";

/** The totals of the last six months that no rule counts. */
const measured = ({ measures, asOf }: PatientRecord): readonly MeasureEvent[] => {
  const window = monthsTo(asOf, 6);
  return measures.filter(({ sure, when }) => sure && placeIn(when, window) === "in");
};

/** B5: a measure to follow change by; never to diagnose or to flag. */
export const impact: ChecklistItem = {
  id: "B5",
  label: "Measure symptom load and daily impact",
  core: false,
  judgement: false,
  why: "Looking well is not being well.",
  gives: "The first measures, to compare with later.",
  fills: ["measuresToRepeat"],
  evidence: [
    {
      cite: "MSS3 trial, symptoms clinic: PHQ-15",
      strength: "randomised trial",
      read: "as an extract",
    },
    {
      cite: "Tavistock and Portman conference 2016: outcome measures",
      strength: "service report",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 6 },
  attestable: true,
  kept: true,
  reads: ["Observation", "QuestionnaireResponse"],
  fromRecord: (record) => {
    const phq15 = latestScore(record, "phq-15", 6);
    const others = measured(record);
    if (phq15 === undefined && others.length === 0)
      return due("No PHQ-15 or other total of impact was read in 6 months.");
    const says = [
      ...(phq15 ? [`PHQ-15 was ${phq15.value}`] : []),
      ...others.map(({ says: name, value }) => `${name} was ${value}`),
    ];
    return done(
      `${says.join("; ")} within 6 months. Followed over time, never used to diagnose.`,
      [...(phq15 ? [phq15] : []), ...others].map(({ id }) => id),
    );
  },
};
