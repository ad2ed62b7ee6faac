import type { PatientRecord, ResourceId } from "../record.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { evidenceOf } from "./open-findings.ts";

const syndromesWithPathway = [
  "ibs",
  "fibromyalgia",
  "fnd",
  "pnes",
  "post-covid",
  "dysautonomia-hypermobility",
];

const withPathway = ({ syndromes, conditions }: PatientRecord): readonly ResourceId[] => [
  ...syndromes.filter(({ group }) => syndromesWithPathway.includes(group)).map(({ id }) => id),
  ...conditions
    .filter(({ group, active }) => group === "endometriosis-gynae" && active)
    .map(({ id }) => id),
];

/** A7: a condition with its own guideline comes before any general plan; ME/CFS above all. */
export const pathway: ChecklistItem = {
  id: "A7",
  label: "Is there a condition-specific pathway?",
  core: false,
  judgement: true,
  why: "The wrong track can harm.",
  gives: "The problems it belongs to, and the track it follows.",
  fills: ["postExertionalMalaise"],
  evidence: [
    {
      cite: "NICE NG206 (ME/CFS), NG193 (chronic pain), QS198 and NG252 (functional neurological symptoms), CG61 (IBS)",
      strength: "guideline",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Condition", "Observation", "QuestionnaireResponse"],
  reopenedBy: (record, { safety }) => [
    ...withPathway(record),
    ...evidenceOf(safety.filter(({ id }) => id === "post-exertional-malaise")),
  ],
  fromRecord: (record, { safety }) => {
    const malaise = safety.filter(({ id }) => id === "post-exertional-malaise");
    if (malaise.length > 0)
      return needsClinician(
        "ME/CFS or post-exertional malaise is recorded: energy management only, nothing that increases activity.",
        evidenceOf(malaise),
      );
    const known = withPathway(record);
    return known.length > 0
      ? due("A condition with its own guideline is recorded.", known)
      : due("No condition with its own guideline was read. Ask about post-exertional malaise.");
  },
};
