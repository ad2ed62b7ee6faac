import type { Person } from "../record.ts";
import type { Counts, PracticeReference } from "../review.ts";
import type { Test } from "../rule.ts";
import { reaches, type Verdict } from "../verdict.ts";
import { ageInWords, agesOf, atEveryAge, bandOf } from "./age.ts";

type Asked = Extract<Test, { readonly kind: "practice-threshold" }>;

/** Strata of fewer people than this tell nothing (contract §8). */
export const leastPeople = 30;
/** Thresholds below this number of contacts tell nothing (contract §8). */
export const leastThreshold = 2;

/** The practice's threshold for the person's sex at that age; undefined where it has none that can be used. */
const thresholdAt = (
  years: number,
  sex: Person["sex"],
  percentile: Asked["percentile"],
  reference: PracticeReference | undefined,
): number | undefined => {
  const band = bandOf(years);
  const stratum = reference?.thresholds.find((one) => one.sex === sex && one.band === band);
  const threshold = stratum?.[percentile];
  if (stratum === undefined || threshold === undefined || threshold === null) return undefined;
  return stratum.n >= leastPeople && threshold >= leastThreshold ? threshold : undefined;
};

/** The thresholds at every age the person may be, one a year of age; `minor` tells that they may be under 18. */
export const thresholdsFor = (
  { percentile }: Asked,
  { age, sex }: Person,
  reference: PracticeReference | undefined,
): { readonly minor: boolean; readonly adult: readonly (number | undefined)[] } => {
  const years = age === undefined ? [] : agesOf(age);
  const adult = years.filter((year) => bandOf(year) !== undefined);
  return {
    minor: adult.length < years.length,
    adult: adult.map((year) => thresholdAt(year, sex, percentile, reference)),
  };
};

/**
 * Whether a year of contacts reaches the practice's threshold, at every age the person may be (contract §5).
 * `readInFull` tells of the contacts alone: below 18 the answer needs none.
 */
export const practiceThreshold = (
  { count, percentile }: Asked,
  { age, sex }: Person,
  counts: Counts,
  reference: PracticeReference | undefined,
  readInFull: boolean,
): { readonly verdict: Verdict; readonly working: string } => {
  const found = counts[count];
  const thresholdFor = (years: number) => thresholdAt(years, sex, percentile, reference);
  const verdict = atEveryAge(age, (years) => {
    if (bandOf(years) === undefined) return "not met";
    const threshold = thresholdFor(years);
    const reached = threshold === undefined ? "cannot tell" : reaches(found, threshold);
    return reached === "not met" && !readInFull ? "cannot tell" : reached;
  });
  const threshold = age === undefined ? undefined : thresholdFor(age.oldest);
  const of = threshold === undefined ? "no practice threshold" : `${percentile} ${threshold}`;
  const asked = `${sex}, age ${ageInWords(age)}`;
  return { verdict, working: `${count} ${found.sure} (+${found.maybe}) of ${of} (${asked})` };
};
