import { notReported, type Rule, unsigned } from "../rule.ts";

/** More than ten visits and two negative tests in two years. */
export const el2014: Rule = {
  id: "EL-2014",
  title: "Letter of 2014: more than ten contacts and two negative investigations in two years",
  test: {
    kind: "all",
    of: [
      { kind: "count", count: "contacts-24m", atLeast: 11 },
      { kind: "count", count: "negative-investigations-24m", atLeast: 2 },
    ],
  },
  source: {
    cite: "Letter in reply to Röhricht F and Elanjithara T 2014, Psychiatric Bulletin 2014; its authors to be completed",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut: "Whether specialist mental health care or a current diagnosis explains the visits.",
};
