import { type ChecklistItem, due } from "./item.ts";

/** I2: discussing the case with a colleague is not the patient’s data. */
export const discuss: ChecklistItem = {
  id: "I2",
  label: "Discuss the case; training or supervision this year",
  core: false,
  judgement: true,
  why: "Confidence and shared load.",
  gives: "Nothing, unless it matters to the patient’s care.",
  fills: [],
  onlyIf: "if it is complex",
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol: training and supervision",
      strength: "qualitative review, high confidence",
      read: "in full",
    },
    { cite: "Tavistock and Portman conference 2016", strength: "service report", read: "in full" },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 6 },
  attestable: false,
  kept: false,
  reads: [],
  fromRecord: () => due("A matter for the practice, not for the patient’s record."),
};
