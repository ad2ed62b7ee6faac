import { readFile } from "node:fs/promises";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { putInForce } from "#clinical/practice/put-in-force.ts";
import { readPracticeChanges } from "#clinical/practice/read-practice-changes.ts";
import { fault, ok, type Result } from "#clinical/result.ts";

/** Faults of a file that are told at once; a file with more is better read again from the top. */
const toldAtOnce = 5;

const readJson = async (path: string): Promise<Result<unknown, string>> => {
  try {
    return ok(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return fault("is not a JSON file that can be read");
  }
};

/** A practice's changes from its overrides file, or one line that says what is wrong with it. */
export const readOverrides = async (path: string): Promise<Result<PracticeChanges, string>> => {
  const json = await readJson(path);
  if (!json.ok) return json;
  const changes = readPracticeChanges(json.value);
  if (changes.ok) return changes;
  const told = changes.fault.slice(0, toldAtOnce).join("; ");
  const more = changes.fault.length - toldAtOnce;
  return fault(`does not fit: ${told}${more > 0 ? `; and ${more} more` : ""}`);
};

/**
 * Puts the changes of the file after --overrides in force, or none where no file is named, so that no run
 * inherits another's. Nothing is put in force of a file with a fault.
 */
export const takeOverrides = async (
  path: string | undefined,
): Promise<Result<PracticeChanges | undefined, string>> => {
  const read = path === undefined ? ok(undefined) : await readOverrides(path);
  if (!read.ok) return fault(`the file after --overrides ${read.fault}`);
  putInForce(read.value);
  return read;
};
