import { open, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Resource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { countIds, ruleIds } from "#clinical/review.ts";
import { everyCase } from "../every-case.ts";
import { captured, linesOf } from "../launch/captured.ts";
import { asOf, somePeople, storyPeople } from "./a-practice.ts";
import { audit, exported, inFolder, reviewsIn, toLines } from "./audit-of.ts";

const files = [
  "practice-reference.json",
  "report.html",
  "reviews.parquet",
  "run.json",
  "summary.json",
  "to-review.csv",
];

const bySql = ["--engine", "duckdb"] as const;

const few = storyPeople("mss3", "hidden-red-flag", "high-contact", "pregnancy");

/** Lines of a CSV that holds no quoted comma. */
const cellsOf = (csv: string): readonly (readonly string[])[] =>
  csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));

const idsOf = (found: readonly { readonly id: string }[]): string =>
  found.map(({ id }) => id).join(" ");

/** What a line of `review --json` says of one patient, as an audit keeps it. */
// biome-ignore lint/suspicious/noExplicitAny: a line of review --json.
const saidOf = ({ counts, rules, safety, suppressed, headline }: any) => ({
  counts: countIds.map((id) => [counts[id].sure, counts[id].maybe]),
  rules: ruleIds.map((id) => rules[id].verdict),
  safety: idsOf(safety),
  suppressed: idsOf(suppressed),
  headline,
});

/** The same of a row of `reviews.parquet`. */
const toldOf = (row: Readonly<Record<string, unknown>>) => ({
  counts: countIds.map((id) => [row[`${id}_sure`], row[`${id}_maybe`]]),
  rules: ruleIds.map((id) => row[id]),
  safety: row.safety,
  suppressed: row.suppressed,
  headline: row.headline,
});

describe("throughline audit", () => {
  it("writes the six files of the contract, whole, and nothing beside them", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, few), ...bySql);
      expect(audited.ended).toEqual({ code: 0, out: "", err: [] });
      expect((await readdir(audited.out)).sort()).toEqual(files);
      expect((await readdir(folder)).sort()).toEqual(["export", "export-out"]);
    }));

  it("reviews each registered patient exactly as review does with the thresholds of the run", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, somePeople(160));
      const { out, ended } = await audit(source, ...bySql);
      const reference = ["--reference", join(out, "practice-reference.json")];
      const reviewed = await captured("review", source, "--as-of", asOf, ...reference, "--json");
      const reviews = new Map(linesOf(reviewed).map((one) => [String(one.patient), one]));
      const rows = [...(await reviewsIn(out))];
      expect(ended.code).toBe(1);
      expect(rows.length).toBeGreaterThan(140);
      expect(rows.length).toBeLessThan(reviews.size);
      expect(rows.map(([patient, row]) => [patient, toldOf(row)])).toEqual(
        rows.map(([patient]) => [patient, saidOf(reviews.get(patient))]),
      );
    }));

  it("lists for review those with a pattern, those to rethink first at the top, with reasons", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, few));
      const [head = [], ...rows] = cellsOf(await audited.text("to-review.csv"));
      const headlines = rows.map((row) => row[head.indexOf("headline")]);
      expect(new Set(headlines)).toEqual(new Set(["Rethink first", "Possible pattern"]));
      expect(headlines).toEqual([...headlines].sort().reverse());
      const flagged = rows.find(([patient]) => patient === "Patient/hidden-red-flag") ?? [];
      expect(flagged[head.indexOf("look at first")]).toContain("alarm-symptom");
      expect(flagged[head.indexOf("rules met")]).toContain("TL-FLAG");
      expect(flagged[head.indexOf("contacts-12m")]).toBe("24");
    }));

  it("counts who is registered, and says who fell away at which step", () =>
    inFolder(async (folder) => {
      const [patient, ...rest] = storyPeople("mss3") as readonly [Resource, ...Resource[]];
      const others = [
        { ...patient, id: "left", active: false },
        { ...patient, id: "died", deceasedDateTime: "2026-11-22" },
        { ...patient, id: "dies", deceasedDateTime: "2026-11-23" },
      ] as readonly unknown[] as Resource[];
      const audited = await audit(await exported(folder, [patient, ...rest, ...others]));
      const run = await audited.json("run.json");
      expect(run.denominators).toMatchObject({ inSource: 4, registered: 2 });
      expect(run.exclusions.slice(0, 2)).toEqual([
        { because: "not active in the register", removed: 1, left: 3 },
        { because: "deceased by the day of the audit", removed: 1, left: 2 },
      ]);
      expect([...(await reviewsIn(audited.out)).keys()]).toEqual(["Patient/dies", "Patient/mss3"]);
      expect(run.expectedPpv).toContainEqual({
        rule: "DENB-2014",
        against: "PHQ-15 of 10 or more",
        percent: [
          { prevalence: 2.5, ppv: 9.9 },
          { prevalence: 15, ppv: 43.1 },
        ],
      });
    }));

  it("gives the same bytes twice, but for seconds and memory", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, somePeople(60, 2));
      const runs = [
        await audit(source, ...bySql),
        await audit(source, ...bySql, "--out", join(folder, "again")),
      ];
      const costless = (run: string) => run.replace(/"(seconds|peakMemoryMegabytes)": [\d.]+/g, "");
      for (const file of files) {
        const [once, twice] = await Promise.all(runs.map(({ text }) => text(file)));
        expect(costless(twice ?? ""), file).toBe(costless(once ?? ""));
      }
    }));
});

describe("A spreadsheet that opens to-review.csv", () => {
  it("meets no formula, whatever a patient is called", () =>
    inFolder(async (folder) => {
      const text = JSON.stringify(storyPeople("mss3")).replaceAll("mss3", '=2+2,"x"'.slice(0, 4));
      const audited = await audit(await exported(folder, JSON.parse(text)));
      const csv = await audited.text("to-review.csv");
      expect(
        cellsOf(csv)
          .flat()
          .some((cell) => /^[=+\-@]/.test(cell)),
      ).toBe(false);
      expect(csv).toContain("Patient/=2+2");
    }));
});

/** A line that never ends as JSON does. */
const writeLongLine = async (path: string, megabytes: number): Promise<void> => {
  const file = await open(path, "w");
  await file.write('{"resourceType":"Observation","a":"');
  const megabyte = "x".repeat(1024 * 1024);
  for (let written = 0; written < megabytes; written += 1) await file.write(megabyte);
  await file.write("\n");
  await file.close();
};

describe("An export that is not as it should be", () => {
  it("is counted out loud, ends with 1, and the rest is right", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, few);
      const [patient] = storyPeople("mss3");
      const strays = [
        {
          resourceType: "Encounter",
          id: "s1",
          status: "finished",
          subject: { reference: "Patient/nobody" },
        },
        { resourceType: "Condition", id: "s2", code: { coding: [{ system: "urn:x", code: "1" }] } },
      ] as unknown as Resource[];
      const twice = toLines([patient as Resource, ...strays]);
      await writeFile(join(source, "b.ndjson"), `{"resourceType":"Enc\n[[[\n${twice}`);
      const audited = await audit(source, ...bySql);
      expect(audited.ended).toEqual({
        code: 1,
        out: "",
        err: [
          "throughline: 2 lines or files are not JSON",
          "throughline: 2 entries belong to no patient in the source",
        ],
      });
      const run = await audited.json("run.json");
      expect(run.source).toEqual({ unread: 2, unowned: 2, failures: 0 });
      expect(run.denominators.inSource).toBe(4);
      const clean = await audit(await exported(folder, few, "clean"));
      expect(await audited.text("to-review.csv")).toBe(await clean.text("to-review.csv"));
    }));

  /** A line of a gigabyte takes its time to write: in the full run only. */
  it.each(everyCase ? [50, 1024] : [50])(
    "may hold a line of %i megabytes, left out like any other broken one",
    (megabytes) =>
      inFolder(async (folder) => {
        const source = await exported(folder, storyPeople("mss3"));
        await writeLongLine(join(source, "long.ndjson"), megabytes);
        const audited = await audit(source, ...bySql);
        expect(audited.ended).toMatchObject({
          code: 1,
          err: ["throughline: 1 line or file is not JSON"],
        });
        expect((await reviewsIn(audited.out)).size).toBe(1);
      }),
  );

  it("without a Patient cannot be used, and leaves nothing", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, []), ...bySql);
      expect(audited.ended).toEqual({
        code: 2,
        out: "",
        err: ["throughline: the source holds no Patient"],
      });
      expect(await readdir(folder)).toEqual(["export"]);
    }));

  it("is not mistaken for a place to write: what is no audit never makes way", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, storyPeople("mss3"));
      const audited = await audit(source, "--out", source);
      expect(audited.ended.code).toBe(2);
      expect(await readdir(source)).toEqual(["all.ndjson"]);
    }));

  it("makes way to a later audit, but not where somebody put a file of their own beside it", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, storyPeople("mss3"));
      const { out } = await audit(source);
      expect((await audit(source)).ended.code).toBe(0);
      await writeFile(join(out, "notes.txt"), "ring the practice");
      expect((await audit(source)).ended).toMatchObject({
        code: 2,
        err: [expect.stringContaining("name a new folder")],
      });
      expect((await readdir(out)).sort()).toEqual([...files, "notes.txt"].sort());
    }));
});

describe("An audit that follows another", () => {
  it("tells what changed, with the caution, and never a saving", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, somePeople(60));
      const before = await audit(source, "--as-of", "2026-02-22", "--out", join(folder, "before"));
      const after = await audit(source, "--previous", before.out, "--inside-practice");
      const report = await after.text("report.html");
      expect(report).toContain("Since the audit of 22 February 2026");
      expect(report).toContain("79.3 %");
      expect(report).toMatch(/no effect, and nothing was saved/);
      const same = await audit(source, "--previous", after.out, "--out", join(folder, "same"));
      expect(same.ended).toMatchObject({ code: 2 });
      expect(same.ended.err[0]).toContain("not earlier");
      const none = await audit(source, "--previous", source, "--out", join(folder, "none"));
      expect(none.ended.err[0]).toContain("holds no audit");
      await writeFile(join(before.out, "reviews.parquet"), "cut off");
      const cut = await audit(source, "--previous", before.out, "--out", join(folder, "cut"));
      expect(cut.ended.err).toEqual([none.ended.err[0]]);
    }));
});

describe("A small practice", () => {
  it("shows no number of 1 to 7 outside, in the report or the summary", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, somePeople(30)));
      const report = (await audited.text("report.html")).replace(/<svg[\s\S]*?<\/svg>/g, "");
      const cells = [...report.matchAll(/<td[^>]*>([\d,.]+)<\/td>/g)].map(([, cell = ""]) => cell);
      expect(cells.length).toBeGreaterThan(20);
      // A threshold is a number of contacts, and a bar is named by one: neither counts people.
      expect(cells.filter((cell) => /^[1-7]$/.test(cell))).toEqual([]);
      const summary = await audited.json("summary.json");
      const counts = JSON.stringify(summary).matchAll(/"count":(\d+)/g);
      expect([...counts].map(([, n]) => Number(n)).filter((n) => n > 0 && n < 8)).toEqual([]);
    }));
});
