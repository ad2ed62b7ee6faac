import { type ResourceId, type SetAside, type SourceType, sourceTypes } from "#clinical/record.ts";
import { asObject, asText, type Json } from "../element/json.ts";
import { olderRequests } from "../read/is-stu3.ts";
import { keepNewest } from "./keep-newest.ts";
import type { FileEntry } from "./open-entries.ts";

/** The resources of one type that were read, by bare id, and the source that they belong to. */
export type Shelf = {
  /** Undefined where the type only gives names and codes to the others. */
  readonly source: SourceType | undefined;
  readonly kept: Map<string, Json>;
};

/** All that was read of a file or folder, before anything is given to anyone. */
export type Pile = {
  /** Each type that the review reads or looks at, whether or not there is any of it. */
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** `urn:` fullUrl → `Type/id`; every other reference names its resource itself. */
  readonly names: Map<string, ResourceId>;
  /** The sources that the file or folder holds at all. */
  readonly types: Set<SourceType>;
  /** What cannot be told to be anybody's. */
  readonly strangers: SetAside[];
};

const sourceOfType: readonly (readonly [type: string, source: SourceType | undefined])[] = [
  ...sourceTypes.map((type) => [type, type] as const),
  // Requests of an older FHIR are set aside among those of today, where the patient's reader will see them.
  ...olderRequests.map((type) => [type, "ServiceRequest"] as const),
  ...["Practitioner", "PractitionerRole", "Medication", "Organization"].map(
    (type) => [type, undefined] as const,
  ),
];

export const emptyPile = (): Pile => ({
  shelves: new Map(sourceOfType.map(([type, source]) => [type, { source, kept: new Map() }])),
  names: new Map(),
  types: new Set(),
  strangers: [],
});

/** The practitioners, medicines and the like of the pile: `Type/id` → the resource. */
export const othersOf = ({ shelves }: Pile): ReadonlyMap<ResourceId, Json> => {
  const others = new Map<ResourceId, Json>();
  for (const [type, { source, kept }] of shelves) {
    if (source === undefined) for (const [id, json] of kept) others.set(`${type}/${id}`, json);
  }
  return others;
};

/** A Bundle may name a resource by its fullUrl alone; the last part of that name is then its id. */
export const withId = (json: Json, fullUrl: string | undefined): Json => {
  if (json.id !== undefined || fullUrl === undefined) return json;
  const [id] = fullUrl.split(/[/:]/).slice(-1);
  return { ...json, id };
};

const keep = (pile: Pile, type: string, json: Json, fullUrl: string | undefined): void => {
  const shelf = pile.shelves.get(type);
  if (shelf?.source !== undefined) pile.types.add(shelf.source);
  const id = asText(json.id);
  if (id === undefined) {
    if (shelf?.source !== undefined)
      pile.strangers.push({ resource: `${type}/?`, because: "it has no id" });
    return;
  }
  if (fullUrl?.startsWith("urn:") === true) pile.names.set(fullUrl, `${type}/${id}`);
  if (shelf !== undefined) keepNewest(shelf.kept, id, json);
};

/** Puts one resource on the pile; of two versions of one resource the newest stays. */
export const put = (pile: Pile, { resource, fullUrl }: FileEntry): void => {
  const json = asObject(resource);
  const type = asText(json?.resourceType);
  if (json !== undefined && type !== undefined) {
    keep(pile, type, withId(json, fullUrl), fullUrl);
    return;
  }
  const id = `?/${asText(json?.id) ?? "?"}`;
  pile.strangers.push({ resource: id, because: "it is not a FHIR resource" });
};
