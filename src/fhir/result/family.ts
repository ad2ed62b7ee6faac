import { investigations } from "#clinical/codelists/codelists.ts";
import type { Code } from "#clinical/record.ts";
import { asText, type Json, objectsOf } from "../element/json.ts";

const observationCategory = /\/observation-category$/;
const diagnosticSection = /\/v2[-/]0074$/;
const laboratorySections = new Set(["LAB", "HM", "CH", "MB", "PAT"]);

const isLaboratoryCoding = ({ system, code }: Json): boolean =>
  (code === "laboratory" && observationCategory.test(String(system))) ||
  (laboratorySections.has(String(code)) && diagnosticSection.test(String(system)));

/** Whether an Observation or DiagnosticReport is filed as laboratory work (contract §9.8). */
export const isLaboratory = (json: Json): boolean => {
  return objectsOf(json.category).some(({ coding }) => objectsOf(coding).some(isLaboratoryCoding));
};

/** The families of `investigations.csv` that the codes name, each once. */
export const listedFamilies = (codes: readonly Code[]): readonly string[] => {
  const families: string[] = [];
  for (const code of codes) {
    const family = investigations.groupOf(code);
    if (family !== undefined && !families.includes(family)) families.push(family);
  }
  return families;
};

/** The families of a result: those of the list, else a laboratory result's own first code. */
export const familiesOf = (codes: readonly Code[], laboratory: boolean): readonly string[] => {
  const listed = listedFamilies(codes);
  return listed.length === 0 && laboratory ? codes.slice(0, 1) : listed;
};

/** Why laboratory work without a code is set aside: nothing tells which results it belongs with. */
export const nameless = "no code says which test it was";

/** A status in which a result stands. */
export const isFinal = (status: unknown): boolean =>
  ["final", "amended", "corrected"].includes(asText(status) ?? "unknown");

/** A status in which a result is awaited. */
export const isAwaited = (status: unknown): boolean =>
  ["registered", "preliminary", "partial"].includes(asText(status) ?? "unknown");
