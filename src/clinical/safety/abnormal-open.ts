import { countSources } from "../count/sources.ts";
import { unsigned } from "../rule.ts";
import type { Finding } from "./finding.ts";

/** A test whose latest result is, or may be, abnormal. */
export const abnormalOpen: Finding = {
  id: "abnormal-open",
  title: "The latest result of a test is abnormal",
  item: "A4",
  holdsHeadline: true,
  reads: countSources["abnormal-open"],
  source: { cite: "Throughline’s own: what is open is settled first", grade: "ours", ...unsigned },
  standsOn: ({ counts }) => {
    const { sure, maybe, evidence } = counts["abnormal-open"];
    return sure + maybe === 0 ? undefined : evidence;
  },
};
