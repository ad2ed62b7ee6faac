import { notReported, type Rule, unsigned } from "../rule.ts";

/** Three symptoms of one group of bodily distress. */
export const bdsSingle: Rule = {
  id: "BDS-SINGLE",
  title: "Bodily distress pattern, one group: three symptoms or more of one system",
  test: { kind: "count", count: "bds-groups-12m", atLeast: 1 },
  source: {
    cite: "Budtz-Lilly A et al. 2015 BMC Fam Pract 16:180",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut:
    "Disability, and other conditions that would explain the symptoms: both need a clinician.",
};
