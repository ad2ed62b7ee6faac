import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkExceptions, isWellFormed } from "#clinical/codelists/check-code.ts";
import { codelists, conditions, referrals, symptoms } from "#clinical/codelists/codelists.ts";
import { expansion } from "#clinical/codelists/expansion.ts";
import { licences } from "#clinical/codelists/licences.ts";
import { overlaps } from "#clinical/codelists/overlaps.ts";
import { pack, unpack } from "#clinical/codelists/pack.ts";
import { provenance } from "#clinical/codelists/provenance.ts";
import packageJson from "../../package.json";

type Row = Readonly<Record<"system" | "code" | "display" | "group" | "source", string>>;

const tables = Object.entries(
  import.meta.glob<{ default: readonly Row[] }>("../../src/clinical/codelists/*.csv", {
    query: "?rows",
    eager: true,
  }),
).map(([path, { default: rows }]) => ({ id: path.replace(/^.*\/|\.csv$/g, ""), rows }));

const snomed = "http://snomed.info/sct";

const keyOf = ({ system, code }: Row): string => `${system}|${code}`;

/** Every code that several tables hold, with the tables. */
const shared = (): readonly string[] => {
  const holders = new Map<string, string[]>();
  for (const { id, rows } of tables) {
    for (const row of rows) holders.set(keyOf(row), [...(holders.get(keyOf(row)) ?? []), id]);
  }
  return [...holders]
    .filter(([, ids]) => ids.length > 1)
    .map(([code, ids]) => `${[...ids].sort().join(" ")} ${code}`)
    .sort();
};

describe("the codelists", () => {
  test("are all there, each with rows", () => {
    expect(tables.map(({ id }) => id)).toHaveLength(11);
    for (const { id, rows } of tables) expect([id, rows.length > 60]).toEqual([id, true]);
  });

  test.each(tables)(
    "$id names each code once, with a display, a group and a source",
    ({ rows }) => {
      expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
      for (const row of rows) {
        expect(row).toEqual({ ...row, display: expect.stringMatching(/\S/) });
        expect(row.group).toMatch(/^[a-z][a-z0-9/-]+$/);
        expect(row.source).toMatch(/\S/);
      }
    },
  );

  test.each(tables)(
    "$id holds only codes that are written as their system writes them",
    ({ rows }) => {
      const wrong = rows.filter(({ system, code }) => !isWellFormed(system, code)).map(keyOf);
      const declared = checkExceptions.map(({ system, code }) => `${system}|${code}`);
      expect(wrong).toEqual(declared.filter((code) => rows.map(keyOf).includes(code)));
    },
  );

  test("keep one code although its check digit fails, and say why", () => {
    expect(checkExceptions.map(({ code }) => code)).toEqual(["831331000006106"]);
    expect(isWellFormed(snomed, "831331000006100")).toBe(true);
    for (const { because } of checkExceptions) expect(because).toContain("831331000006100");
  });

  test("the check digits have teeth", () => {
    expect(isWellFormed(snomed, "22298006")).toBe(true);
    expect(isWellFormed(snomed, "22298007")).toBe(false);
    // One digit wrong, and two neighbours that changed places.
    expect(isWellFormed(snomed, "22398006")).toBe(false);
    expect(isWellFormed(snomed, "22289006")).toBe(false);
    // A description, not a concept.
    expect(isWellFormed(snomed, "37436014")).toBe(false);
    expect(isWellFormed("http://loinc.org", "44261-6")).toBe(true);
    expect(isWellFormed("http://loinc.org", "44261-7")).toBe(false);
    expect(isWellFormed("http://loinc.org", "44261")).toBe(false);
  });

  test("share a code only where that is declared, code by code, with the reason", () => {
    const declared = overlaps.flatMap(({ lists, codes }) =>
      codes.map((code) => `${lists.join(" ")} ${code}`),
    );
    expect(shared()).toEqual([...declared].sort());
  });

  test("rest on no source that forbids commercial use alone", () => {
    const forbidding = /fabkury\/atcd|annalhead\//;
    for (const { rows } of tables) {
      for (const { source } of rows)
        expect(source.split(";").every((each) => forbidding.test(each))).toBe(false);
    }
  });

  test("say what licence each code system asks for, and how its descendants are found", () => {
    const systems = new Set(tables.flatMap(({ rows }) => rows.map(({ system }) => system)));
    for (const system of systems) {
      expect([system, licences[system]]).toEqual([system, expect.any(String)]);
      expect([system, expansion[system]]).toEqual([system, expect.any(String)]);
    }
  });

  test("have their notices in NOTICE, which ships with the package", () => {
    const notice = readFileSync(new URL("../../NOTICE", import.meta.url), "utf8");
    for (const name of ["SNOMED CT", "LOINC", "ICD-10", "ICPC-2", "RxNorm"])
      expect(notice).toContain(name);
    expect(packageJson.files).toContain("NOTICE");
  });

  test("tell what they hold and where it was seen, as the evidence page prints it", () => {
    expect(Object.keys(provenance).sort()).toEqual(tables.map(({ id }) => id).sort());
    for (const { id, rows } of tables) {
      const told = provenance[id];
      expect(told?.rows).toBe(rows.length);
      expect(Object.values(told?.systems ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
        rows.length,
      );
      for (const source of told?.sources ?? [])
        expect(source).toMatch(/^[\w-]+\/[\w.-]+$|^other public pages and packages$/);
    }
  });
});

describe("the lists that the record is read with", () => {
  test.each(codelists)("$id knows each row of its table by its group", ({ id, groupOf }) => {
    const rows = tables.find((table) => table.id === id)?.rows ?? [];
    expect(rows.length).toBeGreaterThan(60);
    for (const { system, code, group } of rows)
      expect([code, groupOf(`${system}|${code}`)]).toEqual([code, group]);
  });

  test("come back from packing as they were, codes included that keep no check digit", () => {
    const groups = {
      one: {
        [snomed]: [
          "22298006",
          "83133",
          "32038411000001102",
          "831331000006106",
          "999999999999999999",
        ],
      },
      two: { [snomed]: ["161891005"], "http://loinc.org": ["44261-6", "718-7"] },
    };
    const sorted = (codes: readonly string[] = []) => [...codes].sort();
    const back = unpack(pack(groups));
    expect(sorted(back.one?.[snomed])).toEqual(sorted(groups.one[snomed]));
    expect(back.two).toEqual(groups.two);
    expect(pack(groups).groups.two?.[0]).toBe(`@00 ${(161_891).toString(36)}`);
  });

  test("find a code by system and code together, and no descendant of it", () => {
    expect(symptoms.groupOf(`${snomed}|161891005`)).toBe("musculoskeletal/back-pain");
    expect(symptoms.groupOf("http://hl7.org/fhir/sid/icd-10|161891005")).toBeUndefined();
    expect(conditions.groupOf(`${snomed}|363346000`)).toBe("cancer");
    expect(codelists.map(({ descendants }) => descendants)).toEqual(
      codelists.map(() => "not expanded"),
    );
  });

  test("hold the four urgent cancer referrals that UK records carry", () => {
    for (const code of [
      "831331000006106",
      "831271000006106",
      "831251000006101",
      "831311000006106",
    ]) {
      expect(referrals.groupOf(`${snomed}|${code}`)).toBe("urgent-suspected-cancer");
    }
  });

  test("find nothing under a name that every object has", () => {
    for (const code of ["__proto__", "constructor", "toString"]) {
      expect(symptoms.groupOf(code)).toBeUndefined();
    }
  });
});
