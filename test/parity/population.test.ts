import { beforeAll, describe, expect, it } from "vitest";
import type { DecidedRow } from "#audit/deciding/to-patient-row.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { type PracticeReference, ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import {
  peopleForAllPlants,
  peopleOf,
  usualPopulation,
} from "../../fixtures/population/population.ts";
import { decidedByDuckDb } from "../audit/decided-by-duckdb.ts";
import { judged } from "../audit/judged.ts";

/** Every second person shows a pattern: a short list that meets everything. */
const population = { ...usualPopulation, plantEvery: 2 };
const patients = 2 * peopleForAllPlants(population);

const readAll = (): readonly PatientRecord[] => {
  const person = peopleOf(population);
  return Array.from({ length: patients }, (_, k) => {
    const [sources] = collectPatients(person(k).map((resource) => ({ resource }))).patients;
    if (sources === undefined) throw new Error(`number ${k} has no Patient`);
    return readRecord(sources, population.asOf, "Europe/London");
  });
};

describe("A generated list", () => {
  let records: readonly PatientRecord[] = [];
  let decided: ReadonlyMap<string, DecidedRow> = new Map();
  let reference: PracticeReference = { asOf: population.asOf, thresholds: [] };

  beforeAll(async () => {
    records = readAll();
    const { rows, thresholds } = await decidedByDuckDb(records, population.asOf);
    decided = rows;
    reference = { asOf: population.asOf, thresholds };
  });

  it("is decided on by DuckDB as by the reference engine: every count, verdict, finding and headline", () => {
    const registered = records.filter(({ person }) => person.active && !person.deceased);
    expect(registered.length).toBeLessThan(patients);
    expect([...decided.keys()].sort()).toEqual(registered.map(({ person }) => person.id));
    for (const record of registered) {
      const row = decided.get(record.person.id);
      expect(row, record.person.id).toEqual(judged(record, reference));
    }
  });

  it("meets every verdict of every rule, every headline, finding and suppression on DuckDB", () => {
    const rows = [...decided.values()];
    for (const id of ruleIds) {
      const verdicts = new Set(rows.map(({ rules }) => rules[id]));
      expect([...verdicts].sort(), id).toEqual(["cannot tell", "met", "not met"]);
    }
    expect(new Set(rows.map(({ headline }) => headline)).size).toBe(5);
    // A folder is read whole: nothing in it can be not read.
    const findings = safetyIds.filter((id) => id !== "not-read");
    expect(new Set(rows.flatMap(({ safety }) => safety))).toEqual(new Set(findings));
    expect(new Set(rows.flatMap(({ seen }) => seen)).size).toBeGreaterThan(0);
    expect(new Set(rows.flatMap(({ suppressed }) => suppressed))).toEqual(new Set(suppressionIds));
  });
});
