import type { OperationOutcome, OperationOutcomeIssue } from "fhir/r4";

/** Plain words for the issue codes that servers send without any text (FHIR R4, issue-type). */
const plain: Readonly<Record<string, string>> = {
  login: "it asks you to sign in again",
  security: "it does not allow this",
  forbidden: "it does not allow this",
  suppressed: "some of it is withheld",
  conflict: "it was changed by someone else",
  duplicate: "it is already there",
  "business-rule": "one of its own rules forbids this",
  required: "something required is missing",
  value: "a value is not acceptable",
  structure: "its structure is not acceptable",
  invalid: "it is not acceptable",
  "not-supported": "this is not supported",
  "not-found": "it was not found",
  deleted: "it has been deleted",
  "too-costly": "this asks for too much at once",
  throttled: "it is too busy",
  transient: "something went wrong for the moment",
  timeout: "it took too long",
  "lock-error": "someone else is changing it now",
  "no-store": "its store is not available",
  exception: "something went wrong inside it",
  incomplete: "not everything could be reached",
};

const severities = ["fatal", "error", "warning", "information"];

const wordsOf = ({ details, diagnostics, code }: OperationOutcomeIssue): string =>
  details?.text ||
  details?.coding?.find(({ display }) => display)?.display ||
  diagnostics ||
  plain[code] ||
  "it gave no reason";

/** What an outcome says, worst first, each sentence once; plain text that the screen must never read as markup. */
export const outcomeWords = (outcome: OperationOutcome | undefined): readonly string[] => {
  const issues = Array.isArray(outcome?.issue) ? outcome.issue : [];
  const worstFirst = issues.toSorted(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
  return [...new Set(worstFirst.map(wordsOf))];
};
