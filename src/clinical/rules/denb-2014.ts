import { type Rule, unsigned } from "../rule.ts";

/** Five contacts, no long-term condition, and a syndrome or three kinds of symptom. */
export const denb2014: Rule = {
  id: "DENB-2014",
  title: "Den Boeft 2014: contacts, and a syndrome or three kinds of symptom",
  test: {
    kind: "all",
    of: [
      { kind: "age", from: 18 },
      { kind: "count", count: "contacts-12m", atLeast: 5 },
      { kind: "not", of: { kind: "count", count: "long-term-conditions", atLeast: 1 } },
      {
        kind: "any",
        of: [
          { kind: "count", count: "syndromes", atLeast: 1 },
          { kind: "count", count: "symptom-groups-12m", atLeast: 3 },
        ],
      },
    ],
  },
  source: {
    cite: "den Boeft M et al. 2014 BMC Fam Pract 15:109",
    doi: "10.1186/1471-2296-15-109",
    grade: "shape only",
    ...unsigned,
  },
  accuracy: { sensitivity: 0.3, specificity: 0.93, reference: "PHQ-15 of 10 or more" },
};
