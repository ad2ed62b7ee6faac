import { conditionSources } from "../count/sources.ts";
import { unsigned } from "../rule.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Palliative care, ever. */
export const palliative: SuppressionRule = {
  id: "palliative",
  title: "Palliative care",
  reads: conditionSources,
  source: {
    cite: "Serious illness is excluded in Burton C et al. 2012 BMJ Open 2:e000513; ISRCTN63083469",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ conditions }) => conditions.filter(({ group }) => group === "palliative"),
};
