import { asObject, asText, type Json } from "#fhir/element/json.ts";

/** Where each temporary name of the Bundle was put in the record: `urn:…` → `Type/id`. */
export type Places = ReadonlyMap<string, string>;

const referenceIn = (value: Json): string | undefined => asText(value.reference);

const isLost = (value: unknown, lost: (urn: string) => boolean): boolean => {
  const reference = asObject(value) && referenceIn(value as Json);
  return reference !== undefined && lost(reference);
};

/** An element that held nothing but a lost reference goes with it, such as a plan's activity. */
const without = (value: unknown, lost: (urn: string) => boolean): unknown => {
  if (isLost(value, lost)) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map((one) => without(one, lost)).filter((one) => one !== undefined);
    return value.length > 0 && kept.length === 0 ? undefined : kept;
  }
  const object = asObject(value);
  if (!object) return value;
  const kept = Object.entries(object)
    .map(([key, inner]) => [key, without(inner, lost)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 && Object.keys(object).length > 0 ? undefined : Object.fromEntries(kept);
};

/** The resource without the references that `lost` names. */
export const withoutReferences = <T extends object>(
  resource: T,
  lost: (reference: string) => boolean,
): T => (without(resource, lost) ?? {}) as T;

const placed = (value: unknown, places: Places): unknown => {
  if (Array.isArray(value)) return value.map((one) => placed(one, places));
  const object = asObject(value);
  if (!object) return value;
  return Object.fromEntries(
    Object.entries(object).map(([key, inner]) => [
      key,
      key === "reference" && typeof inner === "string"
        ? (places.get(inner) ?? inner)
        : placed(inner, places),
    ]),
  );
};

const isTemporary = (reference: string): boolean => reference.startsWith("urn:uuid:");

/** The resource with every temporary name replaced by its place; what has none yet is left out. */
export const withPlaces = <T extends object>(resource: T, places: Places): T =>
  withoutReferences(placed(resource, places) as T, isTemporary);
