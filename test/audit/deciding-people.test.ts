import type { Resource } from "fhir/r4";
import { afterEach, describe, expect, it } from "vitest";
import { addDays, type Day, day } from "#clinical/day.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { collectPatients } from "#fhir/collect.ts";
import type { FileEntry } from "#fhir/collecting/open-entries.ts";
import { readRecord } from "#fhir/read-record.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { peopleOf, usualPopulation } from "../../fixtures/population/population.ts";
import { aRecord, condition, referral, result } from "../clinical/a-record.ts";
import { entriesIn, filesUnder, hasSharedData, sharedData } from "../fhir/shared-data.ts";
import { allChapters, casesOf } from "../spec/cases.ts";
import { recordOf } from "../spec/runners.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";
import { decidedInGroups } from "./decided-in-groups.ts";
import { judged } from "./judged.ts";

const asOf = day("2026-11-22");

const recordsIn = (entries: readonly FileEntry[], on: Day = asOf): readonly PatientRecord[] =>
  collectPatients(entries).patients.map((patient) => readRecord(patient, on, "Europe/London"));

const entriesOf = (resources: readonly unknown[]): readonly FileEntry[] =>
  resources.map((resource) => ({ resource: resource as Resource }));

/** Decides on all of them at once and holds each to the judge. */
const agree = async (records: readonly PatientRecord[]): Promise<void> => {
  const asked = records.map((record) => ({ record, thresholds: [] }));
  const rows = await decidedInGroups(asked);
  const reference = { asOf, thresholds: [] };
  expect(rows).toEqual(records.map((record) => judged(record, reference)));
};

describe("DuckDB decides as the reference engine does", () => {
  it("on the people of the stories", async () => {
    await agree(stories.flatMap((story) => recordsIn(entriesOf(compileStory(story, asOf)))));
  });

  it("on the examples of the specification, also on what they do not claim", async () => {
    const records = allChapters.flatMap(casesOf).map(recordOf);
    await agree(records.filter((record) => record.asOf === asOf));
  });

  it("on the first people of the usual list, by the list's own thresholds", async () => {
    const person = peopleOf(usualPopulation);
    const records = Array.from({ length: 250 }, (_, k) => person(k)).flatMap((resources) =>
      recordsIn(entriesOf(resources), usualPopulation.asOf),
    );
    const { rows, thresholds } = await decidedByDuckDb(records, usualPopulation.asOf);
    const registered = records.filter(({ person: { active, deceased } }) => active && !deceased);
    expect(rows.size).toBe(registered.length);
    expect(thresholds.some(({ p90 }) => p90 !== null)).toBe(true);
    for (const record of registered)
      expect(rows.get(record.person.id)).toEqual(judged(record, { asOf, thresholds }));
  });

  it.skipIf(!hasSharedData)("on the third-party records, where they are here", async () => {
    await agree(filesUnder(sharedData).flatMap((file) => recordsIn(entriesIn(file))));
  });
});

it("A specialty that was never paused for 70 years is cut into the clusters of the reference engine", async () => {
  const steps = [5, 9, 14, 20, 27, 28, 3, 28, 28, 1];
  const days: Day[] = [];
  for (let day = asOf; day > "1956"; day = addDays(day, -(steps[days.length % steps.length] ?? 1)))
    days.push(day);
  const records = days
    .slice(0, 40)
    .map((_, from) =>
      aRecord({ referrals: days.slice(from * 3).map((on) => referral("ent", on)) }),
    );
  const rows = await decidedInGroups(records.map((record) => ({ record, thresholds: [] })));
  expect(rows).toEqual(records.map((record) => judged(record)));
});

describe("A practice's own monitoring reasons", () => {
  afterEach(() => putInForce(undefined));
  const lipids = [10, 100, 200].map((back) => result("lipids", addDays(asOf, -back), "normal"));
  const record = aRecord({ results: lipids, conditions: [condition("ibd")] });
  const repeats = async () =>
    (await decidedInGroups([{ record, thresholds: [] }]))[0]?.counts["repeat-normal-24m"];

  it("are in force in SQL too, once put in force", async () => {
    expect(await repeats()).toEqual({ sure: 1, maybe: 0 });
    const monitoringReasons = new Map([["lipids", ["ibd"]]]);
    putInForce({ by: "Dr A Example", on: asOf, codes: [], retestIntervals: [], monitoringReasons });
    expect(await repeats()).toEqual({ sure: 0, maybe: 0 });
  });
});
