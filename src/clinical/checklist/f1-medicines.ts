import { monthsTo } from "../day.ts";
import type { CareEvent, MedicineEvent, PatientRecord } from "../record.ts";
import { placeIn } from "../when.ts";
import { type ChecklistItem, due, needsClinician, notApplicable } from "./item.ts";

const groups = [
  "opioid",
  "gabapentinoid",
  "benzodiazepine",
  "z-drug",
  "ssri",
  "snri",
  "tca",
  "antidepressant-other",
];
const notWithOpioid = ["benzodiazepine", "gabapentinoid"];

const withdrawalRisk = ({ medicines }: PatientRecord): readonly MedicineEvent[] =>
  medicines.filter(({ group }) => groups.includes(group));

const combined = (active: readonly MedicineEvent[]): readonly MedicineEvent[] => {
  const opioids = active.filter(({ group }) => group === "opioid");
  const others = active.filter(({ group }) => notWithOpioid.includes(group));
  return opioids.length > 0 && others.length > 0 ? [...opioids, ...others] : [];
};

/** A review within the year, of any medicine: the codes do not say which. */
const reviewed = ({ care, asOf }: PatientRecord): readonly CareEvent[] => {
  const year = monthsTo(asOf, 12);
  return care.filter(
    ({ kind, when }) => kind === "medication-review" && placeIn(when, year) === "in",
  );
};

/** Kinds that stand more than once among the active ones: two issues, or two medicines of a kind. */
const twice = (active: readonly MedicineEvent[]): readonly string[] =>
  [...new Set(active.map(({ group }) => group))].filter(
    (group) => active.filter((each) => each.group === group).length > 1,
  );

const wordsFor = (active: readonly MedicineEvent[], reviews: readonly CareEvent[]): string => {
  const doubled = twice(active);
  const more = doubled.length === 0 ? "" : ` More than one entry is active: ${doubled.join(", ")}.`;
  return reviews.length === 0
    ? `Active, and no medicines review was read in 12 months: review together, reduce gradually, never stop suddenly.${more} Doses are not read.`
    : `Active; a medicines review is recorded in the last 12 months. Was this medicine part of it?${more} Doses are not read.`;
};

/** F1: medicines that are hard to stop, reviewed together; never a dose, never sudden. */
export const medicines: ChecklistItem = {
  id: "F1",
  label: "Review dependence-forming medicines; taper, never stop suddenly",
  core: false,
  judgement: true,
  why: "Harm without benefit; withdrawal.",
  gives: "The medicines plan.",
  fills: ["medicines"],
  evidence: [
    {
      cite: "NICE NG193, chronic pain, and NG215, medicines associated with dependence",
      strength: "guideline",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 12 },
  attestable: true,
  kept: true,
  reads: ["Encounter", "Observation", "Procedure", "MedicationRequest", "QuestionnaireResponse"],
  reopenedBy: (record) => combined(withdrawalRisk(record)).map(({ id }) => id),
  fromRecord: (record) => {
    const active = withdrawalRisk(record);
    const together = combined(active);
    if (together.length > 0)
      return needsClinician(
        "An opioid is active together with a benzodiazepine or a gabapentinoid.",
        together.map(({ id }) => id),
      );
    if (active.length > 0)
      return due(wordsFor(active, reviewed(record)), [
        ...active.map(({ id }) => id),
        ...reviewed(record).map(({ id }) => id),
      ]);
    // A record without any medicine entry may simply not hold them.
    return record.sources.MedicationRequest.state === "absent"
      ? due("The record holds no medicine entries.")
      : notApplicable(
          "No opioid, gabapentinoid, benzodiazepine, Z-drug or antidepressant is active.",
        );
  },
};
