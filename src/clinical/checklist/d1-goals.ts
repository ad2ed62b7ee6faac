import type { GoalEntry } from "../life/diary.ts";
import type { PatientRecord } from "../record.ts";
import { type ChecklistItem, due, needsClinician } from "./item.ts";

const runs = ["active", "accepted", "planned", "on-hold"];

const ourGoals = ({ goals }: PatientRecord): readonly GoalEntry[] =>
  goals.filter(({ ours, status }) => ours && runs.includes(status));

/** D1: one to three goals in the person’s own words. */
export const goals: ChecklistItem = {
  id: "D1",
  label: "Agree one to three goals, patient’s words",
  core: true,
  judgement: true,
  why: "Plans need a purpose the person owns.",
  gives: "One to three goals.",
  fills: ["goals"],
  evidence: [
    {
      cite: "NICE NG193, chronic pain: care and support plan",
      strength: "guideline",
      read: "as an extract",
    },
    {
      cite: "PRSB personalised care and support plan standard",
      strength: "standard",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: true,
  kept: true,
  reads: ["Goal", "QuestionnaireResponse"],
  fromRecord: (record) => {
    const running = ourGoals(record);
    const late = running.filter(({ by }) => by !== undefined && by < record.asOf);
    if (late.length > 0)
      return needsClinician(
        "The day set for a goal has passed.",
        late.map(({ id }) => id),
      );
    return running.length > 0
      ? due(
          `${running.length} agreed in an earlier plan. Do they still hold?`,
          running.map(({ id }) => id),
        )
      : due("No goal of this plan was read.");
  },
  fromPlan: ({ goals: agreed = [] }) =>
    agreed.some(({ progress }) => progress === "worsening")
      ? needsClinician("A goal has become harder. Make the step smaller, or change the goal.")
      : undefined,
};
