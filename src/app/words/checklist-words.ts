import type { ChecklistState } from "#clinical/review.ts";
import type { TagWords } from "../parts/tag.tsx";

/** Each state of an item as the screen shows it. */
export const checklistStateWords: Readonly<Record<ChecklistState, TagWords>> = {
  due: { sign: "due", says: "due", tag: "nhsuk-tag--white" },
  done: { sign: "done", says: "done", tag: "nhsuk-tag--green" },
  "not-applicable": { sign: "none", says: "does not apply", tag: "nhsuk-tag--grey" },
  "needs-clinician": { sign: "alert", says: "needs looking at", tag: "nhsuk-tag--yellow" },
};

/** The stages of care that the letter of an item stands for. */
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
