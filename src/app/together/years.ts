import type { PatientRecord } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import { plainServices, plainSymptoms } from "./plain-words.ts";

/** One year of the record in everyday words; each list names a thing once. */
export type Year = {
  readonly year: string;
  readonly symptoms: readonly string[];
  readonly services: readonly string[];
  readonly tested: boolean;
};

/** The year in which something happened; undefined where the record does not give it. */
const yearOf = ({ earliest, latest }: When): string | undefined => {
  const year = earliest.slice(0, 4);
  return year === latest.slice(0, 4) ? year : undefined;
};

const named = <E extends { readonly when: When; readonly sure: boolean }>(
  events: readonly E[],
  year: string,
  words: (event: E) => string | undefined,
): readonly string[] => [
  ...new Set(
    events
      .filter((one) => one.sure && yearOf(one.when) === year)
      .flatMap((one) => words(one) ?? []),
  ),
];

/** How many years are told; what is older stands in the record. */
const most = 5;

/** The last years of the record, newest first: what was noted, what was tested, who was seen. No counts. */
export const yearsOf = (record: PatientRecord): readonly Year[] => {
  const { symptoms, results, referrals } = record;
  const years = [...symptoms, ...results, ...referrals].flatMap(({ when }) => yearOf(when) ?? []);
  return [...new Set(years)]
    .sort()
    .reverse()
    .slice(0, most)
    .map((year) => ({
      year,
      symptoms: named(symptoms, year, ({ group }) => plainSymptoms[group]),
      services: named(
        referrals.filter(({ status }) => status === "active" || status === "completed"),
        year,
        ({ specialty }) => plainServices[specialty],
      ),
      tested: results.some(({ when }) => yearOf(when) === year),
    }))
    .filter((one) => one.symptoms.length > 0 || one.services.length > 0 || one.tested);
};
