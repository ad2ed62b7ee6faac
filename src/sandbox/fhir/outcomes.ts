import { getStatus } from "@medplum/core";
import type { OperationOutcome, OperationOutcomeIssue } from "@medplum/fhirtypes";

const error = (
  id: string,
  code: OperationOutcomeIssue["code"],
  text: string,
): OperationOutcome => ({
  resourceType: "OperationOutcome",
  id,
  issue: [{ severity: "error", code, details: { text } }],
});

/** What the medplum outcomes leave out: a sentence with each refusal, and three more statuses. */
export const notAllowed = (text: string) => error("forbidden", "forbidden", text);
export const noSuch = (text: string) => error("not-found", "not-found", text);
export const unsigned = (text: string) => error("unauthorized", "login", text);
export const staleVersion = (text: string) => error("precondition-failed", "conflict", text);
export const noSuchMethod = (text: string) => error("method-not-allowed", "not-supported", text);
export const notProcessable = (issue: readonly OperationOutcomeIssue[]): OperationOutcome => ({
  resourceType: "OperationOutcome",
  id: "unprocessable",
  issue: [...issue],
});

/** The HTTP status that an outcome stands for. */
export const statusOf = (outcome: OperationOutcome): number => {
  if (outcome.id === "unprocessable") return 422;
  return outcome.id === "method-not-allowed" ? 405 : getStatus(outcome);
};
