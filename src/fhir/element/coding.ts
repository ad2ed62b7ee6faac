import { type CodeRow, type ListName, rowOf } from "#clinical/codelists/row-of.ts";
import { asObject, asText, type Json, objectsOf } from "./json.ts";

const none: readonly never[] = [];

const rowIn = ({ system, code }: Json): CodeRow | undefined => {
  const [of, named] = [asText(system), asText(code)];
  return of === undefined || named === undefined ? undefined : rowOf(of, named);
};

/** The list with one more. Most have one or two: a list made to measure takes a tenth of the room of one that grows. */
const withOne = <T>(list: readonly T[], one: T): readonly T[] =>
  list.length === 0 ? [one] : list.concat([one]);

const rowsIn = (codings: readonly Json[]): readonly CodeRow[] => {
  let rows: readonly CodeRow[] = none;
  for (const coding of codings) {
    const row = rowIn(coding);
    if (row !== undefined) rows = withOne(rows, row);
  }
  return rows;
};

/** What the lists say of each coding of a CodeableConcept that has a system and a code, in document order. */
export const rowsOf = (concept: unknown): readonly CodeRow[] =>
  rowsIn(objectsOf(asObject(concept)?.coding));

/** The same of a list of CodeableConcepts, in document order. */
export const rowsOfAll = (concepts: unknown): readonly CodeRow[] => {
  let rows: readonly CodeRow[] = none;
  for (const concept of objectsOf(concepts))
    rows = rows.length === 0 ? rowsOf(concept) : rows.concat(rowsOf(concept));
  return rows;
};

/** The groups of a list that the rows stand in, each once, in document order. */
export const groupsIn = (rows: readonly CodeRow[], list: ListName): readonly string[] => {
  let groups: readonly string[] = none;
  for (const row of rows) {
    const group = row[list];
    if (group !== undefined && !groups.includes(group)) groups = withOne(groups, group);
  }
  return groups;
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
