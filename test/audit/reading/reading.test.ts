import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { inTurn } from "../../every-case.ts";
import { differences } from "./differences.ts";

const shared = new URL("../../../../shared/data/", import.meta.url).pathname;

const sources: readonly (readonly [folder: string, asOf: string])[] = [
  ["synthea-r4", "2021-03-30"],
  ["synthea-r4/bundles", "2021-03-30"],
  ["synthea-r4/newer-bundles", "2023-08-01"],
  ["gp-connect/r4-converted", "2019-06-30"],
  ["practice-scale-ecqm", "2026-11-22"],
  ["uk-core-examples/uk-core", "2026-11-22"],
  ["uk-core-examples/eps-r4", "2024-01-01"],
  ["uk-core-examples/ers-r4", "2026-11-22"],
  ["careplan-examples/xshare", "2026-11-22"],
  ["careplan-examples/hl7-r4", "2026-11-22"],
  ["gp-connect/stu3", "2019-06-30"],
  ["uk-core-examples/lab-results-stu3", "2026-11-22"],
  ["edge/bulk-export-incomplete", "2021-03-30"],
  ["edge/derived/ndjson", "2026-11-22"],
  ["edge/derived/resources", "2026-11-22"],
  ["edge/hl7-validator-cases", "2026-11-22"],
  ["edge/converted-from-ccda-hl7v2", "2026-11-22"],
  ["edge/ms-fhir-server", "2026-11-22"],
  ["edge/gp-connect-malformed", "2026-11-22"],
  ["edge/operation-outcomes", "2026-11-22"],
];

describe.skipIf(!existsSync(shared))(
  "DuckDB reads third-party records as the reference does",
  () => {
    it.each(inTurn(sources, 4))("%s as of %s", async (folder, asOf) => {
      const found = await differences(join(shared, folder), day(asOf));
      expect(found.differences.slice(0, 8)).toEqual([]);
    });
  },
);

describe("DuckDB reads awkward FHIR as the reference does", () => {
  it.each([
    "broken-lines.ndjson",
    "dates.ndjson",
    "hostile.ndjson",
    "references.json",
    "searchset.json",
    "statuses.ndjson",
    "stu3.json",
    "twice.ndjson",
  ])("%s", async (file) => {
    const path = new URL(`../../../fixtures/raw/${file}`, import.meta.url).pathname;
    const found = await differences(path, day("2026-11-22"));
    expect(found.differences.slice(0, 8)).toEqual([]);
  });
});
