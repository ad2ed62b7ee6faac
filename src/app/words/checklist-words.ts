import type { ChecklistState } from "#clinical/review.ts";

/** A state in a word and a sign, so that colour is never alone. */
export const checklistStateWords: Readonly<
  Record<ChecklistState, { readonly sign: string; readonly says: string; readonly tag: string }>
> = {
  due: { sign: "○", says: "due", tag: "nhsuk-tag--white" },
  done: { sign: "✓", says: "done", tag: "nhsuk-tag--green" },
  "not-applicable": { sign: "–", says: "does not apply", tag: "nhsuk-tag--grey" },
  "needs-clinician": { sign: "!", says: "needs looking at", tag: "nhsuk-tag--yellow" },
};

/** The stages of care that the letter of an item stands for (MG §3). */
export const stageWords: Readonly<Record<string, string>> = {
  A: "Safety first",
  B: "Hear and believe",
  C: "Explain",
  D: "Agree what to do",
  E: "One lead, planned visits",
  F: "Medicines",
  G: "Refer well, if referring",
  H: "Follow up",
  I: "Look after yourself and the team",
};
