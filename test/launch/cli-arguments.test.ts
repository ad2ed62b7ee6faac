import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";
import { readArguments } from "../../launch/read-arguments.ts";
import { readReference } from "../../launch/read-reference.ts";

describe("The arguments", () => {
  it("of a review are a source, a day and three choices", () => {
    const argv = "review here --as-of 2026-11-22 --patient Patient/p1 --reference r.json --json";
    expect(readArguments(argv.split(" "))).toEqual({
      ok: true,
      value: {
        name: "review",
        source: "here",
        asOf: "2026-11-22",
        patient: "p1",
        reference: "r.json",
        json: true,
      },
    });
  });

  it("of a plan are a source, a day and the answers", () => {
    const argv = "plan here --answers a.json --as-of 2026-11-22 --json";
    expect(readArguments(argv.split(" "))).toMatchObject({
      value: { name: "plan", source: "here", answers: "a.json", patient: undefined },
    });
  });

  it.each([
    ["--help", "help"],
    ["-h", "help"],
    ["review --help", "help"],
    ["audit export --help", "help"],
    ["audit-sql -h", "help"],
    ["--version", "version"],
  ])("%s asks for %s", (argv, name) => {
    expect(readArguments(argv.split(" "))).toEqual({ ok: true, value: { name } });
  });

  it.each([
    ["", "say what to do"],
    ["look here --as-of 2026-11-22", "say what to do"],
    ["review", "name the file or folder"],
    ["review here", "say the day of the review"],
    ["review here there --as-of 2026-11-22", "one file or folder only"],
    ["review here --as-of yesterday", "written YYYY-MM-DD"],
    ["review here --as-of 2026-02-30", "written YYYY-MM-DD"],
    ["review here --as-of", "argument missing"],
    ["review here --as-of 2026-11-22 --loud", "unknown option '--loud'"],
    ["review here --as-of 2026-11-22 --answers a.json", "review has no option --answers"],
    ["plan here --as-of 2026-11-22 --json", "name the answers file"],
    ["plan here --as-of 2026-11-22 --answers a.json", "say --json"],
    [
      "plan here --as-of 2026-11-22 --answers a.json --reference r",
      "plan has no option --reference",
    ],
    ["audit here --as-of 2026-11-22", "--out"],
    ["audit here --as-of 2026-11-22 --out there --engine fast", "duckdb or spark"],
    ["audit here --as-of 2026-11-22 --out there --zone Mars/Base", "zone"],
    ["audit here --fhir https://x.example --as-of 2026-11-22 --out there", "not both"],
    ["audit --fhir https://x.example --as-of 2026-11-22 --out there", "--client-id"],
    ["audit here --key k --as-of 2026-11-22 --out there", "--key goes with --fhir"],
  ])("%s cannot be used", (argv, says) => {
    const read = readArguments(argv === "" ? [] : argv.split(" "));
    const fault = read.ok ? "" : read.fault;
    expect(fault).toContain(says);
    expect(fault).not.toContain("\n");
  });
});

describe("The practice reference", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (text: string) => {
    const path = join(folder, "reference.json");
    await writeFile(path, text);
    return readReference(path);
  };

  it("of the fixtures is one", async () => {
    const reference = practiceReferenceAt(day("2026-11-22"));
    expect(await written(JSON.stringify(reference))).toEqual({ ok: true, value: reference });
  });

  it("may hold no threshold for a small group", async () => {
    const small = { sex: "male", band: "61+", n: 12, p90: null, p97: null };
    const reference = { ...practiceReferenceAt(day("2026-11-22")), thresholds: [small] };
    expect(await written(JSON.stringify(reference))).toMatchObject({ ok: true });
  });

  it.each([
    "",
    "[]",
    '{"contract":"2","asOf":"2026-11-22","thresholds":[]}',
    '{"contract":"1","asOf":"November","thresholds":[]}',
    '{"contract":"1","asOf":"2026-11-22","thresholds":[{"sex":"male","band":"40-50","n":1,"p90":1,"p97":2}]}',
    '{"contract":"1","asOf":"2026-11-22","thresholds":[{"sex":"male","band":"61+","n":1,"p90":"9","p97":2}]}',
  ])("is refused where it reads %s", async (text) => {
    expect(await written(text)).toMatchObject({ ok: false });
  });

  it("is refused where the file is not there", async () => {
    expect(await readReference(join(folder, "nowhere.json"))).toMatchObject({ ok: false });
  });
});
