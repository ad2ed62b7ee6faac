import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCsv } from "#audit/validation/read-csv.ts";
import { readKey, readSheet } from "#audit/validation/read-sheets.ts";
import { drawSample, type Person } from "#audit/validation/sample.ts";
import { scoreOf } from "#audit/validation/score.ts";
import { captured } from "../launch/captured.ts";
import { somePeople } from "./a-practice.ts";
import { audit, exported, inFolder } from "./audit-of.ts";

const bandOf = (age: number): string => (age < 31 ? "18-30" : "31-45");

const people: readonly Person[] = Array.from({ length: 400 }, (_, at) => {
  const age = 18 + (at % 28);
  const sex = at % 2 === 0 ? "female" : "male";
  return { patient: `Patient/${at}`, sex, age, band: bandOf(age), flagged: at % 5 === 0 };
});

describe("A sample of an audit", () => {
  const cases = drawSample(people, 50, 7);

  it("holds 50 flagged people and 50 like each of them in sex and age, nobody twice", () => {
    expect(cases.filter(({ flagged }) => flagged)).toHaveLength(50);
    expect(cases).toHaveLength(100);
    expect(new Set(cases.map(({ patient }) => patient)).size).toBe(100);
    for (const { number, sex, band, flagged, match } of cases) {
      const other = cases.find((one) => one.number === match);
      expect(other).toMatchObject({ sex, band, flagged: !flagged, match: number });
    }
  });

  it("is numbered in an order that does not tell who was flagged", () => {
    expect(cases.map(({ number }) => number)).toEqual(cases.map((_, at) => at + 1));
    const half = cases.slice(0, 50).filter(({ flagged }) => flagged).length;
    expect(half).toBeGreaterThan(10);
    expect(half).toBeLessThan(40);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(drawSample(people, 50, 7)).toEqual(cases);
    expect(drawSample(people, 50, 8)).not.toEqual(cases);
  });

  it("says of a flagged person whom nobody is like that they stand alone", () => {
    const [first] = people;
    if (first === undefined) throw new Error("nobody");
    expect(
      drawSample([first, { ...first, patient: "x", sex: "male", flagged: false }], 5, 1),
    ).toEqual([{ ...first, number: 1, match: undefined }]);
  });
});

describe("A filled sheet", () => {
  const key = new Map([
    [1, true],
    [2, false],
  ]);
  const sheet = "case,patient,age,sex,rating,reason,note\r\n";

  it("is read as a spreadsheet saves it: a mark first, semicolons, quotes, capitals", () => {
    const text = '\uFEFFCase;Patient;Rating;Reason\n2;"a;b";Explained;"said ""no"""\n1;x;AGREE;\n';
    const read = readSheet(text, "the sheet", key);
    expect(read.ok && [...read.value]).toEqual([
      [2, { rating: "explained", reason: 'said "no"' }],
      [1, { rating: "agree", reason: "" }],
    ]);
  });

  it.each([
    [`${sheet}1,p,1,f,agree,,\n`, 'case "2" is missing in the sheet'],
    [`${sheet}1,p,1,f,,,\n2,p,1,f,agree,,\n`, 'case "1" of the sheet is not rated'],
    [`${sheet}1,p,1,f,yes,,\n2,p,1,f,agree,,\n`, "is not rated agree, explained, cannot say"],
    [`${sheet}1,p,1,f,agree,,\n1,p,1,f,agree,,\n`, "stands there twice"],
    [`${sheet}9,p,1,f,agree,,\n`, "is not in the key"],
    [`${sheet}one,p,1,f,agree,,\n`, "is not a number"],
    ["case,patient\n1,p\n", 'the sheet has no column "rating"'],
    ['case,rating,reason\n1,"agree', "the sheet is not a CSV file"],
    ["", "the sheet holds no case"],
  ])("that cannot be used gets one line: %j", (text, says) => {
    const read = readSheet(text, "the sheet", key);
    expect(read.ok ? "" : read.fault).toContain(says);
  });

  it("needs a key that says yes or no of each case", () => {
    expect(readKey("case,flagged\n1,perhaps\n")).toMatchObject({ ok: false });
    expect(readKey("case,patient,flagged\n1,p,yes\n2,q,no\n")).toEqual({ ok: true, value: key });
    expect(readCsv("a,b\n1,2")).toEqual([{ a: "1", b: "2" }]);
  });
});

describe("A score", () => {
  const rated = (ratings: readonly ("agree" | "explained" | "cannot say")[]) =>
    new Map(ratings.map((rating, at) => [at + 1, { rating, reason: "Anaemia" }]));

  it("counts the flagged of whom both agree, 20 of 50 among others", () => {
    const key = new Map(Array.from({ length: 100 }, (_, at) => [at + 1, at < 50]));
    const ratings = Array.from({ length: 100 }, (_, at) =>
      at < 20 ? ("agree" as const) : ("explained" as const),
    );
    const score = scoreOf(key, rated(ratings), rated(ratings));
    expect(score.ppv).toMatchObject({ n: 20, of: 50 });
    expect(score.ppv.interval?.low).toBeCloseTo(0.28, 2);
    expect(score.ppv.interval?.high).toBeCloseTo(0.54, 2);
    expect(score.missed).toMatchObject({ n: 0, of: 50 });
    expect(score.kappa).toMatchObject({ kappa: 1 });
    expect(score.reasons).toEqual([{ reason: "anaemia", n: 60 }]);
  });

  it("keeps what cannot be said in the denominator, and two opinions apart", () => {
    const key = new Map([
      [1, true],
      [2, true],
      [3, false],
    ]);
    const score = scoreOf(
      key,
      rated(["agree", "cannot say", "agree"]),
      rated(["agree", "agree", "agree"]),
    );
    expect(score.ppv).toMatchObject({ n: 1, of: 2 });
    expect(score.ppvOfEach.map(({ n }) => n)).toEqual([1, 2]);
    expect(score.cannotSay).toMatchObject({ n: 1, of: 2 });
    expect(score.missed).toMatchObject({ n: 1, of: 1 });
  });
});

describe("throughline audit sample, then score", () => {
  it("goes from an audit to a score, and never writes over a sample", () =>
    inFolder(async (folder) => {
      const audited = await audit(await exported(folder, somePeople(160)));
      const out = join(folder, "sample");
      const draw = ["audit", "sample", audited.out, "--out", out, "--each", "5"] as const;
      expect(await captured(...draw)).toMatchObject({ code: 0, out: "" });
      expect((await readdir(out)).sort()).toEqual([
        "how-to-rate.txt",
        "key.csv",
        "rater-1.csv",
        "rater-2.csv",
      ]);
      const sheets = ["rater-1.csv", "rater-2.csv"].map((name) => join(out, name));
      const [first = "", second = ""] = sheets;
      const blank = await readFile(first, "utf8");
      expect(blank).not.toMatch(/yes|no,|flag/i);
      expect(blank).not.toBe(await readFile(second, "utf8"));
      const score = () => captured("audit", "score", first, second, "--key", join(out, "key.csv"));
      expect(await score()).toMatchObject({ code: 2, err: [expect.stringContaining("not rated")] });
      for (const sheet of sheets) {
        const text = await readFile(sheet, "utf8");
        await writeFile(sheet, text.replaceAll(",,,\r\n", ",agree,,\r\n"));
      }
      const scored = await score();
      expect(scored).toMatchObject({ code: 0, err: [] });
      expect(scored.out).toContain("5 of 5, 100 % (95 % interval 57 % to 100 %)");
      expect(await captured(...draw)).toMatchObject({ code: 2 });
      const kept = await readdir(audited.out);
      const over = await captured("audit", "sample", audited.out, "--out", audited.out);
      expect(over.err).toEqual([expect.stringContaining("would be lost")]);
      expect(await readdir(audited.out)).toEqual(kept);
      const none = await captured("audit", "sample", folder, "--out", join(folder, "x"));
      expect(none.err).toEqual(["throughline: the folder holds no audit of contract 1"]);
      await writeFile(join(audited.out, "reviews.parquet"), "cut off");
      const cut = await captured("audit", "sample", audited.out, "--out", join(folder, "x"));
      expect(cut.err).toEqual(none.err);
    }));
});
