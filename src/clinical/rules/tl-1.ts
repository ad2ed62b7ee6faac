import { notReported, type Rule, unsigned } from "../rule.ts";

/** High contact, by any of three measures; never enough alone. */
export const tl1: Rule = {
  id: "TL-1",
  title: "High contact",
  test: {
    kind: "any",
    of: [
      { kind: "rule", rule: "FA-P90" },
      { kind: "rule", rule: "FA-PERS3" },
      { kind: "rule", rule: "FA-2Y30" },
    ],
  },
  source: {
    cite: "Throughline’s own, on FA-P90, FA-PERS3 and FA-2Y30",
    grade: "ours",
    ...unsigned,
  },
  accuracy: notReported,
};
