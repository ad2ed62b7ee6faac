import { notReported, type Rule, unsigned } from "../rule.ts";
import { referralPattern } from "./referral-pattern.ts";

/** The record part of the pilot's search. */
export const mssPilot: Rule = {
  id: "MSS-PILOT",
  title:
    "Multiple Symptoms pilot 2012: repeated referral, and a syndrome or a negative investigation",
  test: { kind: "all", of: [{ kind: "age", from: 18, to: 64 }, ...referralPattern(1)] },
  source: {
    cite: "Burton C et al. 2012 BMJ Open 2:e000513; ISRCTN63083469",
    unresolvedDoi: "10.1136/bmjopen-2011-000513",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut: "PHQ-14 above 9 and the GP’s review, which removed about a fifth of those found.",
};
