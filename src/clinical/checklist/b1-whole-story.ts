import { type ChecklistItem, due } from "./item.ts";

/** B1: the whole story, as the person tells it. */
export const wholeStory: ChecklistItem = {
  id: "B1",
  label: "Hear the whole story in their words",
  core: true,
  judgement: true,
  why: "Feeling heard drives engagement.",
  gives: "My story, word for word.",
  fills: ["story"],
  evidence: [
    {
      cite: "Scope et al 2021, Br J Health Psychol",
      strength: "qualitative review, high confidence",
      read: "in full",
    },
    {
      cite: "Balabanovic and Hayton, negotiating disconnection, category 6",
      strength: "grounded theory",
      read: "in full",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "months", months: 12 },
  attestable: true,
  kept: true,
  reads: ["QuestionnaireResponse"],
  fromRecord: () => due("The record cannot show that the story was heard."),
};
