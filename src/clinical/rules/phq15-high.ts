import { notReported, type Rule, unsigned } from "../rule.ts";

/** A latest PHQ-15 of fifteen or more. */
export const phq15High: Rule = {
  id: "PHQ15-HIGH",
  title: "PHQ-15 of 15 or more in the last year",
  test: { kind: "latest-score", instrument: "phq-15", months: 12, atLeast: 15 },
  source: {
    cite: "Kroenke K et al. 2002 Psychosom Med",
    grade: "as published",
    ...unsigned,
  },
  accuracy: notReported,
};
