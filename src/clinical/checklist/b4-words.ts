import { type ChecklistItem, done, due } from "./item.ts";

/** B4: which words to use, and which hurt. */
export const words: ChecklistItem = {
  id: "B4",
  label: "Agree the words you will both use",
  core: false,
  judgement: false,
  why: "Labels can wound.",
  gives: "The words to use, and the words to leave out.",
  fills: ["howToCommunicate"],
  evidence: [
    { cite: "Stone et al 2002", strength: "survey", read: "as an extract" },
    {
      cite: "Scope et al 2021, Br J Health Psychol, background",
      strength: "not stated",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("No preference for words was read."),
  fromPlan: ({ howToCommunicate }) =>
    howToCommunicate?.trim() ? done("The plan says which words to use.", []) : undefined,
};
