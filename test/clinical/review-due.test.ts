import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import type { TaskEntry } from "#clinical/life/diary.ts";
import { reviewsDue } from "#clinical/life/review-due.ts";
import type { RecordedPlan } from "#clinical/record.ts";
import { quietRecord } from "./quiet-record.ts";

const plan = (more: Partial<RecordedPlan> = {}): RecordedPlan => ({
  id: "CarePlan/1",
  planId: "p",
  status: "active",
  title: "Plan",
  author: undefined,
  period: { start: "2026-01-01", end: "2026-11-01" },
  version: "1",
  text: "",
  ...more,
});
const task = (due: string, status = "requested"): TaskEntry => ({
  id: "Task/1",
  status,
  due: day(due),
  ours: true,
  says: "Review",
});
const of = (plans: readonly RecordedPlan[], tasks: readonly TaskEntry[] = []) =>
  reviewsDue(quietRecord({ plans, tasks }));

describe("The review of a running plan", () => {
  it.each([
    ["2026-11-23", "ahead", -1],
    ["2026-11-22", "due", 0],
    ["2026-10-24", "due", 29],
    ["2026-10-23", "overdue", 30],
  ])("set for %s is %s", (due, state, late) => {
    expect(of([plan()], [task(due)])).toEqual([{ plan: "CarePlan/1", on: due, state, late }]);
  });

  it("is read from the plan where the record keeps no task", () => {
    expect(of([plan()])).toMatchObject([{ on: "2026-11-01", state: "due" }]);
    expect(of([plan()], [task("2026-01-01", "completed")])).toMatchObject([{ on: "2026-11-01" }]);
    expect(of([plan({ period: { start: "2026-01-01", end: undefined } })])).toEqual([]);
  });

  it("is not asked of a plan that ended, of a draft, or of someone else's plan", () => {
    const others = [
      plan({ status: "completed" }),
      plan({ status: "draft" }),
      plan({ planId: undefined }),
    ];
    expect(of(others)).toEqual([]);
    expect(of([plan({ status: "on-hold" })])).toHaveLength(1);
  });
});
