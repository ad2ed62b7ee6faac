import type { CodeRow } from "#clinical/codelists/row-of.ts";
import { groupsIn } from "../element/coding.ts";
import { type Json, objectsOf } from "../element/json.ts";

const isObservationCategory = (system: string): boolean => system.endsWith("/observation-category");
const isDiagnosticSection = (system: string): boolean =>
  system.endsWith("/v2-0074") || system.endsWith("/v2/0074");
export const laboratorySections = new Set(["LAB", "HM", "CH", "MB", "PAT"]);

const isLaboratoryCoding = ({ system, code }: Json): boolean =>
  (code === "laboratory" && isObservationCategory(String(system))) ||
  (laboratorySections.has(String(code)) && isDiagnosticSection(String(system)));

/** Whether an Observation or DiagnosticReport is filed as laboratory work (contract §9.8). */
export const isLaboratory = (json: Json): boolean => {
  return objectsOf(json.category).some(({ coding }) => objectsOf(coding).some(isLaboratoryCoding));
};

/** The families of `investigations.csv` that the codes name, each once. */
export const listedFamilies = (rows: readonly CodeRow[]): readonly string[] =>
  groupsIn(rows, "investigation");

/** The families of a result: those of the list, else a laboratory result's own first code. */
export const familiesOf = (rows: readonly CodeRow[], laboratory: boolean): readonly string[] => {
  const listed = listedFamilies(rows);
  const own = rows[0]?.code;
  return listed.length === 0 && laboratory && own !== undefined ? [own] : listed;
};

/** Why laboratory work without a code is set aside: nothing tells which results it belongs with. */
export const nameless = "no code says which test it was";

export const finalStatuses: ReadonlySet<unknown> = new Set(["final", "amended", "corrected"]);
export const awaitedStatuses: ReadonlySet<unknown> = new Set([
  "registered",
  "preliminary",
  "partial",
]);

/** A status in which a result stands. */
export const isFinal = (status: unknown): boolean => finalStatuses.has(status);

/** A status in which a result is awaited. */
export const isAwaited = (status: unknown): boolean => awaitedStatuses.has(status);
