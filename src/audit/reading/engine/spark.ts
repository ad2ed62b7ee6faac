import type { Offset } from "../look/zone-offsets.ts";
import { rowsAs } from "../reading.ts";
import type { Dialect } from "./dialect.ts";

/** The second is named once: Spark writes out what it stands for wherever it is named, and then plans for minutes. */
const aheadAt = (second: string, offsets: readonly Offset[]): string => {
  const [first, ...changes] = offsets;
  if (changes.length === 0) return String(first?.ahead ?? 0);
  const from = changes.map((change) => `${change.from}L`).join(", ");
  const ahead = offsets.map((offset) => offset.ahead).join(", ");
  return `element_at(array(${ahead}), 1 + size(filter(array(${from}), change -> change <= ${second})))`;
};

/**
 * Spark 3.5 and later. It does not tell a text from a number once JSON is taken apart: what is a number where FHIR
 * wants a text is read as its digits.
 */
export const spark: Dialect = {
  name: "spark",
  member: (json, path) => `get_json_object(${json}, '${path}')`,
  written: (json, path) => `concat('"', get_json_object(${json}, '${path}'), '"')`,
  textAt: (json, path) => `nullif(get_json_object(${json}, '${path}'), '')`,
  numberAt: (json, path) => `try_cast(get_json_object(${json}, '${path}') AS DOUBLE)`,
  wordsOf: (json) =>
    `CASE WHEN startswith(${json}, '"') THEN nullif(substr(${json}, 2, length(${json}) - 2), '') END`,
  objects: (json) =>
    `CASE WHEN startswith(${json}, '[') THEN filter(from_json(${json}, 'array<string>'), one -> startswith(one, '{')) WHEN startswith(${json}, '{') THEN array(${json}) ELSE array() END`,
  rows: rowsAs,
  each: (list) => `LATERAL VIEW posexplode(${list}) u AS place, item`,
  matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
  personOf: () => "p.num",
  withPersons: (owner) => `LEFT JOIN r_person p ON p.reference = ${owner}`,
  knowPersons: [],
  ahead: aheadAt,
  numbered: (table) => table,
  number: "monotonically_increasing_id() AS seq, ",
  table: (name, query) => [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} USING parquet AS ${query}`,
  ],
  view: (name, query) => [`CREATE OR REPLACE TEMPORARY VIEW ${name} AS ${query}`],
};
