/**
 * Verdicts as SQL holds them: 1 met, 0 cannot tell, -1 not met. Kleene's *and* is then the least, *or* the greatest,
 * and *not* the other sign, the same on every engine.
 */

/** A verdict in the words of a review. */
export const inWords = (verdict: string): string =>
  `CASE ${verdict} WHEN 1 THEN 'met' WHEN -1 THEN 'not met' ELSE 'cannot tell' END`;

const chosen = (by: "least" | "greatest", parts: readonly string[], none: string): string => {
  const [first, ...more] = parts;
  if (first === undefined) return none;
  return more.length === 0 ? first : `${by}(${parts.join(", ")})`;
};

/** Kleene's *and*. */
export const allOf = (parts: readonly string[]): string => chosen("least", parts, "1");

/** Kleene's *or*. */
export const anyOf = (parts: readonly string[]): string => chosen("greatest", parts, "-1");

/** Kleene's *not*. */
export const not = (part: string): string => `(-${part})`;

/** Whether a count reaches a number, however its unsure ones fell. */
export const reaches = (sure: string, maybe: string, atLeast: string | number): string =>
  `CASE WHEN ${sure} >= ${atLeast} THEN 1 WHEN ${sure} + ${maybe} < ${atLeast} THEN -1 ELSE 0 END`;

/** A comparison: while a source it rests on was not read in full, it is never *not met* (contract §2). */
export const unlessUnread = (verdict: string, unread: string): string =>
  `greatest(${verdict}, CASE WHEN ${unread} THEN 0 ELSE -1 END)`;
