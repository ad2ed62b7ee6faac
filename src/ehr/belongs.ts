import type { SourceType } from "#clinical/record.ts";
import { asObject } from "#fhir/element/json.ts";
import { owners } from "#fhir/element/owners.ts";

/** Whose a resource is: this patient's, another's, or it does not say. */
export type Owner = "theirs" | "another's" | "unsaid";

const noNames: ReadonlyMap<string, string> = new Map();

/** Whose the resource is. An appointment of several people is this patient's if one of them is. */
export const ownerOf = (type: SourceType, resource: unknown, patient: string): Owner => {
  const named = owners(type, asObject(resource) ?? {}, noNames);
  if (named.length === 0) return "unsaid";
  return named.includes(`Patient/${patient}`) ? "theirs" : "another's";
};
