import type { Normality } from "#clinical/record.ts";

/** What several come to: abnormal if one is, normal if all are, else unclassified. There is at least one. */
export const combined = (each: readonly Normality[]): Normality => {
  let all: Normality = "normal";
  for (const one of each) {
    if (one === "abnormal") return one;
    if (one === "unclassified") all = one;
  }
  return all;
};
