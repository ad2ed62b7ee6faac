import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import { readPracticeChanges } from "#clinical/practice/read-practice-changes.ts";
import { fault, ok, type Result } from "#clinical/result.ts";

/** Faults of a file that are told at once; a file with more is better read again from the top. */
const toldAtOnce = 5;

/** A practice's changes from the JSON of its overrides file, or one line that says what does not fit. */
export const fitOverrides = (json: unknown): Result<PracticeChanges, string> => {
  const changes = readPracticeChanges(json);
  if (changes.ok) return changes;
  const told = changes.fault.slice(0, toldAtOnce).join("; ");
  const more = changes.fault.length - toldAtOnce;
  return fault(`${told}${more > 0 ? `; and ${more} more` : ""}`);
};

/** Puts them in force; nothing is put in force of a file with a fault. */
export const putOverrides = (json: unknown): Result<PracticeChanges, string> => {
  const changes = fitOverrides(json);
  if (!changes.ok) return changes;
  putInForce(changes.value);
  return ok(changes.value);
};
