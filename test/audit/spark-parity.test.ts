import { appendFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SparkSettings } from "#audit/spark/run-spark-sql.ts";
import { day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { peopleOf, usualPopulation } from "../../fixtures/population/population.ts";
import { allChapters, casesOf } from "../spec/cases.ts";
import { recordOf } from "../spec/runners.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";
import { decidedBySpark } from "./decided-by-spark.ts";
import { drawnOn } from "./drawn/drawn-on.ts";
import { judged } from "./judged.ts";

/** Set by `.ci/spark-parity`, which brings its own Spark. */
const command = process.env.THROUGHLINE_SPARK_SQL;
const says = process.env.THROUGHLINE_SPARK_SAYS;

const asOf = day("2026-11-22");

const population = (many: number): readonly PatientRecord[] => {
  const person = peopleOf(usualPopulation);
  return Array.from({ length: many }, (_, k) => person(k)).flatMap((resources) =>
    collectPatients(resources.map((resource) => ({ resource }))).patients.map((patient) =>
      readRecord(patient, asOf, "Europe/London"),
    ),
  );
};

/** For so few rows it takes longer to compile a plan than to run it as it stands. */
const smallData = {
  "spark.sql.shuffle.partitions": "2",
  "spark.sql.codegen.wholeStage": "false",
  "spark.sql.codegen.factoryMode": "NO_CODEGEN",
};

const isRegistered = ({ person }: PatientRecord): boolean => person.active && !person.deceased;

describe.skipIf(command === undefined)("Spark, on two worker processes", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-spark-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("decides as the reference engine does: examples, drawn records and a list of people", async () => {
    const settings: SparkSettings = {
      command: command ?? "",
      master: "local-cluster[2,1,1024]",
      folder,
      conf: smallData,
    };
    const examples = allChapters.flatMap(casesOf).map(recordOf);
    const records = [
      ...examples.filter((record) => record.asOf === asOf),
      ...drawnOn(asOf, 800),
      ...population(600),
    ].map((record, at) => ({ ...record, person: { ...record.person, id: `Patient/${at}` } }));
    const { rows, thresholds } = await decidedBySpark(records, asOf, settings);
    const byDuckDb = await decidedByDuckDb(records, asOf);
    expect(thresholds).toEqual(byDuckDb.thresholds);
    const registered = records.filter(isRegistered);
    expect(rows.size).toBe(registered.length);
    for (const record of registered)
      expect(rows.get(record.person.id)).toEqual(judged(record, { asOf, thresholds }));
    if (says !== undefined) appendFileSync(says, `${registered.length} patients agree\n`);
  }, 900_000);
});
