import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";
import { captured, linesOf } from "./captured.ts";

const asOf = day("2026-11-22");
const on = ["--as-of", asOf] as const;
const raw = (file: string): string =>
  new URL(`../../fixtures/raw/${file}`, import.meta.url).pathname;

let folder = "";
const file = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-"));
});
afterAll(() => rm(folder, { recursive: true }));

const record = (...ids: readonly string[]) =>
  stories.filter(({ id }) => ids.includes(id)).flatMap((story) => compileStory(story, asOf));

describe("throughline review", () => {
  it("prints one object a line, in order of patient id by code point", async () => {
    const source = await file("three.json", record("pregnancy", "almost-empty", "mss3"));
    const ended = await captured("review", source, ...on, "--json");
    expect(ended.code).toBe(0);
    expect(ended.err).toEqual([]);
    expect(
      linesOf(ended).map(({ patient, headline, unread }) => [patient, headline, unread]),
    ).toEqual([
      ["Patient/almost-empty", "no-pattern", 0],
      ["Patient/mss3", "possible-pattern", 0],
      ["Patient/pregnancy", "suppressed", 0],
    ]);
  });

  it("takes the practice's thresholds from --reference", async () => {
    const source = await file("one.json", record("one-syndrome"));
    const without = await captured("review", source, ...on, "--json");
    expect(linesOf(without)).toMatchObject([{ headline: "cannot-tell" }]);
    const reference = await file("reference.json", practiceReferenceAt(asOf));
    const ended = await captured("review", source, ...on, "--reference", reference, "--json");
    expect(linesOf(ended)).toMatchObject([{ headline: "no-pattern" }]);
  });

  it("keeps to the patient of --patient, with or without the type", async () => {
    const source = await file("two.json", record("mss3", "pregnancy"));
    for (const id of ["mss3", "Patient/mss3"]) {
      const ended = await captured("review", source, ...on, "--patient", id, "--json");
      expect(linesOf(ended).map(({ patient }) => patient)).toEqual(["Patient/mss3"]);
    }
  });

  it("without --json says the headline first, then what to look at, then the working", async () => {
    const source = await file("flag.json", record("hidden-red-flag"));
    const { out } = await captured("review", source, ...on);
    const places = [
      "Repeated visits: time to rethink",
      "Look at first",
      "Counts",
      "Rules",
      "What was read",
    ];
    const found = places.map((words) => out.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(out).toContain("Observation/hidden-red-flag-observation-1");
  });

  it("gives the same bytes twice", async () => {
    const source = await file("same.json", record("gp-connect", "partial-dates"));
    const once = await captured("review", source, ...on, "--json");
    expect(await captured("review", source, ...on, "--json")).toEqual(once);
  });

  it("says on stderr what was not JSON, lists it, and ends with 1", async () => {
    const ended = await captured("review", raw("broken-lines.ndjson"), ...on, "--json");
    expect(ended.code).toBe(1);
    expect(ended.err).toEqual(["throughline: 2 lines or files are not JSON"]);
    expect(linesOf(ended)).toMatchObject([{ unread: 2, counts: { "contacts-12m": { sure: 2 } } }]);
  });
});

describe("A source that cannot be used", () => {
  it.each<[string, string]>([
    ["nowhere.json", "the source cannot be opened"],
    ["stu3.json", "FHIR STU3"],
  ])("%s ends with 2 and one line", async (name, says) => {
    const { code, out, err } = await captured("review", raw(name), ...on, "--json");
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err[0]).toContain(says);
  });

  it("is one without a Patient, or without the one asked for", async () => {
    const none = await file("none.json", record("mss3").slice(1));
    expect(await captured("review", none, ...on)).toEqual({
      code: 2,
      out: "",
      err: ["throughline: the source holds no Patient"],
    });
    const other = await file("other.json", record("mss3"));
    expect(await captured("review", other, ...on, "--patient", "ada")).toEqual({
      code: 2,
      out: "",
      err: ["throughline: the source holds no Patient with that id"],
    });
  });

  it("is one whose reference is no reference", async () => {
    const source = await file("good.json", record("mss3"));
    const reference = await file("bad-reference.json", "{}");
    const ended = await captured("review", source, ...on, "--reference", reference);
    expect(ended).toMatchObject({ code: 2, out: "" });
  });
});

describe("FHIR as servers really send it", () => {
  const review = async (name: string) => {
    const ended = await captured("review", raw(name), ...on, "--json");
    return { ended, said: linesOf(ended)[0] as Record<string, never> };
  };
  const aside = (said: { setAside?: { resource: string; because: string }[] }) =>
    (said.setAside ?? []).map(({ resource }) => resource);

  it("a searchset: other people's entries are set aside, outcomes and deletions are none", async () => {
    const { ended, said } = await review("searchset.json");
    expect(ended.code).toBeLessThan(2);
    expect(said).toMatchObject({ counts: { "contacts-12m": { sure: 2, maybe: 0 } } });
    expect(aside(said)).toEqual(["Encounter/e3", "Encounter/e4"]);
  });

  it("references: one doctor by urn, relative and absolute is one clinician", async () => {
    const { said } = await review("references.json");
    expect(said).toMatchObject({
      counts: { "clinicians-12m": { sure: 3, unknownClinician: 1 }, "contacts-12m": { sure: 4 } },
    });
  });

  it("statuses: finished is sure, unknown and missing are maybe, the rest is set aside", async () => {
    const { said } = await review("statuses.ndjson");
    expect(said).toMatchObject({ counts: { "contacts-12m": { sure: 1, maybe: 2 } } });
    expect(aside(said)).toHaveLength(7);
  });

  it("dates: partial and absent ones are maybes or spans, impossible and future ones set aside", async () => {
    const { said } = await review("dates.ndjson");
    expect(aside(said)).toEqual(["Encounter/future", "Encounter/impossible", "Encounter/words"]);
    expect(said).toMatchObject({ counts: { "contacts-12m": { sure: 5, maybe: 1 } } });
  });

  it("the same id twice: the newest, else the last read; modifiers and rules are set aside", async () => {
    const { said } = await review("twice.ndjson");
    expect(said).toMatchObject({ counts: { "contacts-12m": { sure: 1, maybe: 0 } } });
    expect(aside(said)).toEqual(["Encounter/changed", "Encounter/last-read", "Encounter/ruled"]);
  });

  it("hostile shapes: no crash, no pollution, nothing counted that is not there", async () => {
    const { ended, said } = await review("hostile.ndjson");
    expect(ended.code).toBeLessThan(2);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    expect(said).toMatchObject({ headline: expect.any(String) });
  });
});
