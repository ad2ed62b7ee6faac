import { notReported, type Rule, unsigned } from "../rule.ts";

/** A coded syndrome of the three that the Dutch study searched for. */
export const kitsA: Rule = {
  id: "KITS-A",
  title: "Kitselaar 2021 A: a coded syndrome",
  test: {
    kind: "syndrome",
    groups: ["ibs", "fibromyalgia"],
    codes: [
      "http://snomed.info/sct|52702003",
      "http://snomed.info/sct|377181000000104",
      "http://snomed.info/sct|377171000000101",
      "http://snomed.info/sct|377161000000108",
    ],
    says: "irritable bowel syndrome, fibromyalgia or ME/CFS",
  },
  source: {
    cite: "Kitselaar WM et al. 2021 BMJ Open 11:e049907",
    unresolvedDoi: "10.1136/bmjopen-2021-049907",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
};
