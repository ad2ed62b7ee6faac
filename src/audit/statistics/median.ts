/** The middle of the values, or the mean of the two in the middle; undefined where there are none. In any order. */
export const median = (values: readonly number[]): number | undefined => {
  const rising = values.toSorted((a, b) => a - b);
  const upper = rising[Math.floor(rising.length / 2)];
  const lower = rising[Math.ceil(rising.length / 2) - 1];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
};
