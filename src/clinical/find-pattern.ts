import { countAll } from "./count/index.ts";
import { recentPart } from "./count/recent.ts";
import { evaluate } from "./evaluate.ts";
import { headlineOf } from "./headline.ts";
import type { PatientRecord } from "./record.ts";
import {
  type Pattern,
  type PracticeReference,
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

/** What the record shows of one person, as of its day: counts, rules, findings and headline; all that the first screen needs. */
export const findPattern = (record: PatientRecord, given: Given = {}): Pattern => {
  const recent = recentPart(record);
  const counts = countAll(record, recent);
  const facts = { record, counts, reference: given.reference };
  const rules = Object.fromEntries(
    ruleIds.map((id) => [id, evaluate(ruleOf[id].test, facts)]),
  ) as Record<RuleId, RuleOutcome>;
  const { attested = [], postExertionalMalaise = false } = given;
  const safety = findSafety({ record: recent, counts, postExertionalMalaise }, attested);
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
  };
};
