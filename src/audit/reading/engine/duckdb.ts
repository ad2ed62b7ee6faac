import type { Cell } from "../cell.ts";
import type { Offset } from "../look/zone-offsets.ts";
import type { Dialect } from "./dialect.ts";

const member = (json: string, path: string): string =>
  `nullif(CAST(json_extract(${json}, '${path}') AS VARCHAR), 'null')`;

/** The changes as a tree of comparisons. */
const treeOf = (second: string, offsets: readonly Offset[]): string => {
  const middle = Math.floor(offsets.length / 2);
  const change = offsets[middle];
  if (change === undefined || middle === 0) return String(offsets[0]?.ahead ?? 0);
  const [before, after] = [offsets.slice(0, middle), offsets.slice(middle)];
  return `CASE WHEN ${second} < ${change.from} THEN ${treeOf(second, before)} ELSE ${treeOf(second, after)} END`;
};

/** How many changes are looked for in a tree: it is fast, but a deep one takes long to be planned, in every statement. */
const inTree = 32;

/** The latest changes as a tree, and those before as a list that is searched. */
const aheadAt = (second: string, offsets: readonly Offset[]): string => {
  const late = offsets.slice(-inTree);
  const early = offsets.slice(0, -inTree);
  const tree = treeOf(second, late);
  if (early.length === 0) return tree;
  const listOf = (numbers: readonly number[]): string => `CAST('[${numbers}]' AS BIGINT[])`;
  const passed = `list_filter(${listOf(early.slice(1).map(({ from }) => from))}, lambda change: change <= ${second})`;
  return `CASE WHEN ${second} < ${late[0]?.from} THEN list_extract(${listOf(early.map((one) => one.ahead))}, 1 + len(${passed})) ELSE ${tree} END`;
};

const typeOf = (value: Cell): string => {
  if (typeof value === "number") return "INTEGER";
  return typeof value === "boolean" ? "BOOLEAN" : "VARCHAR";
};

/** As one JSON text: thousands of constants take long to be understood. */
const rowsIn = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const entries = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])));
  const types = columns.map((name, at) => {
    const filled = rows.find((row) => row[at] !== undefined && row[at] !== null);
    return [name, typeOf(filled?.[at])] as const;
  });
  const [text, shape] = [entries, [Object.fromEntries(types)]].map((json) =>
    JSON.stringify(json).replaceAll("'", "''"),
  );
  return `SELECT unnest(from_json('${text}', '${shape}'), recursive := true)`;
};

/** DuckDB, with `duckdbMacros` made first. */
export const duckdb: Dialect = {
  name: "duckdb",
  member,
  written: member,
  textAt: (json, path) =>
    `CASE WHEN json_type(${json}, '${path}') = 'VARCHAR' THEN nullif(json_extract_string(${json}, '${path}'), '') END`,
  // A number alone reads as one: a text keeps its quotes.
  numberAt: (json, path) => `TRY_CAST(CAST(json_extract(${json}, '${path}') AS VARCHAR) AS DOUBLE)`,
  wordsOf: (json) =>
    `CASE WHEN startswith(${json}, '"') THEN nullif(json_extract_string(${json}, '$'), '') END`,
  objects: (json) =>
    `CASE WHEN startswith(${json}, '[') THEN list_filter(CAST(json_extract(${json}, '$[*]') AS VARCHAR[]), lambda one: startswith(one, '{')) WHEN startswith(${json}, '{') THEN [${json}] ELSE [] END`,
  rows: rowsIn,
  each: (list) => `CROSS JOIN UNNEST(${list}) WITH ORDINALITY AS u(item, place)`,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  // An enumeration is looked up as the lines go by: a join would let go of their order.
  personOf: (owner) => `enum_code(TRY_CAST(${owner} AS r_whom)) + 1`,
  withPersons: () => "",
  knowPersons: [
    "DROP TYPE IF EXISTS r_whom",
    "CREATE TYPE r_whom AS ENUM (SELECT reference FROM (SELECT reference, num FROM r_person WHERE reference IS NOT NULL UNION ALL SELECT '', 2147483647) p ORDER BY num)",
  ],
  ahead: aheadAt,
  numbered: (table) => `(SELECT rowid AS seq, * FROM ${table})`,
  number: "",
  table: (name, query) => [`CREATE OR REPLACE TABLE ${name} AS ${query}`],
  view: (name, query) => [`CREATE OR REPLACE VIEW ${name} AS ${query}`],
};

/** Names that Spark has and DuckDB writes otherwise. */
export const duckdbMacros: readonly string[] = [
  "CREATE OR REPLACE MACRO unix_date(day) AS (day - DATE '1970-01-01')",
  "CREATE OR REPLACE MACRO date_from_unix_date(days) AS (DATE '1970-01-01' + CAST(days AS INT))",
  "CREATE OR REPLACE MACRO try_element_at(list, place) AS list_extract(list, place)",
  "CREATE OR REPLACE MACRO startswith(text, start) AS starts_with(text, start)",
  "CREATE OR REPLACE MACRO endswith(text, ending) AS ends_with(text, ending)",
];
