import type { Day } from "#clinical/day.ts";
import { touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";

/** Entries of the year that tell of self-harm: a code, or item 9 of PHQ-9 answered `itemNine` or higher. */
export const selfHarmEntries = (asOf: Day, itemNine: number): string => {
  const year = touches(lastMonths(asOf, 12));
  return `SELECT patient, latest FROM alarm WHERE grp = 'self-harm-suicide' AND ${year}
  UNION ALL
  SELECT patient, latest FROM score WHERE instrument = 'phq-9-item-9' AND value >= ${itemNine} AND ${year}`;
};
