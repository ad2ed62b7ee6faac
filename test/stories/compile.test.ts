import { readdirSync, readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { Coding, Resource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { type Day, day } from "#clinical/day.ts";
import { compileStory } from "../../fixtures/compile.ts";
import { compileStories, stories } from "../../fixtures/index.ts";
import type { Story } from "../../fixtures/story.ts";
import { daysOf } from "../../fixtures/timeline.ts";
import { faultsIn } from "./valid-r4.ts";

const asOf = day("2026-11-22");
const everything = compileStories(asOf);

const typesOf = (resources: readonly Resource[]) => {
  const counts: Record<string, number> = {};
  for (const { resourceType } of resources) counts[resourceType] = (counts[resourceType] ?? 0) + 1;
  return counts;
};

const record = (id: string, on: Day = asOf) => {
  const story = stories.find((known) => known.id === id);
  return story ? compileStory(story, on) : [];
};

const lists = new URL("../../src/clinical/codelists/", import.meta.url);
const listed = new Set(
  readdirSync(lists)
    .filter((file) => file.endsWith(".csv"))
    .flatMap((file) => [...csvParse(readFileSync(new URL(file, lists), "utf8"))])
    .map(({ system, code }) => `${system}|${code}`),
);

/** Codes that the contract itself names, in no codelist. */
const ofTheContract = ["http://snomed.info/sct|17621005", "http://loinc.org|44260-8"];
/** Categories that say what sort of request it is; nothing counts them. */
const ofCategories = ["http://snomed.info/sct|108252007"];

const walk = (value: unknown, seen: (found: Record<string, unknown>) => void): void => {
  if (Array.isArray(value)) for (const part of value) walk(part, seen);
  else if (typeof value === "object" && value !== null) {
    seen(value as Record<string, unknown>);
    for (const part of Object.values(value)) walk(part, seen);
  }
};

const codings = (resources: readonly Resource[]): Coding[] => {
  const found: Coding[] = [];
  walk(resources, (part) => {
    if (/snomed|loinc/.test(String(part.system)) && part.code) found.push(part as Coding);
  });
  return found;
};

const nhsNumberHolds = (number: string): boolean => {
  const sum = [...number.slice(0, 9)].reduce(
    (total, digit, at) => total + Number(digit) * (10 - at),
    0,
  );
  return (11 - (sum % 11)) % 11 === Number(number[9]);
};

describe("The words of a timeline", () => {
  it.each<[string, (string | undefined)[]]>([
    ["today", ["2026-11-22"]],
    ["3 weeks ago", ["2026-11-01"]],
    ["1 month ago", ["2026-10-22"]],
    ["2 years ago", ["2024-11-22"]],
    ["in 2 weeks", ["2026-12-06"]],
    ["the month 5 months ago", ["2026-06"]],
    ["the year 1 year ago", ["2025"]],
    ["undated", [undefined]],
    ["every 2 weeks, 1 to 6 weeks ago", ["2026-11-15", "2026-11-01", "2026-10-18"]],
  ])("%s", (phrase, days) => {
    expect(daysOf(phrase, asOf)).toEqual(days);
  });

  it("are refused where they say no day", () => {
    expect(() => daysOf("a while ago", asOf)).toThrow("no day can be read");
  });
});

describe("The compiled practice", () => {
  it("is valid FHIR R4, every resource of it", () => {
    const short = everything.filter(({ id }) => !/^long-record-\w+-\d{3,}$/.test(id ?? ""));
    expect(short.length).toBeGreaterThan(1_500);
    expect(short.flatMap(faultsIn)).toEqual([]);
  });

  it("names every resource once", () => {
    const names = everything.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^\w+\/[A-Za-z0-9.-]{1,64}$/.test(name))).toEqual([]);
  });

  it("refers only to what it holds", () => {
    const names = new Set(everything.map(({ resourceType, id }) => `${resourceType}/${id}`));
    const missing = new Set<unknown>();
    walk(everything, ({ reference }) => {
      if (typeof reference === "string" && !names.has(reference)) missing.add(reference);
    });
    expect([...missing]).toEqual([]);
  });

  it("uses no SNOMED or LOINC code that stands in no codelist", () => {
    const allowed = new Set([...listed, ...ofTheContract, ...ofCategories]);
    const strange = codings(everything).filter(
      ({ system, code }) => !allowed.has(`${system}|${code}`),
    );
    expect(strange).toEqual([]);
  });

  it("is the same, byte for byte, when compiled again", () => {
    expect(JSON.stringify(compileStories(asOf))).toBe(JSON.stringify(everything));
  });

  it("gives everyone an NHS number of the test range whose check digit holds", () => {
    const numbers = stories.map(({ nhsNumber }) => nhsNumber);
    expect(
      numbers.filter((number) => !/^999\d{7}$/.test(number) || !nhsNumberHolds(number)),
    ).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it("holds at least fifteen people whose names are plainly synthetic", () => {
    expect(stories.length).toBeGreaterThanOrEqual(15);
    expect(stories.filter(({ name }) => !name.family.startsWith("Example-"))).toEqual([]);
  });

  it("refuses a timeline with a word that no list has", () => {
    const [first] = stories;
    const misspelt = {
      ...first,
      timeline: "when|what|who|about\n-\ntoday|surgery|Dr Amber|fatige",
    };
    expect(() => compileStory(misspelt as Story, asOf)).toThrow('no list has the word "fatige"');
  });
});

describe("The long and the measured records", () => {
  it("hold 2,000 encounters and 10,000 observations", () => {
    expect(typesOf(record("long-record"))).toMatchObject({ Encounter: 2_000, Observation: 10_000 });
  });

  it("hold 66 resources, and the same with 600 tests and 120 contacts more", () => {
    const small = typesOf(record("small-record"));
    const large = typesOf(record("large-record"));
    expect(record("small-record")).toHaveLength(66);
    expect(record("large-record")).toHaveLength(786);
    expect((large.Observation ?? 0) - (small.Observation ?? 0)).toBe(600);
    expect((large.Encounter ?? 0) - (small.Encounter ?? 0)).toBe(120);
  });
});
