/**
 * The smallest of the values that at least `percent` of 100 of them do not exceed (nearest rank, contract §8);
 * undefined where there are none. The values come in rising order.
 */
export const nearestRank = (rising: readonly number[], percent: number): number | undefined =>
  rising[Math.max(Math.ceil((percent * rising.length) / 100), 1) - 1];
