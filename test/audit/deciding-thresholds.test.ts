import { expect, it } from "vitest";
import { addDays, day } from "#clinical/day.ts";
import { bandOf } from "#clinical/kinds/age.ts";
import type { PatientRecord, Person } from "#clinical/record.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { aRecord, seen } from "../clinical/a-record.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";
import { judged } from "./judged.ts";

const asOf = day("2026-11-22");

/** Somebody with so many contacts on full days of the last year, and one that may be. */
const attending = (
  id: number,
  person: Pick<Person, "sex" | "age"> & Partial<Person>,
  contacts: number,
): PatientRecord =>
  aRecord({
    person: { ...aRecord().person, id: `Patient/${id}`, ...person },
    attendances: [
      ...Array.from({ length: contacts }, (_, at) => seen(addDays(asOf, -at * 2))),
      seen("2025"),
    ],
  });

const aged = (years: number, more = 0): Person["age"] => ({
  youngest: years,
  oldest: years + more,
});

/** Every stratum with a size of its own; contacts rise unevenly. */
const people: readonly PatientRecord[] = (() => {
  const found: PatientRecord[] = [];
  const add = (
    many: number,
    person: Pick<Person, "sex" | "age"> & Partial<Person>,
    top: number,
  ) => {
    for (let at = 0; at < many; at += 1)
      found.push(attending(found.length, person, Math.floor((at * at * top) / (many * many))));
  };
  add(29, { sex: "female", age: aged(25) }, 20);
  add(30, { sex: "female", age: aged(40) }, 20);
  add(31, { sex: "female", age: aged(50) }, 33);
  add(100, { sex: "female", age: aged(70) }, 40);
  add(67, { sex: "male", age: aged(18) }, 3);
  add(45, { sex: "male", age: aged(31, 1) }, 12);
  // Of two bands, of no known age, below 18, and not registered: they are in no stratum.
  add(40, { sex: "male", age: aged(60, 1) }, 30);
  add(40, { sex: "male", age: undefined }, 30);
  add(40, { sex: "male", age: aged(17) }, 30);
  add(40, { sex: "female", age: aged(40), active: false }, 60);
  add(40, { sex: "female", age: aged(50), deceased: true }, 60);
  add(35, { sex: "unknown", age: aged(33) }, 9);
  return found;
})();

const registered = people.filter(({ person }) => person.active && !person.deceased);

/** A second computation: the least number of contacts that so many hundredths of the stratum do not exceed. */
const nearestRank = (contacts: readonly number[], hundredths: number): number | null => {
  const rising = [...contacts].sort((a, b) => a - b);
  const found = rising.find((_, at) => (at + 1) * 100 >= hundredths * rising.length) ?? null;
  return found === null || rising.length < 30 || found < 2 ? null : found;
};

const expected: PracticeReference["thresholds"] = (() => {
  const strata = new Map<string, { sex: string; band: string; contacts: number[] }>();
  for (const { person, attendances } of registered) {
    const { sex, age } = person;
    const [first, last] = [bandOf(age?.youngest ?? 0), bandOf(age?.oldest ?? 0)];
    if (first === undefined || first !== last) continue;
    const stratum = strata.get(`${sex} ${first}`) ?? { sex, band: first, contacts: [] };
    stratum.contacts.push(attendances.length - 1);
    strata.set(`${sex} ${first}`, stratum);
  }
  return [...strata.values()]
    .sort((a, b) => (`${a.sex} ${a.band}` < `${b.sex} ${b.band}` ? -1 : 1))
    .map(({ sex, band, contacts }) => ({
      sex,
      band,
      n: contacts.length,
      p90: nearestRank(contacts, 90),
      p97: nearestRank(contacts, 97),
    }));
})();

it("An audit takes its thresholds from its own registered patients, and judges each by them", async () => {
  const { rows, thresholds } = await decidedByDuckDb(people, asOf);
  expect(thresholds).toEqual(expected);
  expect(thresholds.filter(({ p90 }) => p90 === null).length).toBeGreaterThan(0);
  expect(rows.size).toBe(registered.length);
  for (const record of registered)
    expect(rows.get(record.person.id)).toEqual(judged(record, { asOf, thresholds }));
  const met = [...rows.values()].map((row) => row.rules["FA-P90"]);
  for (const verdict of ["met", "not met", "cannot tell"]) expect(met).toContain(verdict);
});
