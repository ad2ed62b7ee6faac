import { type ChecklistItem, due } from "./item.ts";

/** D4: reasons to test, agreed beforehand; never a ban on tests. */
export const tests: ChecklistItem = {
  id: "D4",
  label: "Agree when to test; explain normal results first",
  core: false,
  judgement: true,
  why: "Tests alone do not reassure.",
  gives: "The tests policy: what would make us test again.",
  fills: ["testAgainIf", "normalWouldMean"],
  evidence: [
    {
      cite: "Meta-analysis of diagnostic tests in people at low risk; randomised trial of explaining a normal result beforehand",
      strength: "moderate",
      read: "as an extract",
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
          "A test was repeated with normal results in 24 months. Agree what would be a reason to test.",
          repeated.evidence,
        )
      : due("Agree what would be a reason to test, and what a normal result would mean.");
  },
};
