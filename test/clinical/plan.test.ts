import { describe, expect, it } from "vitest";
import type { Answers, PlanAnswers } from "#clinical/answers.ts";
import { missingFrom, planText, sections } from "#clinical/plan/index.ts";
import { onItsTrack, pemTrack } from "#clinical/plan/pem-track.ts";
import { planStatus } from "#clinical/plan/plan-status.ts";
import example from "../../fixtures/answers.example.json";
import { on, quietRecord } from "./quiet-record.ts";

const answers = example as unknown as Answers;
const fields = sections.flatMap((section) => section.fields);
const meCfs = {
  id: "Condition/1",
  when: on("2020-01-01"),
  sure: true,
  says: "ME/CFS",
  group: "cfs-me",
  codes: [],
};

describe("The plan's sections", () => {
  it("are the twelve, with each field in one of them only", () => {
    expect(sections).toHaveLength(12);
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  it("require the few fields without which there is no plan", () => {
    expect(missingFrom({}).map(({ field }) => field)).toEqual([
      "whatMatters",
      "story",
      "symptoms",
      "whatIThink",
      "reReview",
      "redFlagsChecked",
      "explanationStatus",
      "goals",
      "nextStep",
      "appointmentEveryWeeks",
      "testAgainIf",
      "comeBackSoonerIf",
      "whatHelps",
      "whatShouldHappen",
      "lead",
      "sharing",
      "reviewOn",
      "agreedOn",
    ]);
    expect(missingFrom(answers.plan)).toEqual([]);
  });

  it("ask for the explanation itself only once one was shared", () => {
    const without = (explanationStatus: PlanAnswers["explanationStatus"]) => {
      const { explanation: _, ...plan } = answers.plan;
      return missingFrom({ ...plan, ...(explanationStatus ? { explanationStatus } : {}) });
    };
    expect(without("not-yet")).toEqual([]);
    expect(without("first-layer").map(({ field }) => field)).toEqual(["explanation"]);
  });

  it("take a blank, an empty list or a nameless goal for no answer", () => {
    const plan = { ...answers.plan, story: " \n", goals: [{ words: " " }], sharing: [] };
    expect(missingFrom(plan).map(({ field }) => field)).toEqual(["story", "goals", "sharing"]);
  });

  it("say nothing that nobody answered, save the ways to urgent help and to a correction", () => {
    const said = sections.flatMap((section) => section.write({}));
    expect(said.map(({ label }) => label)).toEqual([
      "If it cannot wait",
      "If something here is not right",
    ]);
  });

  it("say that the watch goes on wherever an explanation was shared", () => {
    const labels = (explanationStatus: "not-yet" | "agreed") =>
      sections.flatMap((section) => section.write({ explanationStatus })).map(({ label }) => label);
    expect(labels("agreed")).toContain("We keep watching");
    expect(labels("not-yet")).not.toContain("We keep watching");
  });

  it("never use a word that hurts", () => {
    const words = JSON.stringify([
      sections,
      fields.map(({ options }) => options?.({}, false)),
      sections.map(({ write }) => write(answers.plan)),
    ]);
    expect(words).not.toMatch(
      /\bMUS\b|medically unexplained|somati|heartsink|frequent (flyer|attender)|nothing wrong|\bdenies\b|\bclaims\b|\badmits\b|all in (your|the) (head|mind)/i,
    );
  });
});

describe("Where exertion may bring a relapse", () => {
  const strategies = fields.find(({ key }) => key === "strategies");
  const offered = (onTrack: boolean) =>
    strategies?.options?.({}, onTrack).map(({ value }) => value);

  it("nothing that increases activity is offered, and energy management is", () => {
    expect(offered(false)).toContain("gentle-movement");
    expect(offered(true)).toContain("energy-management");
    expect(offered(true)).not.toContain("gentle-movement");
    expect(offered(true)).not.toContain("activity-pacing");
  });

  it("is known by an ME/CFS code or by the patient’s own report", () => {
    expect(pemTrack({}, quietRecord())).toBe(false);
    expect(pemTrack({ postExertionalMalaise: false }, quietRecord())).toBe(false);
    expect(pemTrack({ postExertionalMalaise: true }, quietRecord())).toBe(true);
    expect(pemTrack({ postExertionalMalaise: false }, quietRecord({ syndromes: [meCfs] }))).toBe(
      true,
    );
  });

  it("drops what was chosen before from what is written", () => {
    const chosen: PlanAnswers = { strategies: ["gentle-movement", "sleep-routine"] };
    expect(onItsTrack(chosen, quietRecord())).toEqual(chosen);
    expect(onItsTrack(chosen, quietRecord({ syndromes: [meCfs] }))).toEqual({
      strategies: ["sleep-routine"],
    });
    const text = planText(
      { ...answers, plan: { ...answers.plan, ...chosen } },
      quietRecord({ syndromes: [meCfs] }),
    );
    expect(text).not.toContain("Gentle movement");
  });
});

describe("The status that a plan is written with", () => {
  it("is active only where it was asked for, nothing holds and nothing is missing", () => {
    expect(planStatus("active", [], [])).toBe("active");
    expect(planStatus("active", ["A3"], [])).toBe("draft");
    expect(planStatus("active", [], ["reviewOn"])).toBe("draft");
    expect(planStatus("draft", [], [])).toBe("draft");
  });
});

describe("The plan as text", () => {
  const text = planText(answers, quietRecord());

  it("fits 72 columns, names the person, the day and the author, and ends with one line break", () => {
    for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(72);
    expect(text).toContain("Ada Example, born 4 May 1980, NHS number 999 000 0018");
    expect(text).toContain("Written on 22 November 2026 by Dr Example-Amber");
    expect(text).toMatch(/[^\n]\n$/);
  });

  it("has no codes, and every section that says something has its heading", () => {
    expect(text).not.toMatch(/\b\d{6,18}\b|sleep-routine|second-view-asked/);
    for (const { title } of sections) expect(text).toContain(title.toUpperCase());
  });

  it("keeps every word that was typed, in its order", () => {
    const flat = text.replace(/\s+/g, " ");
    for (const typed of [answers.plan.story, answers.plan.worries, answers.plan.whatShouldHappen])
      expect(flat).toContain(typed?.replace(/\s+/g, " "));
    expect(flat).toContain(
      "We meet every 6 weeks, 20 minutes, at the surgery, with Dr Example-Amber.",
    );
    expect(flat).toContain("We review this plan on 3 January 2027");
  });

  it("says of a draft that it is one", () => {
    expect(text).not.toContain("Draft");
    expect(planText({ ...answers, status: "draft" }, quietRecord())).toContain(
      "Draft: not agreed yet",
    );
  });

  it("does not break a word that is longer than the line", () => {
    const long = "x".repeat(90);
    expect(planText({ ...answers, plan: { worries: long } }, quietRecord())).toContain(long);
  });
});
