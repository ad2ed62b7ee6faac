import { conditionSources } from "../count/sources.ts";
import { certaintyIn } from "../count/tally.ts";
import { monthsTo } from "../day.ts";
import { unsigned } from "../rule.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Cancer that is active, or is or may be dated in 12 months. */
export const cancer: SuppressionRule = {
  id: "cancer",
  title: "Cancer, active or within a year",
  reads: conditionSources,
  source: {
    cite: "Excluded in Burton C et al. 2012 BMJ Open 2:e000513; ISRCTN63083469; 12 months ours",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ conditions, asOf }) => {
    const window = monthsTo(asOf, 12);
    return conditions.filter(
      (event) => event.group === "cancer" && (event.active || certaintyIn(event, window) !== "out"),
    );
  },
};
