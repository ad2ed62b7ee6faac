/** A count as it may be shown: `*` stands for a number that would tell of few people. */
export type Shown = number | "*";

/** Inside the practice everything is shown; what may leave it is kept from telling of few people. */
export type Reach = "inside" | "outside";

const fewest = 1;
const most = 7;
const step = 5;

/** Whether the number tells of so few people that they might be known. */
export const isSmall = (n: number): boolean => n >= fewest && n <= most;

/** The nearest multiple of 5; what is as near to two goes up. */
export const rounded = (n: number): number => Math.round(n / step) * step;

/** One count: 0 as it is, 1 to 7 as `*` (NHS England, hospital data), the rest to the nearest 5 (from memory). */
export const shown = (n: number, reach: Reach): Shown => {
  if (reach === "inside") return n;
  return isSmall(n) ? "*" : rounded(n);
};
