import type { Accuracy } from "../rule.ts";
import { positivePredictiveValue, toldPrevalences } from "../rules/positive-predictive-value.ts";

const outOfHundred = (share: number): string => `${Math.round(share * 100)} in 100`;

const yields = (accuracy: Accuracy): string =>
  toldPrevalences
    .map((prevalence) => {
      const value = positivePredictiveValue(accuracy, prevalence);
      return value === undefined
        ? ""
        : ` Where ${prevalence * 100} in 100 people have it, about ${outOfHundred(value)} of those found have it.`;
    })
    .join("");

/** How well the criterion did where it was studied, with the share of right finds at two prevalences. */
export const accuracyWords = (accuracy: Accuracy): string => {
  const { sensitivity, specificity, reference } = accuracy;
  if (sensitivity === undefined || specificity === undefined) return `Accuracy: ${reference}.`;
  return `Accuracy; compared with: ${reference}. Of those who had it, it found ${outOfHundred(sensitivity)}; of those who had not, it passed over ${outOfHundred(specificity)}.${yields(accuracy)} No figure applies to one person.`;
};

/** A share as the literature writes it: 0.025 is `2.5 %`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

/** The same as a table tells it, a fact each; every one is told, reported or not. */
export const accuracyFacts = (
  accuracy: Accuracy,
): readonly { readonly label: string; readonly says: string }[] => {
  const { sensitivity, specificity, reference } = accuracy;
  const told = (share: number | undefined): string =>
    share === undefined ? "not reported" : percent(share);
  return [
    { label: "Reference standard", says: reference },
    { label: "Sensitivity", says: told(sensitivity) },
    { label: "Specificity", says: told(specificity) },
    ...toldPrevalences.map((prevalence) => {
      const value = positivePredictiveValue(accuracy, prevalence);
      return {
        label: `Right finds (PPV) where ${percent(prevalence)} have it`,
        says: value === undefined ? "not reported, so not computed" : `${percent(value)}, computed`,
      };
    }),
  ];
};
