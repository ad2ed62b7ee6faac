import type { Accuracy } from "../rule.ts";

/** The shares of people at which a rule's yield is told (contract §5): a practice list, and people who consult. */
export const toldPrevalences = [0.025, 0.15] as const;

/**
 * Of those a criterion finds, the share that has what it looks for, were `prevalence` of people to have it.
 * Shares from 0 to 1; undefined where sensitivity or specificity was not published.
 */
export const positivePredictiveValue = (
  { sensitivity, specificity }: Accuracy,
  prevalence: number,
): number | undefined => {
  if (sensitivity === undefined || specificity === undefined) return undefined;
  const rightly = sensitivity * prevalence;
  const wrongly = (1 - specificity) * (1 - prevalence);
  return rightly / (rightly + wrongly);
};
