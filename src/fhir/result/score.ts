import type { CodeRow } from "#clinical/codelists/row-of.ts";
import { type Total, totals } from "#clinical/codelists/totals.ts";
import { asNumber, asObject, isThere, type Json } from "../element/json.ts";

const byLinkId = new Map<string, Total>(totals.map(([, code, total]) => [code, total]));

/** The total that the first coding with a row names. */
export const totalOf = (rows: readonly CodeRow[]): Total | undefined => {
  for (const { total } of rows) if (total !== undefined) return total;
  return undefined;
};

/** The total that a questionnaire's item holds: its linkId is the code, with or without a leading slash. */
export const totalOfLinkId = (linkId: string): Total | undefined =>
  byLinkId.get(linkId.replace(/^\//, ""));

export const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

const ordinalOf = (coding: Json | undefined): number | undefined => {
  const extensions = coding?.extension;
  if (!Array.isArray(extensions)) return undefined;
  const found = extensions.find((extension) => asObject(extension)?.url === ordinal);
  return asNumber(asObject(found)?.valueDecimal);
};

/** The number that a value or an answer gives; undefined where it gives none, or only a bound. */
export const numberOf = (value: Json): number | undefined => {
  const quantity = asObject(value.valueQuantity);
  if (quantity !== undefined && !isThere(quantity.comparator)) return asNumber(quantity.value);
  return (
    asNumber(value.valueInteger) ??
    asNumber(value.valueDecimal) ??
    ordinalOf(asObject(value.valueCoding))
  );
};

/** The score within its range, or why it cannot be used; a score out of range is never clipped. */
export const scoreIn = (
  value: Json,
  { instrument, most }: Total,
): { readonly value: number } | { readonly because: string } => {
  const number = numberOf(value);
  if (number === undefined) return { because: `its ${instrument} score is not a number` };
  if (number < 0 || number > most) {
    return { because: `its ${instrument} score of ${number} is not between 0 and ${most}` };
  }
  return { value: number };
};
