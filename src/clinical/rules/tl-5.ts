import { notReported, type Rule, unsigned } from "../rule.ts";

/** Contacts spread over clinicians; a fact to show, which never contributes to the flag. */
export const tl5: Rule = {
  id: "TL-5",
  title: "Low continuity: no one clinician holds half of the contacts",
  test: { kind: "low-continuity", below: 0.5, contacts: 5, unknownAtMost: 0.2 },
  source: {
    cite: "Throughline’s own; index after BMC Prim Care 2020",
    doi: "10.1186/s12875-020-01361-0",
    grade: "ours",
    ...unsigned,
  },
  accuracy: notReported,
};
