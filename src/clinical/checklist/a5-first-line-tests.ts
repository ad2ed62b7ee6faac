import { type ChecklistItem, due } from "./item.ts";

/** A5: the first-line tests once, and no normal result again for want of asking. */
export const firstLineTests: ChecklistItem = {
  id: "A5",
  label: "First-line tests complete; do not repeat normals",
  core: false,
  judgement: false,
  why: "Enough, once.",
  gives: "The starting point of the tests policy.",
  fills: ["testsDone"],
  evidence: [
    {
      cite: "NICE CG61, irritable bowel syndrome: the short list of first tests",
      strength: "guideline",
      read: "as an extract",
    },
    {
      cite: "First-line test lists for other symptoms",
      strength: "not stated",
      read: "from memory, to be checked",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Observation", "DiagnosticReport", "QuestionnaireResponse"],
  fromRecord: (_, { counts }) => {
    const repeated = counts["repeat-normal-24m"];
    return repeated.sure > 0
      ? due(
          "A test has been repeated with normal results in 24 months. Is another one needed?",
          repeated.evidence,
        )
      : due("The record cannot show which first-line tests these symptoms need.");
  },
};
