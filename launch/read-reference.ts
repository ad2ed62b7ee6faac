import { readFile } from "node:fs/promises";
import { isDay } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { PracticeReference } from "#clinical/review.ts";

const bands = ["18-30", "31-45", "46-60", "61+"];

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isCount = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;
const isPercentile = (value: unknown): boolean => value === null || isCount(value);

const isThreshold = (value: unknown): boolean =>
  isObject(value) &&
  typeof value.sex === "string" &&
  bands.includes(String(value.band)) &&
  isCount(value.n) &&
  isPercentile(value.p90) &&
  isPercentile(value.p97);

/** Whether a value has the shape of `practice-reference.json` (contract §8). */
export const isPracticeReference = (value: unknown): value is PracticeReference =>
  isObject(value) &&
  value.contract === "1" &&
  typeof value.asOf === "string" &&
  isDay(value.asOf) &&
  Array.isArray(value.thresholds) &&
  value.thresholds.every(isThreshold);

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
