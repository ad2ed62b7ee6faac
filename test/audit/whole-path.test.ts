import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { expect, it } from "vitest";
import { decideInDuckDb } from "#audit/deciding/decide-in-duckdb.ts";
import { loadEvents } from "#audit/load-events.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { peopleOf, usualPopulation } from "../../fixtures/population/population.ts";
import { writePopulation } from "../../fixtures/population/write-population.ts";
import { decidedIn } from "./decided-by-duckdb.ts";
import { judged } from "./judged.ts";

const { asOf } = usualPopulation;
const zone = "Europe/London";
const patients = Number(process.env.WHOLE_PATH_PATIENTS ?? 150);

it("From files to decisions in SQL alone, everyone is decided on as review would", async () => {
  const folder = await mkdtemp(join(tmpdir(), "throughline-whole-"));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await writePopulation(usualPopulation, folder, { patients });
    const loaded = await loadEvents(connection, folder, { asOf, zone });
    expect(loaded.ok).toBe(true);
    await decideInDuckDb([connection], asOf);
    const { rows, thresholds } = await decidedIn(connection);
    const person = peopleOf(usualPopulation);
    const records = Array.from({ length: patients }, (_, k) => person(k)).flatMap((resources) =>
      collectPatients(resources.map((resource) => ({ resource }))).patients.map((one) =>
        readRecord(one, asOf, zone),
      ),
    );
    const registered = records.filter(({ person: { active, deceased } }) => active && !deceased);
    expect(rows.size).toBe(registered.length);
    for (const record of registered)
      expect(rows.get(record.person.id)).toEqual(judged(record, { asOf, thresholds }));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
});
