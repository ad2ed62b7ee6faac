/** Agreement of two raters beyond what chance would give; `agreement` is the share on which they agree. */
export type Kappa = {
  readonly n: number;
  readonly agreement: number;
  readonly kappa: number | null;
};

const share = (ratings: readonly string[], rating: string): number =>
  ratings.filter((one) => one === rating).length / ratings.length;

/**
 * Cohen's kappa of pairs of ratings; null where chance alone would agree on all of them. Undefined without a pair.
 * Cohen J 1960 Educ Psychol Meas 20:37–46.
 */
export const kappaOf = (pairs: readonly (readonly [string, string])[]): Kappa | undefined => {
  if (pairs.length === 0) return undefined;
  const first = pairs.map(([one]) => one);
  const second = pairs.map(([, other]) => other);
  const agreement = pairs.filter(([one, other]) => one === other).length / pairs.length;
  const byChance = [...new Set(first)].reduce(
    (sum, rating) => sum + share(first, rating) * share(second, rating),
    0,
  );
  const kappa = byChance === 1 ? null : (agreement - byChance) / (1 - byChance);
  return { n: pairs.length, agreement, kappa };
};
