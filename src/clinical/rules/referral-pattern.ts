import { majorIllness } from "../groups.ts";
import type { Test } from "../rule.ts";

const notMajorIllness: Test = {
  kind: "not",
  of: {
    kind: "condition",
    groups: majorIllness,
    says: "coronary heart disease, stroke, cancer or severe mental illness, ever",
  },
};

/**
 * What the Multiple Symptoms searches share: two referrals in 36 months, a syndrome or a number of
 * negative investigations, and no major illness.
 */
export const referralPattern = (negativeInvestigations: number): readonly Test[] => [
  { kind: "count", count: "specialist-referrals-36m", atLeast: 2 },
  {
    kind: "any",
    of: [
      { kind: "count", count: "syndromes", atLeast: 1 },
      {
        kind: "count",
        count: "negative-investigations-36m",
        atLeast: negativeInvestigations,
      },
    ],
  },
  notMajorIllness,
];
