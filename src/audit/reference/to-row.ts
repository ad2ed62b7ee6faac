import type { PatientRecord } from "#clinical/record.ts";
import { type Pattern, type RuleId, ruleIds } from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { PatientRow } from "../patient-row.ts";

/** What the audit keeps of a review. */
export const toRow = ({ person }: PatientRecord, pattern: Pattern): PatientRow => {
  const { upc, coc, secon, unknownClinician } = pattern.counts["clinicians-12m"];
  return {
    patient: pattern.patient,
    sex: person.sex,
    age: person.age,
    counts: pattern.counts,
    continuity: { upc, coc, secon, unknownClinician },
    rules: Object.fromEntries(ruleIds.map((id) => [id, pattern.rules[id].verdict])) as Record<
      RuleId,
      Verdict
    >,
    safety: pattern.safety.map(({ id }) => id),
    suppressed: pattern.suppressed.map(({ id }) => id),
    headline: pattern.headline,
  };
};
