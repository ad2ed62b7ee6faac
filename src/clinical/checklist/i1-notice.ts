import { type ChecklistItem, due } from "./item.ts";

/** I1: a private prompt; it never reaches the patient’s record. */
export const notice: ChecklistItem = {
  id: "I1",
  label: "Notice your skill; notice your feeling",
  core: false,
  judgement: true,
  why: "Valuing skill unlocks good care; feelings bias diagnosis.",
  gives: "Nothing: it stays with you.",
  fills: [],
  onlyIf: "if you wish",
  evidence: [
    { cite: "Salmon et al 2007, J Gen Intern Med", strength: "qualitative", read: "in full" },
    {
      cite: "Study of doctors’ views of encounters and unexplained symptoms",
      strength: "observational",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "each-review" },
  attestable: false,
  kept: false,
  reads: [],
  fromRecord: () => due("Optional, for you alone: never written to the record."),
};
