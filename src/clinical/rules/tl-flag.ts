import { notReported, type Rule, unsigned } from "../rule.ts";

/** What the headline asks: a pattern for the clinician's judgement, never a diagnosis. */
export const tlFlag: Rule = {
  id: "TL-FLAG",
  title: "A pattern for your judgement",
  test: {
    kind: "any",
    of: [
      { kind: "rule", rule: "TL-3" },
      {
        kind: "all",
        of: [
          { kind: "rule", rule: "TL-2" },
          {
            kind: "any",
            of: [
              { kind: "rule", rule: "TL-1" },
              { kind: "rule", rule: "TL-4" },
            ],
          },
        ],
      },
    ],
  },
  source: { cite: "Throughline’s own; no study has tested it", grade: "ours", ...unsigned },
  accuracy: notReported,
};
