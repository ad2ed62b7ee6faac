import type { PatientRecord, ScoreEvent } from "../record.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { latestScore } from "./latest-score.ts";
import { evidenceOf, openFindings } from "./open-findings.ts";

const severe = (record: PatientRecord): readonly ScoreEvent[] => {
  const phq9 = latestScore(record, "phq-9");
  const item9 = latestScore(record, "phq-9-item-9");
  return [
    ...(phq9 && phq9.value >= 20 ? [phq9] : []),
    ...(item9 && item9.value > 0 ? [item9] : []),
  ];
};

const scores = (record: PatientRecord): readonly ScoreEvent[] =>
  (["phq-9", "gad-7"] as const).flatMap((instrument) => latestScore(record, instrument) ?? []);

/** A6: mood, anxiety and suicide, asked aloud; a score alone never settles it. */
export const moodAndSafety: ChecklistItem = {
  id: "A6",
  label: "Ask about mood, anxiety and suicide",
  core: true,
  judgement: true,
  why: "Distress is common and risky here.",
  gives: "The part on mood and keeping safe.",
  fills: ["moodAndSafety"],
  evidence: [
    {
      cite: "Primary care study of suicidal thoughts in people with somatoform disorder (23.9% in 6 months)",
      strength: "observational",
      read: "as an extract",
    },
    {
      cite: "Guidance to treat comorbid depression and anxiety",
      strength: "guideline",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 12, ifRaised: 3 },
  attestable: true,
  kept: true,
  reads: ["Observation", "Condition", "QuestionnaireResponse"],
  reopenedBy: (record, { safety }) => [
    ...severe(record).map(({ id }) => id),
    ...evidenceOf(safety.filter(({ id }) => id === "self-harm")),
  ],
  fromRecord: (record, { safety }) => {
    const risk = openFindings(safety, ["self-harm"]);
    const high = severe(record).map(({ id }) => id);
    if (risk.length + high.length > 0)
      return needsClinician("A high score or recent self-harm is recorded. Ask today.", [
        ...evidenceOf(risk),
        ...high,
      ]);
    const known = scores(record);
    return known.length > 0
      ? due(
          "A score is recorded in the last 12 months. It does not replace asking.",
          known.map(({ id }) => id),
        )
      : due("No PHQ-9 or GAD-7 total was read in the last 12 months.");
  },
};
