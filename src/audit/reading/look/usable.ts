import type { SourceType } from "#clinical/record.ts";
import { orders, stillOpen, usable } from "#fhir/read/unusable-status.ts";
import { listed, quoted } from "../reading.ts";
import type { ReadType } from "../tally.ts";

const json = (texts: Iterable<string>): readonly string[] =>
  [...texts].map((text) => JSON.stringify(text));

/** Whether a column has one of the words. DuckDB would make a join of `IN` with five or more. */
const isOneOf = (column: string, words: Iterable<string>): string =>
  `(${json(words)
    .map((word) => `${column} = ${quoted(word)}`)
    .join(" OR ")})`;

const said = (what: string, column: string): string =>
  `CASE WHEN length(${column}) <= 42 THEN 'its ${what} is ' || substr(${column}, 2, length(${column}) - 2) ELSE 'its ${what} is not one that FHIR has' END`;

/** Statuses of which nothing is used, as a condition on the column; a missing one is "unknown". */
const unusable = (type: ReadType, column: string): string => {
  const allowed = usable[type as SourceType];
  if (allowed !== undefined) {
    const known = `coalesce(${column}, '"unknown"') NOT IN ${listed(json(allowed))}`;
    return known;
  }
  const never = type === "Observation" || type === "DiagnosticReport" ? ["cancelled"] : [];
  return `${column} IN ${listed(json(["entered-in-error", ...never]))}`;
};

/** The reasons that the state of a resource gives to set it aside, as branches of a CASE (`unusable-status.ts`). */
export const statusReasons = (type: ReadType): readonly string[] => {
  const column = type === "Goal" ? "lifecycleStatus" : "status";
  const reasons = [
    `WHEN ${column} IS NOT NULL AND (NOT startswith(${column}, '"') OR ${column} = '""') THEN 'its status cannot be read'`,
    ...(type === "Encounter"
      ? [`WHEN ${column} IN ${listed(json(stillOpen))} THEN 'it is still open'`]
      : []),
    `WHEN ${unusable(type, column)} THEN CASE WHEN ${column} IS NULL THEN 'it has no status' ELSE ${said("status", column)} END`,
  ];
  if (type === "MedicationRequest")
    reasons.push(`WHEN doNotPerform = 'true' THEN 'it asks for something not to be given'`);
  if (type === "ServiceRequest")
    reasons.push(
      `WHEN doNotPerform = 'true' THEN 'it asks for something not to be done'`,
      `WHEN intent IS NULL OR NOT startswith(intent, '"') OR intent = '""' THEN 'it does not say whether it is an order'`,
      `WHEN NOT ${isOneOf("intent", orders)} THEN ${said("intent", "intent")}`,
    );
  return reasons;
};
