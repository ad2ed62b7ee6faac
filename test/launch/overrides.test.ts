import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { rowOf } from "#clinical/codelists/row-of.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import { readPracticeChanges } from "#clinical/practice/read-practice-changes.ts";
import { reasonsToRepeat } from "#clinical/tables/monitoring-reasons.ts";
import { retestIntervalOf } from "#clinical/tables/retest-intervals.ts";
import { captured, linesOf } from "./captured.ts";

const snomed = "http://snomed.info/sct";
const on = ["--as-of", "2026-11-22", "--json"] as const;

let folder = "";
const file = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => putInForce(undefined));

const signed = { version: "1", by: "Dr A Example", on: "2026-11-01" };
const chronicBackPain = { system: snomed, code: "278860009", display: "Chronic low back pain" };
const dizzy = { system: snomed, code: "404640003", display: "Dizziness" };

const record = ["2026-01-05", "2026-02-05", "2026-03-05"].flatMap((day, at) => [
  {
    resourceType: "Observation",
    id: `back-${at}`,
    status: "final",
    code: { coding: [{ system: snomed, code: "278860009" }] },
    subject: { reference: "Patient/p1" },
    effectiveDateTime: day,
  },
  {
    resourceType: "Observation",
    id: `tsh-${at}`,
    status: "final",
    category: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/observation-category",
            code: "laboratory",
          },
        ],
      },
    ],
    code: { coding: [{ system: "http://loinc.org", code: "3016-3" }] },
    subject: { reference: "Patient/p1" },
    effectiveDateTime: day,
    interpretation: [
      {
        coding: [
          {
            system: "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
            code: "N",
          },
        ],
      },
    ],
  },
]);
const asthma = {
  resourceType: "Condition",
  id: "asthma",
  code: { coding: [{ system: snomed, code: "195967001" }] },
  subject: { reference: "Patient/p1" },
  recordedDate: "2020-01-01",
};
const people = [{ resourceType: "Patient", id: "p1", birthDate: "1980-01-01" }, asthma, ...record];

type Counts = { readonly counts: Readonly<Record<string, { readonly sure: number }>> };

const countsWith = async (overrides?: unknown) => {
  const source = await file("people.json", people);
  const with_ = overrides === undefined ? [] : ["--overrides", await file("o.json", overrides)];
  const ended = await captured("review", source, ...on, ...with_);
  const [review] = linesOf(ended) as unknown as readonly Counts[];
  return { ...ended, count: (id: string) => review?.counts[id]?.sure };
};

describe("a practice's overrides", () => {
  it("change what is counted, and say so on stderr", async () => {
    const as = await countsWith();
    expect([as.count("symptom-groups-12m"), as.count("repeat-normal-24m")]).toEqual([1, 1]);
    const changed = await countsWith({
      ...signed,
      codelists: { symptoms: { remove: [chronicBackPain] } },
      monitoringReasons: { tft: ["asthma"] },
    });
    expect(changed.code).toBe(0);
    expect(changed.err).toEqual([
      "throughline: Changed by the practice: 1 code, 1 test’s reasons to repeat it (Dr A Example, from 1 November 2026).",
    ]);
    expect([changed.count("symptom-groups-12m"), changed.count("repeat-normal-24m")]).toEqual([
      0, 0,
    ]);
    expect(Object.keys(linesOf(changed)[0] ?? {})).toEqual(Object.keys(linesOf(as)[0] ?? {}));
  });

  it("are listed in the review that a person reads", async () => {
    const source = await file("people.json", people);
    const overrides = await file("o.json", {
      ...signed,
      codelists: { symptoms: { add: [{ ...dizzy, group: "general/fatigue" }] } },
      retestIntervals: [{ family: "tft", days: 365, source: "Our laboratory" }],
    });
    const { out } = await captured(
      "review",
      source,
      "--as-of",
      "2026-11-22",
      "--overrides",
      overrides,
    );
    expect(out).toContain("Changed by the practice: 1 code, 1 retest interval (Dr A Example");
    expect(out).toContain("counts as general: fatigue");
    expect(out).toContain("retest interval of thyroid function: 365 days (Our laboratory)");
  });

  it("do not outlive the run that they were given to", async () => {
    await countsWith({ ...signed, codelists: { symptoms: { remove: [chronicBackPain] } } });
    expect((await countsWith()).count("symptom-groups-12m")).toBe(1);
  });

  it.each([
    ["not JSON", "is not a JSON file that can be read"],
    [[], "the file: has to be an object"],
    [{ ...signed, version: "2" }, 'version: has to be "1"'],
    [{ ...signed, by: "" }, "by: say who decided the changes"],
    [{ ...signed, on: "2026-02-30" }, "on: say the day from which they hold"],
    [{ ...signed, codelist: {} }, "the file: has no member codelist"],
    [{ ...signed, codelists: { symptom: {} } }, "there is no list symptom; the lists are symptoms"],
    [
      { ...signed, codelists: { symptoms: { add: [{ ...dizzy, group: "general/dizzy" }] } } },
      "codelists.symptoms.add[0]: group general/dizzy is none of symptoms",
    ],
    [
      {
        ...signed,
        codelists: {
          symptoms: { add: [{ ...dizzy, code: "404640004", group: "general/fatigue" }] },
        },
      },
      "404640004 is not a code of http://snomed.info/sct",
    ],
    [
      {
        ...signed,
        codelists: {
          symptoms: { add: [{ ...dizzy, display: undefined, group: "general/fatigue" }] },
        },
      },
      "codelists.symptoms.add[0]: needs a display",
    ],
    [
      { ...signed, codelists: { referrals: { remove: [dizzy] } } },
      "codelists.referrals.remove[0]: http://snomed.info/sct 404640003 is not in referrals",
    ],
    [
      {
        ...signed,
        codelists: {
          symptoms: { add: [{ ...dizzy, group: "general/fatigue" }], remove: [dizzy] },
        },
      },
      "http://snomed.info/sct 404640003 is named twice",
    ],
    [
      { ...signed, retestIntervals: [{ family: "tsh", days: 28, source: "x" }] },
      "retestIntervals[0]: tsh is no family of investigations.csv",
    ],
    [
      { ...signed, retestIntervals: [{ family: "tft", days: 0, source: "x" }] },
      "retestIntervals[0]: days is a whole number of 1 or more",
    ],
    [
      { ...signed, retestIntervals: [{ family: "tft", days: 28 }] },
      "retestIntervals[0]: needs a source",
    ],
    [
      { ...signed, monitoringReasons: { tft: ["thyroid"] } },
      "monitoringReasons.tft: thyroid is no group of explanatory-conditions.csv",
    ],
  ])("that cannot be used end the command with exit code 2: %j", async (overrides, says) => {
    const ended = await countsWith(overrides);
    expect(ended.code).toBe(2);
    expect(ended.out).toBe("");
    expect(ended.err).toEqual([expect.stringContaining(says)]);
  });

  it("are put in force for every list and table", () => {
    const changes = readPracticeChanges({
      ...signed,
      codelists: {
        "encounter-types": { remove: [{ system: snomed, code: "185317003" }] },
        "red-flags": { add: [{ ...dizzy, group: "neuro-deficit" }] },
      },
      retestIntervals: [{ family: "fbc", days: 90, source: "x" }],
      monitoringReasons: { fbc: [] },
    });
    expect(changes.ok).toBe(true);
    expect(rowOf(snomed, "185317003").encounterType).toBe("include/telephone");
    putInForce(changes.ok ? changes.value : undefined);
    expect(rowOf(snomed, "185317003").encounterType).toBeUndefined();
    expect(rowOf(snomed, "404640003").redFlag).toBe("neuro-deficit");
    expect(retestIntervalOf("fbc")?.days).toBe(90);
    expect(reasonsToRepeat("fbc")).toEqual([]);
    putInForce(undefined);
    expect(rowOf(snomed, "404640003").redFlag).toBeUndefined();
    expect(retestIntervalOf("fbc")?.days).toBeUndefined();
    expect(reasonsToRepeat("fbc")).toContain("haematology");
  });

  it("of docs/overrides.md can be used as they stand", async () => {
    const page = await readFile(new URL("../../docs/overrides.md", import.meta.url), "utf8");
    const [, json = ""] = /```json\n([\s\S]+?)```/.exec(page) ?? [];
    expect(readPracticeChanges(JSON.parse(json))).toMatchObject({ ok: true });
  });
});
