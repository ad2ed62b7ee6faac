import type { Dialect } from "../reading/engine/dialect.ts";
import type { View, ViewColumn } from "./view.ts";

/** `value.ofType(Quantity)` is written `valueQuantity` in JSON. */
const elementsOf = (path: string): readonly string[] =>
  path
    .replace(/\.ofType\(([A-Za-z])(\w*)\)/g, (_, first: string, rest: string) => {
      return first.toUpperCase() + rest;
    })
    .split(".");

/** What a path leads to, as JSON text, from the columns of a scan, or from an `item` of a list. */
const jsonAt = (dialect: Dialect, path: string, from: "line" | "item"): string => {
  const [first = "", ...rest] = elementsOf(path);
  if (from === "item") return dialect.written("item", `$.${[first, ...rest].join(".")}`);
  return rest.length === 0 ? first : dialect.written(first, `$.${rest.join(".")}`);
};

/** `Type/id` of a reference's text, whatever its base and version; null of what is contained or conditional. */
const keyOf = (reference: string, type: string): string => {
  const key = `regexp_extract(${reference}, '^([^#?]*/)?(${type === "" ? "[A-Z][A-Za-z]*" : type}/[A-Za-z0-9.-]+)(/_history/[^/]*)?$', 2)`;
  return `nullif(${key}, '')`;
};

const exists = /^(.+)\.exists\(\)$/;
const key = /^(?:(.+)\.)?getReferenceKey\((\w*)\)$/;

const typed = (json: string, type: string, dialect: Dialect): string => {
  if (type === "boolean") return `CAST(${json} AS BOOLEAN)`;
  if (type === "decimal" || type === "integer") return `CAST(${json} AS DOUBLE)`;
  return dialect.wordsOf(json);
};

const columnSql = (dialect: Dialect, { path, type }: ViewColumn, from: "line" | "item"): string => {
  if (path === "getResourceKey()") return dialect.wordsOf("id");
  const [, there] = exists.exec(path) ?? [];
  if (there !== undefined) return `${jsonAt(dialect, there, from)} IS NOT NULL`;
  const referring = key.exec(path);
  if (referring === null) return typed(jsonAt(dialect, path, from), type, dialect);
  const element = referring[1] === undefined ? "reference" : `${referring[1]}.reference`;
  return keyOf(dialect.wordsOf(jsonAt(dialect, element, from)), referring[2] ?? "");
};

/** The lists that a `forEach` goes through, one inside the other. */
const listsOf = (path: string): readonly string[] => elementsOf(path);

/** The top-level elements that a view reads, besides `id`. */
export const elementsRead = ({ select }: View): readonly string[] => {
  const paths = select.flatMap(({ forEach, column }) =>
    forEach === undefined
      ? column.map(({ path }) => key.exec(path)?.[1] ?? exists.exec(path)?.[1] ?? path)
      : [forEach],
  );
  const elements = paths.filter((path) => !path.includes("(") || path.includes("ofType("));
  return [...new Set(elements.map((path) => elementsOf(path)[0] ?? ""))];
};

/** The rows of a view as SQL, from a scan that gives the elements of a line as JSON text. */
export const viewSql = (dialect: Dialect, { select }: View, scan: string): string => {
  const columns = select.flatMap(({ forEach, column }) =>
    column.map(
      (each) =>
        `${columnSql(dialect, each, forEach === undefined ? "line" : "item")} AS ${each.name}`,
    ),
  );
  const forEach = select.find((one) => one.forEach !== undefined)?.forEach;
  if (forEach === undefined) return `SELECT ${columns.join(", ")} FROM (${scan}) line`;
  const [first = "", ...inner] = listsOf(forEach);
  const step = (from: string, list: string): string =>
    `SELECT line.id, u.item AS item FROM (${from}) line ${dialect.each(dialect.objects(list))}`;
  const items = inner.reduce(
    (from, name) => step(from, dialect.member("line.item", `$.${name}`)),
    step(scan, `line.${first}`),
  );
  return `SELECT ${columns.join(", ")} FROM (${items}) items`;
};
