import { notReported, type Rule, unsigned } from "../rule.ts";

/** Three symptoms of each of three groups of bodily distress. */
export const bdsMulti: Rule = {
  id: "BDS-MULTI",
  title: "Bodily distress pattern, three groups or more",
  test: { kind: "count", count: "bds-groups-12m", atLeast: 3 },
  source: {
    cite: "Budtz-Lilly A et al. 2015 BMC Fam Pract 16:180",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut:
    "Disability, and other conditions that would explain the symptoms: both need a clinician.",
};
