import type { Reading } from "../reading.ts";

/** A column whose texts are concepts: `one` holds a single CodeableConcept, `many` a list of them. */
export type ConceptColumn = { readonly column: string; readonly holds: "one" | "many" };

/** The texts of the columns, each once; a list where one concept is wanted is none. */
const textsIn = (table: string, columns: readonly ConceptColumn[]): string =>
  columns
    .map(
      ({ column, holds }) =>
        `SELECT ${column} AS text FROM ${table} WHERE ${column} IS NOT NULL${holds === "one" ? ` AND startswith(${column}, '{')` : ""}`,
    )
    .join(" UNION ");

/**
 * Makes `<table>_coding`: what the concepts of a table's columns say, looked at once for each text that occurs.
 * Of each text every coding in document order (`concept`, `coding`), with what the lists have of it.
 */
export const codingTable = (
  { dialect }: Reading,
  table: string,
  columns: readonly ConceptColumn[],
): readonly string[] => {
  const { each, objects, member, textAt } = dialect;
  const concepts = `SELECT t.text, u.place AS concept, u.item AS json FROM (${textsIn(table, columns)}) t ${each(objects("t.text"))}`;
  const codings = `SELECT c.text, c.concept, u.place AS coding, u.item AS json FROM (${concepts}) c ${each(objects(member("c.json", "$.coding")))}`;
  const named = `SELECT text, concept, coding, ${textAt("json", "$.system")} AS system, ${textAt("json", "$.code")} AS code FROM (${codings}) d`;
  return dialect.table(
    `${table}_coding`,
    `SELECT n.*, n.system || '|' || n.code AS named, r.* FROM (${named}) n LEFT JOIN r_code r ON r.of_system = n.system AND r.of_code = n.code`,
  );
};
