import { type Fields, isFields } from "./fields.ts";

/** R4’s own issue types: a word outside this list is free text, and free text may name a patient. */
const known = new Set([
  ...["invalid", "structure", "required", "value", "invariant", "security", "login", "unknown"],
  ...["expired", "forbidden", "suppressed", "processing", "not-supported", "duplicate"],
  ...["multiple-matches", "not-found", "deleted", "too-long", "code-invalid", "extension"],
  ...["too-costly", "business-rule", "conflict", "transient", "lock-error", "no-store"],
  ...["exception", "timeout", "incomplete", "throttled", "informational"],
]);

/** The issues of an OperationOutcome; none for anything else. */
export const issuesOf = (json: unknown): readonly Fields[] =>
  isFields(json) && json.resourceType === "OperationOutcome" && Array.isArray(json.issue)
    ? json.issue.filter(isFields)
    : [];

/** The issue types that a body names, each once, in order. */
export const issueCodes = (json: unknown): readonly string[] => [
  ...new Set(
    issuesOf(json)
      .map(({ code }) => String(code))
      .filter((code) => known.has(code)),
  ),
];
