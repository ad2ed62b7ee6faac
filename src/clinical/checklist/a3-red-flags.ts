import type { SafetyId } from "../review.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";
import { evidenceOf, openFindings } from "./open-findings.ts";
import { reopeningEvents } from "./reopening.ts";

const hits: readonly SafetyId[] = ["alarm-symptom", "white-2023", "new-symptom"];

/** A3: red flags, for each symptom; what the record does not hold is never taken as absent. */
export const redFlags: ChecklistItem = {
  id: "A3",
  label: "Check red flags for each symptom",
  core: true,
  judgement: true,
  why: "New disease can appear in anyone.",
  gives: "The warning signs that bring the patient back sooner.",
  fills: ["redFlagsChecked", "comeBackSoonerIf"],
  evidence: [
    {
      cite: "NICE NG12, suspected cancer, and guidance for each symptom",
      strength: "guideline",
      read: "from memory, to be checked",
    },
    {
      cite: "NICE QS198: new neurological symptoms need prompt assessment",
      strength: "quality standard",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Encounter", "Condition", "Observation", "QuestionnaireResponse"],
  reopenedBy: reopeningEvents,
  fromRecord: ({ setAside }, { safety }) => {
    const found = openFindings(safety, hits);
    if (found.length > 0)
      return needsClinician("The record holds a red flag or a new symptom.", evidenceOf(found));
    const unusable = setAside.length === 0 ? "" : ` ${setAside.length} entries could not be used.`;
    return due(`None was found in what could be read.${unusable} Ask and examine.`);
  },
};
