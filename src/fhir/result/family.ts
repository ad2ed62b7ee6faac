import { investigations } from "#clinical/codelists/codelists.ts";
import type { Code } from "#clinical/record.ts";
import { codesOf } from "../element/coding.ts";
import { asText, type Json, objectsOf } from "../element/json.ts";

const diagnosticSection = /v2[-/]0074$/;
const laboratorySections = new Set(["LAB", "HM", "CH", "MB", "PAT"]);

const isLaboratoryCoding = ({ system, code }: Json): boolean =>
  code === "laboratory" ||
  (laboratorySections.has(String(code)) && diagnosticSection.test(String(system)));

/** Whether an Observation or DiagnosticReport is filed as laboratory work (contract §9.8). */
export const isLaboratory = (json: Json): boolean => {
  const categories = Array.isArray(json.category) ? objectsOf(json.category) : [];
  return categories.some(({ coding }) => objectsOf(coding).some(isLaboratoryCoding));
};

/** The families of `investigations.csv` that the codes name, each once. */
export const listedFamilies = (codes: readonly Code[]): readonly string[] => [
  ...new Set(codes.flatMap((code) => investigations.groupOf(code) ?? [])),
];

/** The families of a result: those of the list, else a laboratory result's own first code. */
export const familiesOf = (json: Json): readonly string[] => {
  const codes = codesOf(json.code);
  const listed = listedFamilies(codes);
  return listed.length === 0 && isLaboratory(json) ? codes.slice(0, 1) : listed;
};

/** Whether a result of laboratory work has no code to say which test it was. */
export const isNameless = (json: Json): boolean =>
  isLaboratory(json) && codesOf(json.code).length === 0;

/** A status in which a result stands. */
export const isFinal = (status: unknown): boolean =>
  ["final", "amended", "corrected"].includes(asText(status) ?? "unknown");

/** A status in which a result is awaited. */
export const isAwaited = (status: unknown): boolean =>
  ["registered", "preliminary", "partial"].includes(asText(status) ?? "unknown");
