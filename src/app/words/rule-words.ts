import type { Accuracy, Grade } from "#clinical/rule.ts";
import { positivePredictiveValue } from "#clinical/rules/positive-predictive-value.ts";

/** How much of a published criterion is in a rule, in words. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  "as published": "as published",
  "shape only": "the shape of what was published, with our own lists of codes",
  ours: "our own; not tested in any study",
};

const outOfHundred = (share: number): string => `${Math.round(share * 100)} in 100`;

/** The shares of people at which a rule's yield is told (contract §5). */
const prevalences = [0.025, 0.15] as const;

const yields = (accuracy: Accuracy): string =>
  prevalences
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
  return `Accuracy against ${reference}: it found ${outOfHundred(sensitivity)} who had it, and passed over ${outOfHundred(specificity)} who had not.${yields(accuracy)} No figure applies to one person.`;
};
