import type { OperationOutcome } from "fhir/r4";

/** Codes by which a search says that it left something out. */
const gaps = ["incomplete", "suppressed", "too-costly", "throttled", "timeout"];

/** Whether an outcome inside an otherwise good answer says that something is missing from it. */
export const saysIncomplete = (outcome: OperationOutcome): boolean =>
  (outcome.issue ?? []).some(
    ({ severity, code }) => severity === "fatal" || severity === "error" || gaps.includes(code),
  );
