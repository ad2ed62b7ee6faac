import { notReported, type Rule, unsigned } from "../rule.ts";

/** A year of contacts at or above the practice's 97th percentile for sex and age. */
export const faP97: Rule = {
  id: "FA-P97",
  title: "Top three in a hundred of the practice by sex and age",
  test: { kind: "practice-threshold", count: "contacts-12m", percentile: "p97" },
  source: {
    cite: "Smits FT et al. 2008 BMC Fam Pract 9:21",
    unresolvedDoi: "10.1186/1471-2296-9-21",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
};
