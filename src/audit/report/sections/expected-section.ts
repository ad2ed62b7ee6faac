import { rules } from "#clinical/rules/index.ts";
import {
  positivePredictiveValue,
  toldPrevalences,
} from "#clinical/rules/positive-predictive-value.ts";
import type { Section } from "../section.ts";

const percent = (share: number | undefined): string =>
  share === undefined ? "not reported" : `${(share * 100).toFixed(0)}%`;

/** Of those whom a rule finds, how many have what it looks for, were the published accuracy to hold here. */
export const expectedSection = (): Section => ({
  id: "expected",
  title: "How often a rule would be right",
  says: [
    "Of those whom a rule finds, the share who have what the rule was compared with: at 2.5 % of people (about the share of a practice list) and at 15 % (about that of people who consult), with the sensitivity and specificity that were published. Expect most people who are found not to have it. What the rules were compared with are scores and opinions, not truth, and none was tested in UK records coded as yours are.",
  ],
  tables: [
    {
      caption: "Expected positive predictive value",
      head: ["Rule", "Compared with", "Sensitivity", "Specificity", "At 2.5 %", "At 15 %"],
      rows: rules
        .filter(({ accuracy }) => positivePredictiveValue(accuracy, 0.5) !== undefined)
        .map(({ id, accuracy }) => [
          id,
          accuracy.reference,
          percent(accuracy.sensitivity),
          percent(accuracy.specificity),
          ...toldPrevalences.map((share) => percent(positivePredictiveValue(accuracy, share))),
        ]),
    },
  ],
});
