import type { SafetyFinding, SafetyId } from "../review.ts";

/** The findings of these ids that no clinician has yet attested. */
export const openFindings = (
  safety: readonly SafetyFinding[],
  ids: readonly SafetyId[],
): readonly SafetyFinding[] => safety.filter(({ id, seen }) => ids.includes(id) && !seen);

/** Every entry that the findings rest on. */
export const evidenceOf = (findings: readonly SafetyFinding[]): readonly string[] =>
  findings.flatMap(({ evidence }) => evidence);
