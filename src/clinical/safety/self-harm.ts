import { unsigned } from "../rule.ts";
import { selfHarmEvents, selfHarmSources } from "../suppression/self-harm-events.ts";
import { type Finding, onAny } from "./finding.ts";

/** Self-harm coded, or item 9 of PHQ-9 answered above 0, in 12 months. */
export const selfHarm: Finding = {
  id: "self-harm",
  title: "Self-harm, or thoughts of it, are recorded",
  item: "A6",
  holdsHeadline: true,
  reads: selfHarmSources,
  source: {
    cite: "PHQ-9 item 9 of 3 is excluded in Mooney C et al. 2022 BMJ Open 12:e066511; ISRCTN57050216; above 0 and the window ours",
    grade: "shape only",
    ...unsigned,
  },
  standsOn: ({ record }) => onAny(selfHarmEvents(record, 1)),
};
