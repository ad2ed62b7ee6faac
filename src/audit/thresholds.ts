import { bandOf } from "#clinical/kinds/age.ts";
import type { Age, Person } from "#clinical/record.ts";
import { nearestRank } from "./statistics/nearest-rank.ts";

/** One stratum of `practice-reference.json` (contract §8). */
export type Threshold = {
  readonly sex: string;
  readonly band: string;
  readonly n: number;
  readonly p90: number | null;
  readonly p97: number | null;
};

/** A registered patient, with the sure contacts of 12 months. */
export type Attender = {
  readonly sex: Person["sex"];
  readonly age: Age;
  readonly contacts: number;
};

const bands = ["18-30", "31-45", "46-60", "61+"];
/** The first two stand whether or not anyone is of them. */
const sexes: readonly Person["sex"][] = ["female", "male", "other", "unknown"];

/** A stratum smaller than this, and a threshold below 2, tells nothing (contract §8). */
const leastPeople = 30;
const leastThreshold = 2;

/** The band of every age that a person may be; undefined below 18, unknown, or where their ages lie in two. */
export const onlyBandOf = (age: Age): string | undefined => {
  if (age === undefined) return undefined;
  const band = bandOf(age.youngest);
  return band === bandOf(age.oldest) ? band : undefined;
};

const percentile = (rising: readonly number[], percent: number): number | null => {
  const value = rising.length < leastPeople ? undefined : nearestRank(rising, percent);
  return value === undefined || value < leastThreshold ? null : value;
};

/** Strata in their order; of women and men every band stands there, whether or not it holds anyone. */
export const inOrder = (strata: readonly Threshold[]): readonly Threshold[] =>
  sexes.flatMap((sex, at) =>
    bands.flatMap((band) => {
      const found = strata.find((one) => one.sex === sex && one.band === band);
      if (found === undefined && at > 1) return [];
      return found ?? { sex, band, n: 0, p90: null, p97: null };
    }),
  );

/** The 90th and 97th percentile of contacts by sex and age over all who are registered, none at all included. */
export const thresholdsOf = (attenders: Iterable<Attender>): readonly Threshold[] => {
  const strata = new Map<string, number[]>();
  for (const { sex, age, contacts } of attenders) {
    const band = onlyBandOf(age);
    if (band === undefined) continue;
    const key = `${sex} ${band}`;
    const known = strata.get(key);
    if (known === undefined) strata.set(key, [contacts]);
    else known.push(contacts);
  }
  return inOrder(
    [...strata].map(([key, contacts]) => {
      const [sex = "", band = ""] = key.split(" ");
      const rising = contacts.sort((a, b) => a - b);
      const [p90, p97] = [percentile(rising, 90), percentile(rising, 97)];
      return { sex, band, n: rising.length, p90, p97 };
    }),
  );
};
