import type { DecidedRow } from "#audit/deciding/to-patient-row.ts";
import { findPattern } from "#clinical/find-pattern.ts";
import type { PatientRecord } from "#clinical/record.ts";
import {
  type CountId,
  countIds,
  type Pattern,
  type PracticeReference,
  type RuleId,
  ruleIds,
} from "#clinical/review.ts";
import type { SureMaybe, Verdict } from "#clinical/verdict.ts";

/** A pattern as an audit would hold it. */
export const rowOf = (record: PatientRecord, pattern: Pattern): DecidedRow => {
  const { counts, rules, safety, suppressed, headline } = pattern;
  const { upc, coc, secon, unknownClinician } = counts["clinicians-12m"];
  return {
    patient: record.person.id,
    sex: record.person.sex,
    age: record.person.age,
    counts: Object.fromEntries(
      countIds.map((id) => [id, { sure: counts[id].sure, maybe: counts[id].maybe }]),
    ) as Record<CountId, SureMaybe>,
    continuity: { upc, coc, secon, unknownClinician },
    rules: Object.fromEntries(ruleIds.map((id) => [id, rules[id].verdict])) as Record<
      RuleId,
      Verdict
    >,
    safety: safety.map(({ id }) => id),
    seen: safety.filter(({ seen }) => seen).map(({ id }) => id),
    suppressed: suppressed.map(({ id }) => id),
    headline,
  };
};

/** What the reference engine says of a record: the judge of every other engine. */
export const judged = (record: PatientRecord, reference?: PracticeReference): DecidedRow =>
  rowOf(record, findPattern(record, { reference }));
