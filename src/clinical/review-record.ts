import { checklistFor } from "./checklist/index.ts";
import { countAll } from "./count/index.ts";
import { evaluate } from "./evaluate.ts";
import { headlineOf } from "./headline.ts";
import type { PatientRecord } from "./record.ts";
import {
  type PracticeReference,
  type Review,
  type RuleId,
  type RuleOutcome,
  ruleIds,
} from "./review.ts";
import { ruleOf } from "./rules/index.ts";
import { findSafety } from "./safety/index.ts";
import { findSuppressed } from "./suppression/index.ts";

/** What a review may know beyond the record. */
export type Given = {
  readonly reference?: PracticeReference | undefined;
  /** Checklist items that the clinician attests now. */
  readonly attested?: readonly string[];
  /** Post-exertional malaise was reported in the answers. */
  readonly postExertionalMalaise?: boolean;
};

/** What the record shows of one person, as of its day (contract §3): counts, rules, safety, headline, checklist. */
export const reviewRecord = (record: PatientRecord, given: Given = {}): Review => {
  const counts = countAll(record);
  const facts = { record, counts, reference: given.reference };
  const rules = Object.fromEntries(
    ruleIds.map((id) => [id, evaluate(ruleOf[id].test, facts)]),
  ) as Record<RuleId, RuleOutcome>;
  const asked = { record, counts, postExertionalMalaise: given.postExertionalMalaise ?? false };
  const safety = findSafety(asked, given.attested ?? []);
  const suppressed = findSuppressed(record);
  return {
    patient: record.person.id,
    asOf: record.asOf,
    sources: record.sources,
    setAside: record.setAside,
    counts,
    rules,
    safety,
    suppressed,
    headline: headlineOf(rules["TL-FLAG"].verdict, safety, suppressed),
    checklist: checklistFor(record, { counts, safety }),
  };
};
