import type { Normality } from "#clinical/record.ts";
import { asText, isThere, type Json, objectsOf } from "../element/json.ts";

/** v3-ObservationInterpretation and v2-0078, whatever their base (contract §9.8). */
export const flagSystems = [
  "/v3-ObservationInterpretation",
  "/v3/ObservationInterpretation",
  "/v2-0078",
  "/v2/0078",
];

const isFlagSystem = (system: unknown): boolean => {
  if (typeof system === "string")
    for (const end of flagSystems) if (system.endsWith(end)) return true;
  return false;
};

export const abnormalFlags = new Set([
  "A",
  "AA",
  "L",
  "LL",
  "LU",
  "LX",
  "H",
  "HH",
  "HU",
  "HX",
  "<",
  ">",
]);
/** Found or not found: abnormal or normal of an investigation, and neither of an analyte. */
export const foundFlags = new Map<string, Normality>([
  ["POS", "abnormal"],
  ["DET", "abnormal"],
  ["NEG", "normal"],
  ["ND", "normal"],
]);

const normalityOfFlag = (flag: string, investigation: boolean): Normality => {
  if (flag === "N") return "normal";
  if (abnormalFlags.has(flag)) return "abnormal";
  return (investigation ? foundFlags.get(flag) : undefined) ?? "unclassified";
};

/** What flags come to; `words` where there are none, and something else is said that is not read. */
export type Flagged = Normality | "words" | undefined;

export const strength = { words: 1, normal: 2, unclassified: 3, abnormal: 4 } as const;

/** What two come to: abnormal if one is, normal only if no flag is otherwise, and words where there is no flag. */
export const stronger = <F extends Flagged>(one: F | undefined, other: F): F =>
  one === undefined || (other !== undefined && strength[other] > strength[one]) ? other : one;

const ofConcept = ({ coding, text }: Json, investigation: boolean): Flagged => {
  const codings = objectsOf(coding);
  let says: Flagged = codings.length > 0 || isThere(text) ? "words" : undefined;
  for (const { system, code } of codings) {
    const flag = isFlagSystem(system) ? asText(code) : undefined;
    if (flag !== undefined) says = stronger<Flagged>(says, normalityOfFlag(flag, investigation));
  }
  return says;
};

/** What the flags of interpretations or conclusions come to, for an investigation or an analyte. */
export const flagged = (concepts: readonly Json[], investigation: boolean): Flagged => {
  let says: Flagged;
  for (const concept of concepts) says = stronger<Flagged>(says, ofConcept(concept, investigation));
  return says;
};
