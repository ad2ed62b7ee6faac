import { notReported, type Rule, unsigned } from "../rule.ts";

/** A year of contacts at or above the practice's 90th percentile for sex and age. */
export const faP90: Rule = {
  id: "FA-P90",
  title: "Top tenth of the practice by sex and age",
  test: { kind: "practice-threshold", count: "contacts-12m", percentile: "p90" },
  source: {
    cite: "Vedsted P, Christensen MB 2005 Public Health 119:118–37; bands of Smits FT et al. 2008 BMC Fam Pract 9:21",
    doi: "10.1016/j.puhe.2004.03.007",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
};
