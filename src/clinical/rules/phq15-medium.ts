import { type Rule, unsigned } from "../rule.ts";

/** A latest PHQ-15 of ten or more. */
export const phq15Medium: Rule = {
  id: "PHQ15-MEDIUM",
  title: "PHQ-15 of 10 or more in the last year",
  test: { kind: "latest-score", instrument: "phq-15", months: 12, atLeast: 10 },
  source: {
    cite: "Kroenke K et al. 2002 Psychosom Med; accuracy Körber 2011 (citation to be completed)",
    grade: "as published",
    ...unsigned,
  },
  accuracy: {
    sensitivity: 0.802,
    specificity: 0.585,
    reference: "not reported in what was read (Körber 2011)",
  },
};
