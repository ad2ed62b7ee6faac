import { describe, expect, test } from "vitest";
import { codelists, conditions, referrals, symptoms } from "#clinical/codelists/codelists.ts";
import { licences } from "#clinical/codelists/licences.ts";
import { pack, unpack } from "#clinical/codelists/pack.ts";

type Row = Readonly<Record<"system" | "code" | "display" | "group" | "source", string>>;

const tables = Object.entries(
  import.meta.glob<{ default: readonly Row[] }>("../../src/clinical/codelists/*.csv", {
    query: "?rows",
    eager: true,
  }),
).map(([path, { default: rows }]) => ({ id: path.replace(/^.*\/|\.csv$/g, ""), rows }));

const snomed = "http://snomed.info/sct";

/** Verhoeff's tables: multiplication in the dihedral group of order 10, and the permutation of places. */
const times = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const places = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

const isVerhoeff = (code: string): boolean =>
  [...code].reverse().reduce((check, digit, at) => {
    const placed = Number(places[at % 8]?.[Number(digit)]);
    return Number(times[check]?.[placed]);
  }, 0) === 0;

/** A concept (not a description or a relationship): the partition is 00 or 10. */
const isConcept = (code: string): boolean =>
  /^\d{6,18}$/.test(code) && "01".includes(code.at(-3) ?? "") && code.at(-2) === "0";

/** LOINC's check digit: doubled from the right, digits of products summed, to the next ten. */
const isLoinc = (code: string): boolean => {
  const [number = "", check] = code.split("-");
  const sum = [...number].reverse().reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return check === String((10 - (sum % 10)) % 10);
};

/** The pairs of lists that share a code, with how many: overlaps are deliberate and declared here. */
const declaredOverlaps = {
  "care-plan encounter-types": 9,
  "care-plan instruments": 5,
  "care-plan referrals": 8,
  "explanatory-conditions red-flags": 6,
  "functional-syndromes mental-health": 7,
  "functional-syndromes symptoms": 23,
  "investigations referrals": 1,
  "mental-health red-flags": 4,
  "red-flags symptoms": 17,
};

/** Seen in UK records as they stand; a supplier's own code need not keep the check digit. */
const asSeen = ["831331000006106"];

const keyOf = ({ system, code }: Row): string => `${system}|${code}`;

const sharedByPairs = (): Record<string, number> => {
  const holders = new Map<string, string[]>();
  for (const { id, rows } of tables) {
    for (const row of rows) holders.set(keyOf(row), [...(holders.get(keyOf(row)) ?? []), id]);
  }
  const shared: Record<string, number> = {};
  for (const ids of [...holders.values()].filter(({ length }) => length > 1)) {
    const pair = ids.sort().join(" ");
    shared[pair] = (shared[pair] ?? 0) + 1;
  }
  return shared;
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

  test.each(tables)("$id holds only codes whose check digit holds", ({ rows }) => {
    for (const { system, code } of rows) {
      if (system === snomed && !asSeen.includes(code)) {
        expect([code, isVerhoeff(code) && isConcept(code)]).toEqual([code, true]);
      }
      if (system === "http://loinc.org") expect([code, isLoinc(code)]).toEqual([code, true]);
    }
  });

  test("the check digits have teeth", () => {
    expect(isVerhoeff("22298006")).toBe(true);
    expect(isVerhoeff("22298007")).toBe(false);
    expect(isLoinc("44261-6")).toBe(true);
    expect(isLoinc("44261-7")).toBe(false);
  });

  test("share a code only where that is declared", () => {
    expect(sharedByPairs()).toEqual(declaredOverlaps);
  });

  test("rest on no source that forbids commercial use alone", () => {
    const forbidding = /fabkury\/atcd|annalhead\//;
    for (const { rows } of tables) {
      for (const { source } of rows)
        expect(source.split(";").every((each) => forbidding.test(each))).toBe(false);
    }
  });

  test("say what licence each code system asks for", () => {
    const systems = new Set(tables.flatMap(({ rows }) => rows.map(({ system }) => system)));
    for (const system of systems)
      expect([system, licences[system]]).toEqual([system, expect.any(String)]);
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
