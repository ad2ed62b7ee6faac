import { unsigned } from "../rule.ts";
import { selfHarmEvents, selfHarmSources } from "./self-harm-events.ts";
import type { SuppressionRule } from "./suppression.ts";

/** Self-harm coded, or item 9 of PHQ-9 answered "nearly every day", in 12 months. */
export const recentSelfHarm: SuppressionRule = {
  id: "recent-self-harm",
  title: "Recent self-harm, or thoughts of it nearly every day",
  reads: selfHarmSources,
  source: {
    cite: "PHQ-9 item 9 of 3 is excluded in Mooney C et al. 2022 BMJ Open 12:e066511; ISRCTN57050216",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: (record) => selfHarmEvents(record, 3),
};
