import { readFile } from "node:fs/promises";
import { isPracticeReference } from "#clinical/practice/is-practice-reference.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";

/** The practice's own thresholds from a file, or one line that says what is wrong with it. */
export const readReference = async (path: string): Promise<Result<PracticeReference, string>> => {
  const unusable = "the file after --reference is not a practice-reference.json of contract 1";
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return isPracticeReference(value) ? ok(value) : fault(unusable);
  } catch {
    return fault(unusable);
  }
};
