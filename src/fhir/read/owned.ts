import type { ResourceId, SetAside, SourceType } from "#clinical/record.ts";
import { keepNewest } from "../collecting/keep-newest.ts";
import { asObject, asText, type Json } from "../element/json.ts";
import { owners } from "../element/owners.ts";
import type { Names } from "../element/reference.ts";

/** The resources of one type that are the patient's, each once, and those that are not. */
export type Owned = {
  readonly theirs: ReadonlyMap<ResourceId, Json>;
  readonly setAside: readonly SetAside[];
};

const notTheirs = (
  type: SourceType,
  json: Json | undefined,
  patient: ResourceId,
  names: Names,
): string | undefined => {
  if (json === undefined) return "it is not a FHIR resource";
  if (asText(json.id) === undefined) return "it has no id";
  const about = owners(type, json, names);
  if (about.includes(patient)) return undefined;
  return about.length > 0
    ? "it is about another patient"
    : "it does not say which patient it is about";
};

/** Sorts what a source answered: the patient's own, and what cannot be told to be theirs, with the reason. */
export const owned = (
  type: SourceType,
  resources: readonly unknown[],
  patient: ResourceId,
  names: Names,
): Owned => {
  const theirs = new Map<ResourceId, Json>();
  const setAside: SetAside[] = [];
  for (const resource of resources) {
    const json = asObject(resource);
    const id = `${asText(json?.resourceType) ?? type}/${asText(json?.id) ?? "?"}`;
    const because = notTheirs(type, json, patient, names);
    if (because !== undefined) setAside.push({ resource: id, because });
    else if (json !== undefined) keepNewest(theirs, id, json);
  }
  return { theirs, setAside };
};
