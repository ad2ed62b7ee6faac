import type { Age } from "../record.ts";
import type { Verdict } from "../verdict.ts";

/** Every age in whole years that the person may be. */
export const agesOf = ({ youngest, oldest }: NonNullable<Age>): readonly number[] =>
  Array.from({ length: oldest - youngest + 1 }, (_, more) => youngest + more);

/** One verdict where every age that the person may be agrees; else, and without an age, it cannot tell. */
export const atEveryAge = (age: Age, verdictAt: (years: number) => Verdict): Verdict => {
  if (age === undefined) return "cannot tell";
  const verdicts = new Set(agesOf(age).map(verdictAt));
  const [only] = verdicts;
  return verdicts.size === 1 && only !== undefined ? only : "cannot tell";
};

/** The age in words: `44`, `43 to 44` or `not known`. */
export const ageInWords = (age: Age): string => {
  if (age === undefined) return "not known";
  return age.youngest === age.oldest ? `${age.youngest}` : `${age.youngest} to ${age.oldest}`;
};

/** The bands in which a practice's thresholds are kept (Smits 2008), for adults; undefined below 18. */
export const bandOf = (years: number): string | undefined => {
  if (years < 18) return undefined;
  if (years <= 30) return "18-30";
  if (years <= 45) return "31-45";
  return years <= 60 ? "46-60" : "61+";
};
