import { type ChecklistItem, due } from "./item.ts";

/** C3: explaining does not end the watch for disease. */
export const keepWatching: ChecklistItem = {
  id: "C3",
  label: "Say you will keep watching for disease",
  core: false,
  judgement: true,
  why: "Removes the fear of being dismissed.",
  gives: "What we keep watching for.",
  fills: ["vigilance"],
  evidence: [
    { cite: "Peters et al 2009", strength: "qualitative", read: "as an extract" },
    {
      cite: "Scope et al 2021, Br J Health Psychol",
      strength: "qualitative review, moderate confidence",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("Said once for each version of the explanation."),
  fromPlan: ({ explanation }, held) =>
    held?.explanation !== undefined && explanation !== held.explanation
      ? due("The explanation has changed: say again that the watch goes on.")
      : undefined,
};
