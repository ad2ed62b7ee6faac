import type { Filter } from "@medplum/core";
import { splitSearchOnComma } from "@medplum/core";
import { valuesAt } from "../store/elements.ts";
import type { Stored } from "../store/stored.ts";
import { matchesDate } from "./match-date.ts";
import { matchesReference, matchesString, matchesToken } from "./match-value.ts";
import type { SearchParameter } from "./search-parameters.ts";

const matchesOne = (
  kind: SearchParameter["kind"],
  operator: string,
  value: unknown,
  asked: string,
) => {
  switch (kind) {
    case "token":
      return matchesToken(value, asked);
    case "reference":
      return matchesReference(value, asked);
    case "date":
      return matchesDate(value, operator, asked);
    case "string":
      return matchesString(value, operator, asked);
    case "uri":
      return value === asked;
  }
};

/** A filter made ready to be asked of many resources; commas are alternatives. */
export const matcher = (parameter: SearchParameter, { operator, value }: Filter) => {
  const wanted = splitSearchOnComma(value);
  const holds = (resource: Stored) => {
    const values = valuesAt(resource, parameter.path);
    return values.some((here) =>
      wanted.some((asked) => matchesOne(parameter.kind, operator, here, asked)),
    );
  };
  if (operator === "missing") {
    return (resource: Stored) =>
      (valuesAt(resource, parameter.path).length === 0) === (value === "true");
  }
  return operator === "not" ? (resource: Stored) => !holds(resource) : holds;
};
