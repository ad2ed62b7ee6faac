import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { peopleForAllPlants } from "../../fixtures/population/population.ts";
import { somePeople, storyPeople } from "../audit/a-practice.ts";
import { type Audited, audit, exported, inFolder, reviewsIn } from "../audit/audit-of.ts";
import { everyCase } from "../every-case.ts";

const texts = ["practice-reference.json", "report.html", "summary.json", "to-review.csv"];

/** What a run tells of itself and of nothing else. */
const ofTheRun = { engine: undefined, seconds: undefined, peakMemoryMegabytes: undefined };

/** Everything that an audit left, file by file; the reviews as their rows. */
const leftBy = async (audited: Audited): Promise<Readonly<Record<string, unknown>>> => ({
  ...Object.fromEntries(
    await Promise.all(texts.map(async (file) => [file, await audited.text(file)] as const)),
  ),
  run: { ...(await audited.json("run.json")), ...ofTheRun },
  reviews: [...(await reviewsIn(audited.out)).values()],
});

/** Both engines on one source come to the same in every file, and end alike. */
const agree = async (folder: string, source: string): Promise<number> => {
  const [sql, reference] = [
    await audit(source, "--inside-practice", "--out", join(folder, "sql"), "--engine", "duckdb"),
    await audit(source, "--inside-practice", "--out", join(folder, "ref")),
  ];
  expect(sql.ended).toEqual(reference.ended);
  if (reference.ended.code === 2) return 0;
  const [one, other] = [await leftBy(sql), await leftBy(reference)];
  for (const [file, left] of Object.entries(other)) expect(one[file], file).toEqual(left);
  return (await reviewsIn(sql.out)).size;
};

const shared = new URL("../../../shared/", import.meta.url).pathname;
/** An audit costs two seconds however little it reads: the awkward ones every day, all of them in the full run. */
const folders = [
  "data/edge/derived/ndjson",
  "data/edge/ms-fhir-server",
  "data/edge/gp-connect-malformed",
  ...(everyCase
    ? [
        "data/synthea-r4",
        "data/synthea-r4/bundles",
        "data/practice-scale-ecqm",
        "data/uk-core-examples/uk-core",
        "data/gp-connect/r4-converted",
        "data/gp-connect/stu3",
        "data/careplan-examples/hl7-r4",
        "data/careplan-examples/xshare",
        "data/edge/derived/resources",
        "data/edge/bulk-export-incomplete",
        "data/edge/converted-from-ccda-hl7v2",
        "data/edge/hl7-validator-cases",
      ]
    : []),
];

describe("The whole command, by SQL and by the reference engine", () => {
  it("agrees on the people of the stories", () =>
    inFolder(async (folder) => {
      const people = storyPeople().filter(({ id }) => !/large-record|long-record/.test(id ?? ""));
      expect(await agree(folder, await exported(folder, people))).toBe(24);
    }));

  it("agrees on an invented list, spoiled entries among it; in the full run with every pattern", () =>
    inFolder(async (folder) => {
      const people = everyCase ? peopleForAllPlants({ plantEvery: 4 }) : 120;
      const source = await exported(folder, somePeople(people, 2));
      expect(await agree(folder, source)).toBeGreaterThan(people / 2);
    }));

  it.skipIf(!existsSync(shared)).each(folders)("agrees on %s, where it lies beside", (name) =>
    inFolder(async (folder) => {
      await agree(folder, join(shared, name));
    }),
  );
});
