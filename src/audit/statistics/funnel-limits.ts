/** Between which shares a unit of a size is expected, were every unit alike. */
export type Limits = { readonly low: number; readonly high: number };

/** Standard deviations either way: 95 % and 99.8 % of units alike lie within. */
export const funnelWidths = { inner: 1.96, outer: 3.09 } as const;

/**
 * The limits around the overall share for a unit of `n` people, kept within 0 and 1.
 * Spiegelhalter DJ 2005 Stat Med 24:1185–202, normal approximation for proportions.
 */
export const funnelLimits = (overall: number, n: number, width: number): Limits => {
  const spread = width * Math.sqrt((overall * (1 - overall)) / n);
  return { low: Math.max(0, overall - spread), high: Math.min(1, overall + spread) };
};
