import { notReported, type Rule, unsigned } from "../rule.ts";

/** Thirty contacts in two years. */
export const fa2y30: Rule = {
  id: "FA-2Y30",
  title: "Thirty contacts or more in two years",
  test: { kind: "count", count: "contacts-24m", atLeast: 30 },
  source: {
    cite: "Morriss R et al. 2012 BMC Fam Pract 13:39",
    unresolvedDoi: "10.1186/1471-2296-13-39",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
};
