import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { captured } from "../launch/captured.ts";
import { shuffled } from "./shuffle.ts";

const data = new URL("../../../shared/data/", import.meta.url).pathname;

/** Every folder of third-party records that the program reads, with a day on which it has something to say. */
const folders: readonly (readonly [string, string])[] = [
  ["synthea-r4", "2021-03-30"],
  ["synthea-r4/bundles", "2021-03-30"],
  ["synthea-r4/newer-bundles", "2023-08-01"],
  ["gp-connect/r4-converted", "2020-06-01"],
  ["practice-scale-ecqm", "2026-11-22"],
  ["uk-core-examples/uk-core", "2024-01-01"],
  ["uk-core-examples/eps-r4", "2024-01-01"],
  ["careplan-examples/xshare", "2026-11-22"],
  ["edge/derived/resources", "2026-11-22"],
  ["edge/bulk-export-incomplete", "2021-03-30"],
  ["edge/converted-from-ccda-hl7v2", "2020-06-01"],
  ["edge/ms-fhir-server", "2020-06-01"],
  ["edge/hl7-validator-cases", "2026-11-22"],
];

/** Clocks behind and ahead, with whole, half and quarter hours, and one that lost a day in 2011. */
const zones = ["Europe/London", "UTC", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"];

const review = async (source: string, asOf: string): Promise<string> => {
  const { code, out } = await captured("review", source, "--as-of", asOf, "--json");
  expect(code).not.toBe(2);
  return out;
};

const before = process.env.TZ;
const made: string[] = [];

describe.skipIf(!existsSync(data))("review --json gives the same bytes", () => {
  afterEach(async () => {
    process.env.TZ = before;
    await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true })));
  });

  it.each(folders)(
    "twice, and in five time zones: %s",
    { timeout: 120_000 },
    async (folder, asOf) => {
      const outputs = new Set<string>([await review(join(data, folder), asOf)]);
      const offsets = new Set<number>();
      for (const zone of zones) {
        process.env.TZ = zone;
        offsets.add(new Date("2026-07-01T12:00:00Z").getTimezoneOffset());
        outputs.add(await review(join(data, folder), asOf));
      }
      expect([offsets.size, outputs.size]).toEqual([zones.length, 1]);
    },
  );

  it.each(folders)(
    "with files and lines shuffled: %s",
    { timeout: 120_000 },
    async (folder, asOf) => {
      const expected = await review(join(data, folder), asOf);
      for (const salt of [1, 2]) {
        const other = await shuffled(join(data, folder), salt);
        made.push(other);
        expect((await review(other, asOf)) === expected).toBe(true);
      }
    },
  );
});
