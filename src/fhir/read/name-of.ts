import { asObject, asText, type Json, objectsOf } from "../element/json.ts";

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => asText(each) !== undefined) : [];

const written = (name: Json): string | undefined => {
  const parts = [...texts(name.prefix), ...texts(name.given), asText(name.family) ?? ""];
  return asText(name.text) ?? asText(parts.filter(Boolean).join(" "));
};

const preferred = (names: readonly Json[]): Json | undefined =>
  names.find(({ use }) => use === "official") ??
  names.find(({ use }) => use === "usual") ??
  names.find(({ use }) => use !== "old") ??
  names[0];

/** What a Patient, Practitioner or Organization is called; a role by whoever holds it. */
export const nameOf = (resource: Json | undefined): string | undefined => {
  if (resource === undefined) return undefined;
  if (typeof resource.name === "string") return asText(resource.name);
  const name = preferred(objectsOf(resource.name));
  if (name !== undefined) return written(name);
  return asText(asObject(resource.practitioner)?.display);
};
