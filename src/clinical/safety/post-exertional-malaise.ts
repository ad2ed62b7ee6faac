import { namesMeCfs } from "../groups.ts";
import { unsigned } from "../rule.ts";
import { type Finding, onAny } from "./finding.ts";

/** ME/CFS coded, ever, or the symptom reported in the answers: no option may increase activity. */
export const postExertionalMalaise: Finding = {
  id: "post-exertional-malaise",
  title: "Exertion may make the symptoms worse",
  holdsHeadline: false,
  reads: ["Condition", "Observation"],
  source: { cite: "NICE NG206 (2021)", grade: "shape only", ...unsigned },
  standsOn: ({ record, postExertionalMalaise }) =>
    onAny(record.syndromes.filter(namesMeCfs)) ?? (postExertionalMalaise ? [] : undefined),
};
