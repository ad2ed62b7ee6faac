import { notReported, type Rule, unsigned } from "../rule.ts";
import { referralPattern } from "./referral-pattern.ts";

/** The record part of the trial's search. */
export const mss3: Rule = {
  id: "MSS3",
  title:
    "Multiple Symptoms Study 3: repeated referral, and a syndrome or two negative investigations",
  test: { kind: "all", of: [{ kind: "age", from: 18, to: 69 }, ...referralPattern(2)] },
  source: {
    cite: "Burton C et al. 2024 Lancet; protocol Mooney C et al. 2022 BMJ Open 12:e066511; ISRCTN57050216",
    doi: "10.1016/S0140-6736(24)00700-1",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut:
    "The GP’s view that no other disease explains most symptoms, and PHQ-15 of 10 to 20. The trial’s code lists were not available.",
};
