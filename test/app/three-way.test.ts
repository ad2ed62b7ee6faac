import { describe, expect, it } from "vitest";
import { differences, rebased, settledOn } from "#app/three-way.ts";
import type { Work } from "#app/work.ts";
import type { PlanAnswers } from "#clinical/answers.ts";

const held = (answers: PlanAnswers, version = "2") => ({ planId: "p", answers, version });
const work = (plan: PlanAnswers, base?: PlanAnswers): Work => ({
  planId: "p",
  checklist: {},
  plan,
  ...(base === undefined ? {} : { base }),
});

describe("A plan that was changed here and in the record", () => {
  const base: PlanAnswers = { story: "as begun", hopes: "as begun", worries: "as begun" };
  const ours: PlanAnswers = { story: "ours", hopes: "as begun", worries: "ours" };
  const theirs = held({ story: "as begun", hopes: "theirs", worries: "theirs" });

  it("takes over what only the record changed, keeps what only we changed, and asks about the rest", () => {
    const now = rebased(work(ours, base), theirs);
    expect(now.plan).toEqual({ story: "ours", hopes: "theirs", worries: "ours" });
    expect(differences(now, theirs)).toEqual([
      { key: "story", changedBy: "here" },
      { key: "worries", changedBy: "both" },
    ]);
  });

  it("remembers what it began from until the GP has chosen", () => {
    const now = rebased(work(ours, base), theirs);
    expect(now.base?.worries).toBe("as begun");
    const chosen = settledOn(now, "worries", theirs);
    expect(chosen.plan.worries).toBe("ours");
    expect(differences(chosen, theirs)).toContainEqual({ key: "worries", changedBy: "here" });
  });

  it("asks about everything that differs where it is not known what it began from", () => {
    const now = rebased(work(ours), theirs);
    expect(now.plan).toEqual(ours);
    expect(differences(now, theirs).map(({ changedBy }) => changedBy)).toEqual([
      "both",
      "both",
      "both",
    ]);
  });

  it("takes over a field that was emptied in the record, and keeps one that was added here", () => {
    const now = rebased(
      work({ story: "as begun", strengths: "ours" }, { story: "as begun" }),
      held({}),
    );
    expect(now.plan).toEqual({ strengths: "ours" });
  });

  it("is the same after it is rebased twice", () => {
    const once = rebased(work(ours, base), theirs);
    expect(rebased(once, theirs)).toEqual(once);
  });
});
