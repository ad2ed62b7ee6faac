import type { Day } from "#clinical/day.ts";

/** Whole years from one day to another; 29 February is reached on 1 March. */
export const yearsBetween = (birth: Day, on: Day): number =>
  Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);
