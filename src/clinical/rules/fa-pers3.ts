import { notReported, type Rule, unsigned } from "../rule.ts";

/** The practice's 90th percentile reached in each of three years. */
export const faPers3: Rule = {
  id: "FA-PERS3",
  title: "Top tenth of the practice in each of three years",
  test: {
    kind: "all",
    of: [
      { kind: "practice-threshold", count: "contacts-12m", percentile: "p90" },
      { kind: "practice-threshold", count: "contacts-year-2", percentile: "p90" },
      { kind: "practice-threshold", count: "contacts-year-3", percentile: "p90" },
    ],
  },
  source: {
    cite: "Smits FT et al. 2009 BMC Public Health 9:36",
    unresolvedDoi: "10.1186/1471-2458-9-36",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut: "The threshold of the last year stands for all three.",
};
