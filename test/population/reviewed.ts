import { findPattern } from "#clinical/find-pattern.ts";
import { bandOf } from "#clinical/kinds/age.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { Pattern, PracticeReference } from "#clinical/review.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { type Population, peopleOf } from "../../fixtures/population/population.ts";

/** Someone of a list, as the reference engine sees them. */
export type Reviewed = { readonly record: PatientRecord; readonly pattern: Pattern };

const contacts = ({ counts }: Pattern): number => counts["contacts-12m"].sure;

const stratumOf = ({ person: { sex, age } }: PatientRecord): string | undefined => {
  const band = age && age.youngest === age.oldest ? bandOf(age.youngest) : undefined;
  return band && `${sex} ${band}`;
};

const nearestRank = (sorted: readonly number[], percent: number): number =>
  sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;

/** The thresholds of the list itself, as an audit would find them. */
const referenceOf = (list: readonly Reviewed[], asOf: string): PracticeReference => {
  const strata = new Map<string, number[]>();
  for (const { record, pattern } of list) {
    const stratum = stratumOf(record);
    if (stratum === undefined) continue;
    const known = strata.get(stratum) ?? [];
    known.push(contacts(pattern));
    strata.set(stratum, known);
  }
  const thresholds = [...strata].map(([stratum, counts]) => {
    const [sex = "", band = ""] = stratum.split(" ");
    const sorted = counts.sort((a, b) => a - b);
    const [p90, p97] = [nearestRank(sorted, 90), nearestRank(sorted, 97)];
    return { sex, band, n: sorted.length, p90, p97 };
  });
  return { asOf, thresholds };
};

/** The first people of a list, each reviewed with the list’s own thresholds. */
export const reviewed = (population: Population, patients: number): readonly Reviewed[] => {
  const person = peopleOf(population);
  const records = Array.from({ length: patients }, (_, k) => {
    const [sources] = collectPatients(person(k).map((resource) => ({ resource }))).patients;
    if (sources === undefined) throw new Error(`number ${k} has no Patient`);
    return readRecord(sources, population.asOf, "Europe/London");
  });
  const first = records.map((record) => ({ record, pattern: findPattern(record) }));
  const reference = referenceOf(first, population.asOf);
  return records.map((record) => ({ record, pattern: findPattern(record, { reference }) }));
};
