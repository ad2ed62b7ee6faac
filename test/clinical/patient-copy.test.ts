import { describe, expect, it } from "vitest";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import { patientCopy } from "#clinical/patient-copy/patient-copy.ts";
import example from "../../fixtures/answers.example.json";
import { on, quietRecord } from "./quiet-record.ts";

const answers = example as unknown as Answers;
const copyOf = (plan: PlanAnswers, record = quietRecord()) =>
  patientCopy({ ...answers, plan }, record);
const lines = (plan: PlanAnswers, record = quietRecord()): string =>
  copyOf(plan, record)
    .parts.flatMap(({ title, says }) => [title, ...says])
    .join("\n");

describe("The patient’s copy", () => {
  it("says its thirteen things in their order", () => {
    const referred: PlanAnswers = {
      ...answers.plan,
      referrals: [{ service: "Pain clinic", choice: "not-now" }],
    };
    expect(copyOf(referred).parts.map(({ id }) => id)).toEqual([
      "agreed",
      "told",
      "thinking",
      "checked",
      "goals",
      "team",
      "flare",
      "now",
      "again",
      "medicines",
      "referrals",
      "ending",
      "correct",
    ]);
  });

  it.each([
    ["patient", "Agreed with me on"],
    ["representative", "Agreed with my representative on"],
    [undefined, "Agreed on"],
  ] as const)("says who agreed only where the plan does: %s", (agreedWith, words) => {
    const { agreedWith: _, ...plan } = answers.plan;
    expect(lines(agreedWith === undefined ? plan : { ...plan, agreedWith })).toContain(words);
  });

  it("is made of the plan alone: no score, no count, no state of the checklist, no code", () => {
    const scored: Answers = {
      ...answers,
      scores: [{ instrument: "phq-9", total: 21, on: on("2026-11-22").latest }],
      checklist: { I1: { state: "done", note: "I felt frustrated" } },
    };
    const text = JSON.stringify(patientCopy(scored, quietRecord()));
    expect(text).not.toMatch(/PHQ|21\b|frustrated|contacts|\b\d{6,18}\b|X0\d/);
  });

  it("holds everything that the patient said", () => {
    const text = lines(answers.plan);
    for (const key of ["whatMatters", "story", "whatIThink", "worries", "hopes"] as const)
      expect(text, key).toContain(answers.plan[key]);
    for (const goal of answers.plan.goals ?? []) expect(text).toContain(goal.words);
  });

  it("always says how to get help now, and how to correct it, even where nothing else was answered", () => {
    const text = lines({});
    expect(text).toContain("call 999");
    expect(text).toContain("call 111");
    expect(text).toContain("crisis line");
    expect(text).toContain("put right within 7 days");
  });

  it("says that the watch goes on wherever an explanation stands, and never that a medicine may be stopped", () => {
    expect(lines({ explanation: "Nerves can become sensitive." })).toContain("We keep watching");
    expect(lines({})).not.toContain("We keep watching");
    expect(lines({ medicines: [{ name: "A", decision: "reduce" }] })).toContain(
      "Do not stop any of these suddenly.",
    );
  });

  it("offers nothing that raises activity on the ME/CFS track", () => {
    const plan: PlanAnswers = { strategies: ["gentle-movement", "energy-management"] };
    const meCfs = {
      id: "Condition/1",
      when: on("2020-01-01"),
      sure: true,
      says: "ME/CFS",
      group: "cfs-me",
      codes: [],
    };
    expect(lines(plan)).toContain("Gentle movement");
    const text = lines(plan, quietRecord({ syndromes: [meCfs] }));
    expect(text).not.toContain("Gentle movement");
    expect(text).toContain("Managing my energy");
  });
});
