import { type ChecklistItem, due } from "./item.ts";

/** B3: what the person thinks, fears and hopes for; "prefers not to say" is an answer. */
export const fearsAndHopes: ChecklistItem = {
  id: "B3",
  label: "Ask fears, expectations and hoped-for help",
  core: false,
  judgement: true,
  why: "They may want support, not tests.",
  gives: "What I think, what worries me, what I hope for.",
  fills: ["whatIThink", "worries", "hopes"],
  evidence: [
    { cite: "Salmon et al 2005", strength: "survey", read: "as an extract" },
    {
      cite: "Scope et al 2021, Br J Health Psychol: scepticism",
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
  fromRecord: () =>
    due(
      "Their ideas, worries and hopes are asked for in the plan. “Prefers not to say” is an answer.",
    ),
};
