import type { ResourceId } from "#clinical/record.ts";
import { asObject, asText } from "./json.ts";

/** fullUrl (`urn:` or absolute) → `Type/id`, for the references of a Bundle. */
export type Names = ReadonlyMap<string, ResourceId>;

const typeName = /^[A-Z][A-Za-z]*$/;

/** `Type/id` and nothing more: by far the most common, and its own answer. */
const plain = /^[A-Z][A-Za-z]*\/[A-Za-z0-9.-]+$/;

/**
 * `Type/id` of what a reference text points at: relative, absolute, versioned, or `urn:` through `names`.
 * Undefined for contained, conditional and unknown references.
 */
export const resolve = (reference: string, names: Names): ResourceId | undefined => {
  if (plain.test(reference)) return reference;
  if (reference.startsWith("urn:")) return names.get(reference);
  if (reference.startsWith("#") || reference.includes("?")) return undefined;
  const [path = ""] = reference.split("#");
  const parts = path.split("/");
  const end = parts.at(-2) === "_history" ? parts.length - 2 : parts.length;
  const type = parts[end - 2];
  const id = parts[end - 1];
  return type && id && typeName.test(type) ? `${type}/${id}` : undefined;
};

/** `Type/id` of what a Reference element points at, or undefined. */
export const referred = (element: unknown, names: Names): ResourceId | undefined => {
  const reference = asText(asObject(element)?.reference);
  return reference === undefined ? undefined : resolve(reference, names);
};
