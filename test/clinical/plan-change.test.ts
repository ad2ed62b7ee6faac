import { describe, expect, it } from "vitest";
import type { PlanAnswers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { lackingForChange } from "#clinical/plan/plan-change.ts";
import { receptionNote } from "#clinical/plan/reception-note.ts";
import example from "../../fixtures/answers.example.json";

const plan = example.plan as unknown as PlanAnswers;

describe("Where a plan goes", () => {
  it("cannot be completed without an ending, or a reason for having none", () => {
    expect(lackingForChange({ to: "completed" }, {})).toHaveLength(1);
    expect(lackingForChange({ to: "completed" }, { ending: " " })).toHaveLength(1);
    expect(lackingForChange({ to: "completed" }, { ending: "We space out the visits." })).toEqual(
      [],
    );
    expect(lackingForChange({ to: "completed", because: "Moved away" }, {})).toEqual([]);
  });

  it("rests only with a reason, and is marked as an error at once", () => {
    expect(lackingForChange({ to: "on-hold" }, plan)).toHaveLength(1);
    expect(lackingForChange({ to: "on-hold", because: "In hospital" }, plan)).toEqual([]);
    expect(lackingForChange({ to: "entered-in-error" }, {})).toEqual([]);
    expect(lackingForChange({ to: "replaced" }, {})).toEqual([]);
  });
});

describe("The note for reception", () => {
  it("says with whom, how often and how to speak", () => {
    const text = receptionNote({ ...plan, adjustments: "A quiet corner to wait in" }).join("\n");
    expect(text).toContain("Book with Dr Example-Amber, or with Dr Example-Birch.");
    expect(text).toContain("every 6 weeks, 20 minutes, at the surgery");
    expect(text).toContain("A quiet corner to wait in");
  });

  it("holds no clinical detail, whatever the plan says", () => {
    const secret = "SECRET";
    const full: PlanAnswers = {
      ...Object.fromEntries(
        Object.entries(plan).map(([key, answer]) => [
          key,
          typeof answer === "string" ? secret : answer,
        ]),
      ),
      appointmentMode: "surgery",
      reviewOn: day("2027-01-03"),
      lead: { name: "Dr Amber" },
      symptoms: [{ words: secret }],
      goals: [{ words: secret }],
      medicines: [{ name: secret, decision: "review" }],
      referrals: [{ service: secret }],
      sharing: [{ service: secret, share: true }],
    };
    expect(receptionNote({ ...full, adjustments: "None" }).join("\n")).not.toContain(secret);
  });
});
