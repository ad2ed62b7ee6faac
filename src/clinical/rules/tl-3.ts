import { notReported, type Rule, unsigned } from "../rule.ts";
import { referralPattern } from "./referral-pattern.ts";

/** The shape of MSS3 without its upper age limit. */
export const tl3: Rule = {
  id: "TL-3",
  title: "Repeated referral, and a syndrome or two negative investigations",
  test: { kind: "all", of: [{ kind: "age", from: 18 }, ...referralPattern(2)] },
  source: {
    cite: "Throughline’s own, on the search of Multiple Symptoms Study 3 (Burton C et al. 2024 Lancet)",
    doi: "10.1016/S0140-6736(24)00700-1",
    grade: "ours",
    ...unsigned,
  },
  accuracy: notReported,
  leavesOut: "The GP’s view, and PHQ-15 of 10 to 20.",
};
