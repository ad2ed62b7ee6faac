import type { Normality } from "#clinical/record.ts";
import { asText, isThere, type Json, objectsOf } from "../element/json.ts";

/** v3-ObservationInterpretation and v2-0078, whatever their base (contract §9.8). */
const flagSystem = /\/(v3[-/]ObservationInterpretation|v2[-/]0078)$/;

const abnormalFlags = new Set(["A", "AA", "L", "LL", "LU", "LX", "H", "HH", "HU", "HX", "<", ">"]);
/** Found or not found: abnormal or normal of an investigation, and neither of an analyte. */
const foundFlags = new Map<string, Normality>([
  ["POS", "abnormal"],
  ["DET", "abnormal"],
  ["NEG", "normal"],
  ["ND", "normal"],
]);

const normalityOfFlag = (flag: string, investigation: boolean): Normality => {
  if (abnormalFlags.has(flag)) return "abnormal";
  if (flag === "N") return "normal";
  return (investigation ? foundFlags.get(flag) : undefined) ?? "unclassified";
};

/** The flags of the interpretations, and whether one of them says something that is no flag we know. */
export const flagsOf = (
  interpretations: readonly Json[],
): { readonly flags: readonly string[]; readonly otherWords: boolean } => {
  const flags: string[] = [];
  let otherWords = false;
  for (const { coding, text } of interpretations) {
    const codings = objectsOf(coding);
    const known = codings
      .filter(({ system }) => flagSystem.test(String(system)))
      .flatMap(({ code }) => asText(code) ?? []);
    flags.push(...known);
    otherWords ||= known.length === 0 && (codings.length > 0 || isThere(text));
  }
  return { flags, otherWords };
};

/** What the flags come to: abnormal if one is, normal if all are, undefined where there is none. */
export const normalityOfFlags = (
  flags: readonly string[],
  investigation: boolean,
): Normality | undefined => {
  if (flags.length === 0) return undefined;
  const each = flags.map((flag) => normalityOfFlag(flag, investigation));
  if (each.includes("abnormal")) return "abnormal";
  return each.every((normality) => normality === "normal") ? "normal" : "unclassified";
};
