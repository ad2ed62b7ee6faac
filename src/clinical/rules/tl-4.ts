import { notReported, type Rule, unsigned } from "../rule.ts";

/** One test normal three times in a row, with no reason to monitor it. */
export const tl4: Rule = {
  id: "TL-4",
  title: "The same test normal three times in a row",
  test: { kind: "count", count: "repeat-normal-24m", atLeast: 1 },
  source: { cite: "Throughline’s own", grade: "ours", ...unsigned },
  accuracy: notReported,
};
