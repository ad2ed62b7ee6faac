import { textAt, valuesAt } from "../store/elements.ts";
import { localName } from "../store/references.ts";

type Token = { readonly system: string | undefined; readonly code: string };

const fromCoding = (value: unknown, element: "code" | "value"): readonly Token[] => {
  const code = textAt(value, element);
  return code === undefined ? [] : [{ system: textAt(value, "system"), code }];
};

/** The tokens of a code, boolean, Coding, CodeableConcept, Identifier or ContactPoint. */
const tokensOf = (value: unknown): readonly Token[] => {
  if (typeof value !== "object") return [{ system: undefined, code: String(value) }];
  return [
    ...valuesAt(value, "coding").flatMap((coding) => fromCoding(coding, "code")),
    ...fromCoding(value, "code"),
    ...fromCoding(value, "value"),
  ];
};

/** `code`, `system|code`, `|code` (no system) or `system|`. */
export const matchesToken = (value: unknown, asked: string): boolean => {
  const bar = asked.indexOf("|");
  const system = bar < 0 ? undefined : asked.slice(0, bar);
  const code = asked.slice(bar + 1);
  return tokensOf(value).some(
    (token) =>
      (system === undefined || (token.system ?? "") === system) &&
      (code === "" || token.code === code),
  );
};

/** A bare id, `Type/id` or an absolute reference. */
export const matchesReference = (value: unknown, asked: string): boolean => {
  const reference = textAt(value, "reference");
  const name = reference && localName(reference);
  if (!name) return reference === asked;
  return asked.includes("/") ? name === localName(asked) : name.endsWith(`/${asked}`);
};

const partsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : valuesAt(value, "text|family|given|prefix|suffix").filter((part) => typeof part === "string");

/** Starts with, whatever the case; `exact` and `contains` as R4 has them. */
export const matchesString = (value: unknown, modifier: string, asked: string): boolean =>
  partsOf(value).some((part) => {
    if (modifier === "exact") return part === asked;
    const [here, wanted] = [part.toLowerCase(), asked.toLowerCase()];
    return modifier === "contains" ? here.includes(wanted) : here.startsWith(wanted);
  });
