import type { Code, Instrument } from "#clinical/record.ts";
import { asNumber, asObject, isThere, type Json } from "../../element/json.ts";

type Total = { readonly instrument: Instrument; readonly most: number };

const phq9: Total = { instrument: "phq-9", most: 27 };
const gad7: Total = { instrument: "gad-7", most: 21 };
const phq15: Total = { instrument: "phq-15", most: 30 };
const phq9Item9: Total = { instrument: "phq-9-item-9", most: 3 };

/** The codes of totals, and of PHQ-9 item 9, with the most they can be (contract §4). */
const totals: readonly (readonly [system: string, code: string, Total])[] = [
  ["http://loinc.org", "44261-6", phq9],
  ["http://snomed.info/sct", "720433000", phq9],
  ["http://loinc.org", "70274-6", gad7],
  ["http://snomed.info/sct", "445455005", gad7],
  ["http://loinc.org", "70273-8", phq15],
  ["http://snomed.info/sct", "1065441000000103", phq15],
  ["http://loinc.org", "44260-8", phq9Item9],
];
const byCode = new Map<Code, Total>(
  totals.map(([system, code, total]) => [`${system}|${code}`, total]),
);
const byLinkId = new Map<string, Total>(totals.map(([, code, total]) => [code, total]));

/** The total that the first coding with a row names. */
export const totalOf = (codes: readonly Code[]): Total | undefined => {
  const named = codes.find((code) => byCode.has(code));
  return named === undefined ? undefined : byCode.get(named);
};

/** The total that a questionnaire's item holds: its linkId is the code, with or without a leading slash. */
export const totalOfLinkId = (linkId: string): Total | undefined =>
  byLinkId.get(linkId.replace(/^\//, ""));

const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

const ordinalOf = (coding: Json | undefined): number | undefined => {
  const extensions = coding?.extension;
  if (!Array.isArray(extensions)) return undefined;
  const found = extensions.find((extension) => asObject(extension)?.url === ordinal);
  return asNumber(asObject(found)?.valueDecimal);
};

/** The number that a value or an answer gives; undefined where it gives none, or only a bound. */
const numberOf = (value: Json): number | undefined => {
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
