/** A JSON object whose members are not yet believed. Only own members of parsed JSON are ever asked for. */
export type Json = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined where it is none. */
export const asObject = (value: unknown): Json | undefined =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Json)
    : undefined;

const isObject = (value: unknown): value is Json => asObject(value) !== undefined;

const none: readonly never[] = [];

/** The objects of a list, in order; one object alone stands for a list of one. A clean list is not copied. */
export const objectsOf = (value: unknown): readonly Json[] => {
  if (!Array.isArray(value)) return isObject(value) ? [value] : none;
  for (const each of value) if (!isObject(each)) return value.filter(isObject);
  return value;
};

/** The value as text that says something, or undefined. */
export const asText = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The value as a finite number, or undefined. */
export const asNumber = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

/** Whether the member is there at all: null and absent are the same in FHIR JSON. */
export const isThere = (value: unknown): boolean => value !== undefined && value !== null;
