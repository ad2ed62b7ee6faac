import { type CodeRow, rowOf } from "#clinical/codelists/row-of.ts";
import { asObject, asText, objectsOf } from "./json.ts";

const addRows = (rows: CodeRow[], concept: unknown): CodeRow[] => {
  for (const { system, code } of objectsOf(asObject(concept)?.coding)) {
    const [of, named] = [asText(system), asText(code)];
    if (of !== undefined && named !== undefined) rows.push(rowOf(of, named));
  }
  return rows;
};

/** What the lists say of each coding of a CodeableConcept that has a system and a code, in document order. */
export const rowsOf = (concept: unknown): readonly CodeRow[] => addRows([], concept);

/** The same of a list of CodeableConcepts, in document order. */
export const rowsOfAll = (concepts: unknown): readonly CodeRow[] => {
  const rows: CodeRow[] = [];
  for (const concept of objectsOf(concepts)) addRows(rows, concept);
  return rows;
};

/** What a CodeableConcept calls itself: its text, else its first display, else its first code. */
export const wordsOf = (concept: unknown): string | undefined => {
  const said = asText(asObject(concept)?.text);
  if (said !== undefined) return said;
  const codings = objectsOf(asObject(concept)?.coding);
  for (const { display } of codings) if (asText(display) !== undefined) return asText(display);
  for (const { code } of codings) if (asText(code) !== undefined) return asText(code);
  return undefined;
};

/**
 * The codes of a concept that is bound to a value set which FHIR names, such as a clinical status.
 * Any base of the system will do, and none at all, since the element itself says what is meant.
 */
export const boundCodes = (concept: unknown, systemEnds: string): readonly string[] =>
  objectsOf(asObject(concept)?.coding).flatMap(({ system, code }) => {
    const known = !asText(system) || String(system).endsWith(systemEnds);
    return known ? (asText(code) ?? []) : [];
  });
