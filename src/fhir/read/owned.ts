import type { ResourceId, SetAside, SourceType } from "#clinical/record.ts";
import { keepNewest } from "../collecting/keep-newest.ts";
import { asObject, asText, type Json } from "../element/json.ts";
import { byOwners } from "../element/owners.ts";
import type { Names } from "../element/reference.ts";
import type { SourceInput } from "../sources.ts";

/** The resources of one source that are the patient's, each once, and those that are not. */
export type Owned = {
  /** By bare id. */
  readonly theirs: ReadonlyMap<string, Json>;
  /** Theirs too, but of another type than the source's: by `Type/id`. */
  readonly strays: ReadonlyMap<ResourceId, Json>;
  readonly setAside: readonly SetAside[];
};

const whyNotTheirs = (about: readonly ResourceId[], patient: ResourceId): string | undefined => {
  if (about.includes(patient)) return undefined;
  return about.length > 0
    ? "it is about another patient"
    : "it does not say which patient it is about";
};

const none: ReadonlyMap<ResourceId, Json> = new Map();

/** Sorts what a source answered: the patient's own, and what cannot be told to be theirs, with the reason. */
export const owned = (
  source: SourceType,
  { resources, sorted }: SourceInput,
  patient: ResourceId,
  names: Names,
): Owned => {
  if (sorted !== undefined) return { theirs: sorted, strays: none, setAside: [] };
  const because = byOwners(names, (about) => whyNotTheirs(about, patient));
  const theirs = new Map<string, Json>();
  const strays = new Map<ResourceId, Json>();
  const setAside: SetAside[] = [];
  const sort = (json: Json, type: string, id: string): void => {
    const not = because(source, json);
    if (not !== undefined) setAside.push({ resource: `${type}/${id}`, because: not });
    else if (type === source) keepNewest(theirs, id, json);
    else keepNewest(strays, `${type}/${id}`, json);
  };
  for (const resource of resources) {
    const json = asObject(resource);
    const type = asText(json?.resourceType) ?? source;
    const id = asText(json?.id);
    if (json !== undefined && id !== undefined) sort(json, type, id);
    else {
      const not = json === undefined ? "it is not a FHIR resource" : "it has no id";
      setAside.push({ resource: `${type}/?`, because: not });
    }
  }
  return { theirs, strays, setAside };
};
