import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Resource } from "fhir/r4";
import { afterAll, describe, expect, it } from "vitest";
import { ruleIds, safetyIds, suppressionIds } from "#clinical/review.ts";
import { plants } from "../../fixtures/population/plants/index.ts";
import {
  peopleForAllPlants,
  peopleOf,
  usualPopulation,
} from "../../fixtures/population/population.ts";
import { type Writing, writePopulation } from "../../fixtures/population/write-population.ts";
import { faultsIn } from "../stories/valid-r4.ts";
import { type Reviewed, reviewed } from "./reviewed.ts";

const folders: string[] = [];
const written = async (writing: Writing, population = usualPopulation): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-people-"));
  folders.push(folder);
  await writePopulation(population, folder, writing);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(folder, name)))
        .digest("hex"),
    ]),
  );

const contacts = ({ pattern }: Reviewed): number => pattern.counts["contacts-12m"].sure;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe("A list of people", () => {
  const list = reviewed(usualPopulation, peopleForAllPlants(usualPopulation));

  it("gives the tenth that comes most about 40 % of all contacts, and about a quarter none (Smits 2008)", () => {
    const sorted = list.map(contacts).sort((a, b) => b - a);
    const share = sum(sorted.slice(0, sorted.length / 10)) / sum(sorted);
    expect(share).toBeGreaterThan(0.36);
    expect(share).toBeLessThan(0.44);
    const without = sorted.filter((count) => count === 0).length / sorted.length;
    expect(without).toBeGreaterThan(0.19);
    expect(without).toBeLessThan(0.29);
  });

  it("has about five contacts a year each, more with age and for women (Hobbs 2016)", () => {
    const mean = (holds: (one: Reviewed) => boolean): number => {
      const counts = list.filter(holds).map(contacts);
      return sum(counts) / counts.length;
    };
    const aged =
      (from: number, to: number, sex: string) =>
      ({ record: { person } }: Reviewed): boolean =>
        person.sex === sex &&
        person.age !== undefined &&
        person.age.youngest >= from &&
        person.age.oldest <= to;
    expect(mean(() => true)).toBeCloseTo(5.16, 0);
    expect(mean(aged(18, 45, "female"))).toBeGreaterThan(mean(aged(18, 45, "male")));
    for (const sex of ["female", "male"]) {
      expect(mean(aged(60, 95, sex))).toBeGreaterThan(mean(aged(18, 45, sex)));
    }
  });

  it("has about a hundred entries each", () => {
    const entries = list.map(({ record }) =>
      sum(Object.values(record.sources).map(({ read }) => read)),
    );
    const mean = sum(entries) / entries.length;
    expect(mean).toBeGreaterThan(80);
    expect(mean).toBeLessThan(120);
  });

  it("meets every verdict of every rule", () => {
    for (const id of ruleIds) {
      const verdicts = new Set(list.map(({ pattern }) => pattern.rules[id].verdict));
      expect([...verdicts].sort(), id).toEqual(["cannot tell", "met", "not met"]);
    }
  });

  it("meets every headline, suppression and safety finding, seen ones too; a folder is always read whole", () => {
    const headlines = new Set(list.map(({ pattern }) => pattern.headline));
    expect([...headlines].sort()).toEqual([
      "cannot-tell",
      "no-pattern",
      "possible-pattern",
      "rethink-first",
      "suppressed",
    ]);
    const findings = list.flatMap(({ pattern }) => pattern.safety);
    expect(new Set(findings.map(({ id }) => id))).toEqual(
      new Set(safetyIds.filter((id) => id !== "not-read")),
    );
    expect(findings.some(({ seen }) => seen)).toBe(true);
    const reasons = new Set(list.flatMap(({ pattern }) => pattern.suppressed.map(({ id }) => id)));
    expect(reasons).toEqual(new Set(suppressionIds));
  });

  it("has what goes wrong in records: entries set aside for many reasons", () => {
    const reasons = new Set(
      list.flatMap(({ pattern }) => pattern.setAside.map(({ because }) => because)),
    );
    for (const because of [
      "its status is entered-in-error",
      "it is dated after the day of the review",
      "it does not say which patient it is about",
      "the patient it is about is not in this source",
      "an extension that is not known here changes its meaning",
      'its period.start reads "2026-02-30"',
    ]) {
      expect(reasons).toContain(because);
    }
  });
});

describe("The people of a list", () => {
  it("are the same again, and other people with another seed", () => {
    const [one, again] = [peopleOf(usualPopulation), peopleOf(usualPopulation)];
    const other = peopleOf({ ...usualPopulation, seed: 2 });
    expect(again(41)).toEqual(one(41));
    expect(other(41)).not.toEqual(one(41));
  });

  it("are nobody else when the list has more practices", () => {
    const alone = peopleOf(usualPopulation)(7);
    const among = peopleOf({ ...usualPopulation, practices: 5 })(7);
    const anywhere = (text: string): string => text.replaceAll(/practice-\d+/g, "practice");
    expect(anywhere(JSON.stringify(among))).toBe(anywhere(JSON.stringify(alone)));
  });

  it("are written in valid R4 where a pattern is planted", () => {
    const person = peopleOf({ ...usualPopulation, plantEvery: 1 });
    const resources = Array.from({ length: plants.length }, (_, k) => person(k)).flat();
    const sent = resources.map((entry): Resource => JSON.parse(JSON.stringify(entry)));
    expect(sent.flatMap(faultsIn)).toEqual([]);
  });
});

describe("A written list", () => {
  it("has the same bytes again; a short list stands in the first files of a longer one", async () => {
    const short = hashes(await written({ patients: 20, perFile: 20 }));
    expect(hashes(await written({ patients: 20, perFile: 20 }))).toEqual(short);
    const long = hashes(await written({ patients: 50, perFile: 20 }));
    expect(Object.keys(short).length).toBeGreaterThan(8);
    expect(long).toMatchObject(short);
    expect(long).toHaveProperty(["Patient.002.ndjson"]);
  });

  it("says the same packed", async () => {
    const [plain, packed] = [
      await written({ patients: 12 }),
      await written({ patients: 12, gzip: true }),
    ];
    for (const name of readdirSync(plain)) {
      const unpacked = gunzipSync(readFileSync(join(packed, `${name}.gz`))).toString();
      expect(unpacked, name).toBe(readFileSync(join(plain, name), "utf8"));
    }
  });

  it("has lines that break off where it is asked to, and several practices", async () => {
    const folder = await written(
      { patients: 30, brokenEvery: 10 },
      { ...usualPopulation, practices: 3 },
    );
    const lines = readdirSync(folder).flatMap((name) =>
      readFileSync(join(folder, name), "utf8").trimEnd().split("\n"),
    );
    expect(lines.filter((line) => !line.endsWith("}"))).toHaveLength(3);
    const patients = readFileSync(join(folder, "Patient.000.ndjson"), "utf8");
    for (const id of ["practice-1", "practice-2", "practice-3"]) {
      expect(patients).toContain(`Organization/${id}"`);
    }
  });
});
