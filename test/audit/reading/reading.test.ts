import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type EventTable, eventTables } from "#audit/events.ts";
import { loadSource } from "#audit/source/load-source.ts";
import { type Day, day } from "#clinical/day.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { differences } from "./differences.ts";
import { duckdbRows } from "./duckdb-rows.ts";
import { expectedRows, type Rows } from "./expected-rows.ts";

const tables = (process.env.READING_TABLES?.split(",") ?? Object.keys(eventTables)) as EventTable[];

const referenceRows = async (source: string, asOf: Day): Promise<Rows> => {
  const loaded = await loadSource(source);
  if (!loaded.ok) throw new Error(loaded.fault);
  const { patients } = collectPatients(loaded.value.entries);
  const all = patients.map((one) => expectedRows(readRecord(one, asOf, "Europe/London")));
  return Object.fromEntries(
    tables.map((table) => [table, all.flatMap((rows) => rows[table])]),
  ) as unknown as Rows;
};

const shared = new URL("../../../../shared/data/", import.meta.url).pathname;

describe.skipIf(!existsSync(shared))("Third-party records", () => {
  it.each([
    ["synthea-r4", "2021-03-30"],
    ["gp-connect/r4-converted", "2019-06-30"],
  ])("%s as of %s", async (folder, asOf) => {
    const source = join(shared, folder);
    const found = await duckdbRows(source, day(asOf));
    if (!found.ok) throw new Error(found.fault);
    const wanted = await referenceRows(source, day(asOf));
    expect(differences(wanted, found.value.rows, tables).slice(0, 10)).toEqual([]);
  });
});
