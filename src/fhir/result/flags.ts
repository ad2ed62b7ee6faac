import type { Normality } from "#clinical/record.ts";
import { asText, isThere, type Json, objectsOf } from "../element/json.ts";
import { combined } from "./combined.ts";

/** v3-ObservationInterpretation and v2-0078, whatever their base (contract §9.8). */
const flagSystems = [
  "/v3-ObservationInterpretation",
  "/v3/ObservationInterpretation",
  "/v2-0078",
  "/v2/0078",
];

const isFlagSystem = (system: unknown): boolean =>
  typeof system === "string" && flagSystems.some((end) => system.endsWith(end));

const abnormalFlags = new Set(["A", "AA", "L", "LL", "LU", "LX", "H", "HH", "HU", "HX", "<", ">"]);
/** Found or not found: abnormal or normal of an investigation, and neither of an analyte. */
const foundFlags = new Map<string, Normality>([
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

const flagsIn = (codings: readonly Json[]): readonly string[] => {
  const flags: string[] = [];
  for (const { system, code } of codings) {
    const flag = isFlagSystem(system) ? asText(code) : undefined;
    if (flag !== undefined) flags.push(flag);
  }
  return flags;
};

/** What flags come to; `words` where there are none, and something else is said that is not read. */
export type Flagged = Normality | "words" | undefined;

/** What the flags of interpretations or conclusions come to, for an investigation or an analyte. */
export const flagged = (concepts: readonly Json[], investigation: boolean): Flagged => {
  const each: Normality[] = [];
  let words = false;
  for (const { coding, text } of concepts) {
    const codings = objectsOf(coding);
    const flags = flagsIn(codings);
    for (const flag of flags) each.push(normalityOfFlag(flag, investigation));
    words ||= flags.length === 0 && (codings.length > 0 || isThere(text));
  }
  if (each.length > 0) return combined(each);
  return words ? "words" : undefined;
};
