import { daysBetween } from "../day.ts";
import type { TaskEntry } from "../life/diary.ts";
import { dayInWords } from "../plan/day-in-words.ts";
import type { PatientRecord } from "../record.ts";
import { agreedPlan } from "./agreed-plan.ts";
import { type ChecklistItem, done, due, needsClinician } from "./item.ts";
import { worsened } from "./worsened.ts";

const closed = ["completed", "cancelled", "rejected", "failed", "entered-in-error"];

/** Our review task that is still open and due first. */
const openReview = ({ tasks }: PatientRecord): TaskEntry | undefined =>
  tasks
    .filter(({ ours, status, due }) => ours && due !== undefined && !closed.includes(status))
    .toSorted((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1))[0];

/** Whether any measure was taken again since the plan began: a review without one sees no change. */
const repeatedWords = (record: PatientRecord): string => {
  const start = agreedPlan(record)?.period.start?.slice(0, 10);
  const again = [...record.scores, ...record.measures].some(
    ({ when }) => start !== undefined && when.earliest > start,
  );
  return again
    ? "A measure was taken again since the plan began."
    : "No measure was read that was taken again since the plan began.";
};

/** H1: the review happens on its day, with the same measures; 30 days late is looked at. */
export const review: ChecklistItem = {
  id: "H1",
  label: "Review on time with the same measures",
  core: true,
  judgement: false,
  why: "See change, adjust, notice harm.",
  gives: "Progress, and the next review date.",
  fills: ["reviewOn", "measuresToRepeat"],
  evidence: [
    {
      cite: "Tavistock and Portman conference 2016: measures comparable over time",
      strength: "service report",
      read: "in full",
    },
    {
      cite: "MSS3 trial, symptoms clinic: the learning step",
      strength: "randomised trial, as part of a package",
      read: "as an extract",
    },
    {
      cite: "Minimal important differences of PHQ-9 and GAD-7 in UK primary care (PMC9340848)",
      strength: "cohort",
      read: "as an extract",
    },
  ],
  clinicalReview: "pending",
  reviewBy: "2027-11-01",
  expires: { kind: "never" },
  attestable: false,
  kept: true,
  reads: ["Task", "CarePlan", "Observation"],
  fromRecord: (record) => {
    const worse = worsened(record);
    if (worse.length > 0)
      return needsClinician("A score has clearly risen since the plan began.", worse);
    const task = openReview(record);
    if (task?.due === undefined) return due("No open review of a plan was read.");
    const late = daysBetween(task.due, record.asOf);
    const says = `The review was due on ${dayInWords(task.due)}. ${repeatedWords(record)}`;
    if (late >= 30) return needsClinician(says, [task.id]);
    return late >= 0
      ? due(says, [task.id])
      : done(`The next review is set for ${dayInWords(task.due)}.`, [task.id]);
  },
};
