import { type Day, daysBetween, isDay } from "../day.ts";
import type { PatientRecord, RecordedPlan, ResourceId } from "../record.ts";

/** When a running plan of ours is to be looked at again, seen from the day of the review. */
export type ReviewDue = {
  readonly plan: ResourceId;
  readonly on: Day;
  readonly state: "ahead" | "due" | "overdue";
  /** Days past the day; negative while it lies ahead. */
  readonly late: number;
};

const closed = ["completed", "cancelled", "rejected", "failed", "entered-in-error"];

/** A review is looked for from the day itself; 30 days later it is overdue (checklist item H1; 30 is ours). */
const overdueAfter = 30;

const running = ({ planId, status }: RecordedPlan): boolean =>
  planId !== undefined && (status === "active" || status === "on-hold");

/** The day of the open review task; where the record keeps no tasks, the end of the plan's period mirrors it. */
const dayOf = (record: PatientRecord, { period }: RecordedPlan): Day | undefined => {
  const tasks = record.tasks.flatMap(({ ours, status, due }) =>
    ours && !closed.includes(status) ? (due ?? []) : [],
  );
  const end = period.end?.slice(0, 10);
  return tasks.toSorted().at(0) ?? (end !== undefined && isDay(end) ? end : undefined);
};

const stateOf = (late: number): ReviewDue["state"] => {
  if (late < 0) return "ahead";
  return late < overdueAfter ? "due" : "overdue";
};

/** The review of every running plan of ours that has a day for one, the latest first. */
export const reviewsDue = (record: PatientRecord): readonly ReviewDue[] =>
  record.plans
    .filter(running)
    .flatMap((plan) => {
      const on = dayOf(record, plan);
      if (on === undefined) return [];
      const late = daysBetween(on, record.asOf);
      return [{ plan: plan.id, on, state: stateOf(late), late }];
    })
    .toSorted((a, b) => b.late - a.late);
