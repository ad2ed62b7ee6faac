import { notReported, type Rule, unsigned } from "../rule.ts";

/** Six symptom entries within six months, at any time. */
export const kitsB: Rule = {
  id: "KITS-B",
  title: "Kitselaar 2021 B: six symptom entries within six months",
  test: { kind: "count", count: "symptom-events-6m-peak", atLeast: 6 },
  source: {
    cite: "Kitselaar WM et al. 2021 BMJ Open 11:e049907",
    unresolvedDoi: "10.1136/bmjopen-2021-049907",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
};
