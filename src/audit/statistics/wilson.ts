/** A share with the interval in which it lies with 95 % confidence; all from 0 to 1. */
export type Interval = { readonly share: number; readonly low: number; readonly high: number };

/** The 97.5th percentile of the normal distribution. */
const z = 1.959964;

/**
 * Wilson's score interval for `hits` of `of`, without continuity correction; undefined where `of` is 0.
 * Wilson EB 1927 J Am Stat Assoc 22:209–12; method 3 of Newcombe RG 1998 Stat Med 17:857–72.
 */
export const wilson = (hits: number, of: number): Interval | undefined => {
  if (of === 0) return undefined;
  const share = hits / of;
  const middle = hits + (z * z) / 2;
  const spread = z * Math.sqrt(hits * (1 - share) + (z * z) / 4);
  const whole = of + z * z;
  // Rounding may leave a hair beyond an end that is exact.
  const low = hits === 0 ? 0 : (middle - spread) / whole;
  const high = hits === of ? 1 : (middle + spread) / whole;
  return { share, low, high };
};
