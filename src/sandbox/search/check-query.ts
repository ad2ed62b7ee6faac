import { badRequest } from "@medplum/core";
import type { OperationOutcome } from "@medplum/fhirtypes";
import { isSearchDate } from "./match-date.ts";
import {
  type ParameterKind,
  type SearchParameter,
  searchParametersOf,
} from "./search-parameters.ts";

/** Parameters about the answer rather than the record. */
const aboutTheAnswer = new Set([
  "_count",
  "_sort",
  "_include",
  "_elements",
  "_summary",
  "_format",
  "_cursor",
  "_pretty",
]);

const modifiers: Readonly<Record<ParameterKind, readonly string[]>> = {
  token: ["not", "missing"],
  reference: ["missing"],
  date: ["missing"],
  string: ["exact", "contains", "missing"],
  uri: ["missing"],
};

type Known = ReadonlyMap<string, SearchParameter>;

const unknownSorts = (value: string, known: Known): string[] =>
  value.split(",").filter((code) => !known.has(code.replace(/^-/, "")));

const unknownInclude = (value: string, type: string, known: Known): boolean => {
  const [from, code = ""] = value.split(":");
  return from !== type || known.get(code)?.kind !== "reference";
};

/** What of one parameter this server cannot do; it is ignored unless handling is strict. */
const ignoredIn = (type: string, key: string, value: string, known: Known): string[] => {
  switch (key) {
    case "_sort":
      return unknownSorts(value, known).map((code) => `_sort=${code}`);
    case "_include":
      return unknownInclude(value, type, known) ? [`_include=${value}`] : [];
    case "_summary":
      return value === "count" || value === "false" ? [] : [`_summary=${value}`];
    default:
      return aboutTheAnswer.has(key) || known.has(key.split(":")[0] ?? "") ? [] : [key];
  }
};

const isCount = (value: string) => /^\d{1,6}$/.test(value);

/** What of one parameter is wrong however it is handled: to guess would answer another question. */
const wrongIn = (key: string, value: string, known: Known): string | undefined => {
  if (key === "_count") return isCount(value) ? undefined : `_count=${value} is not a number`;
  const [code = "", modifier] = key.split(":");
  const kind = known.get(code)?.kind;
  if (!kind) return undefined;
  if (modifier && !modifiers[kind].includes(modifier))
    return `The modifier of ${key} is not served`;
  if (kind === "date" && !modifier && !value.split(",").every(isSearchDate)) {
    return `${key}=${value} is not a date`;
  }
  return undefined;
};

/** Refuses a search that cannot be answered as asked; undefined where it can. */
export const refuseQuery = (
  type: string,
  query: URLSearchParams,
  strict: boolean,
): OperationOutcome | undefined => {
  const known = searchParametersOf(type);
  const pairs = [...query];
  const wrong = pairs.flatMap(([key, value]) => wrongIn(key, value, known) ?? []);
  const ignored = pairs.flatMap(([key, value]) => ignoredIn(type, key, value, known));
  if (wrong.length > 0) return badRequest(wrong.join("; "));
  return strict && ignored.length > 0
    ? badRequest(`This server does not know ${ignored.join(", ")}`)
    : undefined;
};

/** The query without what `refuseQuery` would name in strict handling. */
export const withoutIgnored = (type: string, query: URLSearchParams): URLSearchParams => {
  const known = searchParametersOf(type);
  return new URLSearchParams(
    [...query].filter(([key, value]) => ignoredIn(type, key, value, known).length === 0),
  );
};
