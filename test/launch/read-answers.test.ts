import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Answers, checklistIds, strategies } from "#clinical/answers.ts";
import { sections } from "#clinical/plan/index.ts";
import schema from "../../answers.schema.json";
import example from "../../fixtures/answers.example.json";
import { readAnswers } from "../../launch/read-answers.ts";
import packageJson from "../../package.json";

type Shape = {
  readonly maxLength?: number;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
};

const refusal = (change: object): readonly string[] => {
  const answers = readAnswers({ ...example, ...change });
  return answers.ok ? [] : answers.fault;
};
const planRefusal = (change: object) => refusal({ plan: { ...example.plan, ...change } });

describe("The answers schema", () => {
  it("ships with the package", () => {
    expect(packageJson.files).toContain("answers.schema.json");
    expect(JSON.parse(readFileSync("answers.schema.json", "utf8"))).toEqual(schema);
  });

  const shapes = schema.properties.plan.properties as Readonly<Record<string, Shape>>;
  const fields = sections.flatMap((section) => section.fields);

  it("names exactly the fields that the plan’s sections ask for", () => {
    expect(Object.keys(shapes).toSorted()).toEqual(fields.map(({ key }) => key).toSorted());
    expect(schema.properties.checklist.propertyNames.enum).toEqual(checklistIds);
  });

  const bounds = fields.map(({ key, kind, options, maxLength, range }) => {
    const values = kind === "choice" ? options?.({}, false).map(({ value }) => value) : undefined;
    const text = kind === "text" || kind === "longText";
    return { key, values, range, length: text ? maxLength : undefined };
  });

  it.each(bounds)("draws the same bounds of $key as the form", ({ key, values, range, length }) => {
    const shape = shapes[key];
    expect(shape?.enum).toEqual(values);
    expect(shape?.maxLength).toBe(length);
    expect(range === undefined ? undefined : [shape?.minimum, shape?.maximum]).toEqual(range);
  });

  it("lists the strategies that may be chosen where nothing holds them back", () => {
    expect(schema.properties.plan.properties.strategies.items.enum).toEqual(strategies);
  });
});

describe("Reading an answers file", () => {
  it("takes the example that ships with the program", () => {
    expect(readAnswers(example)).toEqual({ ok: true, value: example as unknown as Answers });
  });

  it.each<[string, object]>([
    ["another version of the contract", { contract: "2" }],
    ["a plan id that is no UUID", { planId: "plan-1" }],
    ["a patient that is no Patient", { patient: "Practitioner/1" }],
    ["an author without a name", { author: { reference: "Practitioner/1" } }],
    ["an instant without an offset", { at: "2026-11-22T10:15:00" }],
    ["an instant that no calendar has", { at: "2026-02-30T10:15:00Z" }],
    ["a status that is no choice", { status: "completed" }],
    ["an item that the checklist does not have", { checklist: { Z9: { state: "done" } } }],
    ["a state that no item has", { checklist: { A1: { state: "maybe" } } }],
    ["a key that nobody reads", { extra: true }],
  ])("refuses %s", (_, change) => {
    expect(refusal(change)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ["a fourth goal", { goals: Array.from({ length: 4 }, () => ({ words: "a" })) }],
    ["a goal without words", { goals: [{ by: "2027-01-01" }] }],
    ["confidence above ten", { goals: [{ words: "a", confidence: 11 }] }],
    ["a day that no calendar has", { reviewOn: "2027-02-29" }],
    ["text longer than its field", { whatMatters: "x".repeat(501) }],
    ["a strategy that is not listed", { strategies: ["graded-exercise"] }],
    ["a character that no record can keep", { story: "a\u0000b" }],
    ["a field that the plan does not have", { label: "x" }],
    ["a reference to another type", { lead: { name: "A", reference: "Patient/1" } }],
  ])("refuses %s", (_, change) => {
    expect(planRefusal(change)).not.toEqual([]);
  });

  it("says where and what, without repeating the answer", () => {
    const [said, ...more] = planRefusal({ story: 7 });
    expect(said).toBe("plan.story must be string");
    expect(more).toEqual([]);
    expect(planRefusal({ reviewOn: "My secret" }).join()).not.toContain("secret");
    expect(readAnswers(null)).toEqual({ ok: false, fault: ["the answers must be object"] });
  });
});
