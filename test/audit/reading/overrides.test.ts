import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import { differences } from "./differences.ts";
import { duckdbRows } from "./duckdb-rows.ts";

const folder = mkdtempSync(join(tmpdir(), "overrides-"));
afterAll(() => {
  putInForce(undefined);
  rmSync(folder, { recursive: true, force: true });
});

const local = { system: "https://practice.example/codes", code: "o'clock" };
const condition = {
  resourceType: "Condition",
  id: "c",
  subject: { reference: "Patient/p" },
  onsetDateTime: "2026-01-02",
  code: { coding: [local] },
};

describe("A practice's own codes", () => {
  it("are read where they are in force, whatever signs they are written with", async () => {
    writeFileSync(join(folder, "Patient.ndjson"), '{"resourceType":"Patient","id":"p"}\n');
    writeFileSync(join(folder, "Condition.ndjson"), `${JSON.stringify(condition)}\n`);
    putInForce({
      by: "Dr Example",
      on: day("2026-01-01"),
      codes: [{ list: "symptoms", ...local, display: "Pain", group: "general/fatigue" }],
      retestIntervals: [],
      monitoringReasons: new Map(),
    });
    const asOf = day("2026-11-22");
    const found = await duckdbRows(folder, asOf);
    expect(found.ok && found.value.rows.symptom.map((row) => row.at(-1))).toEqual([
      "general/fatigue",
    ]);
    expect((await differences(folder, asOf)).differences).toEqual([]);
  });
});
