import { conditionSources } from "../count/sources.ts";
import { unsigned } from "../rule.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Palliative care, ever. */
export const palliative: SuppressionRule = {
  id: "palliative",
  title: "Palliative care",
  reads: conditionSources,
  source: {
    cite: "After the exclusions of the Multiple Symptoms Study; ID §6.5",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ conditions }) => conditions.filter(({ group }) => group === "palliative"),
};
