import { isDay } from "../day.ts";
import type { PracticeReference } from "../review.ts";

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
