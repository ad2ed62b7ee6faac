import { type ResourceId, type SetAside, type SourceType, sourceTypes } from "#clinical/record.ts";
import { asObject, asText, type Json } from "../element/json.ts";
import { olderRequests } from "../read/is-stu3.ts";
import { keepNewest } from "./keep-newest.ts";
import type { FileEntry } from "./open-entries.ts";

/** All that was read of a source, before anything is given to anyone. */
export type Pile = {
  /** `Type/id` → a resource of a type that the review reads. */
  readonly kept: Map<ResourceId, Json>;
  /** `Type/id` → a resource that gives names and codes to those. */
  readonly others: Map<ResourceId, Json>;
  /** fullUrl → `Type/id`. */
  readonly names: Map<string, ResourceId>;
  /** The sources that the file or folder holds at all. */
  readonly types: Set<SourceType>;
  /** What cannot be told to be anybody's. */
  readonly strangers: SetAside[];
};

export const emptyPile = (): Pile => ({
  kept: new Map(),
  others: new Map(),
  names: new Map(),
  types: new Set(),
  strangers: [],
});

const sourceOfType: ReadonlyMap<string, SourceType> = new Map<string, SourceType>([
  ...sourceTypes.map((type) => [type, type] as const),
  // A source that holds requests of an older FHIR has to say that it was not read whole.
  ...olderRequests.map((type) => [type, "ServiceRequest"] as const),
]);

/** The source that resources of the type belong to; undefined where the review does not read the type. */
export const sourceFor = (json: Json): SourceType | undefined =>
  sourceOfType.get(String(json.resourceType));

const otherTypes = new Set(["Practitioner", "PractitionerRole", "Medication", "Organization"]);

/** A Bundle may name a resource by its fullUrl alone; the last part of that name is then its id. */
const withId = (json: Json, fullUrl: string | undefined): Json => {
  if (json.id !== undefined || fullUrl === undefined) return json;
  const [id] = fullUrl.split(/[/:]/).slice(-1);
  return { ...json, id };
};

const keep = (pile: Pile, json: Json, fullUrl: string | undefined): void => {
  const bare = asText(json.id);
  const id = `${String(json.resourceType)}/${bare ?? "?"}`;
  const source = sourceFor(json);
  if (source !== undefined) pile.types.add(source);
  if (bare === undefined) {
    if (source !== undefined) pile.strangers.push({ resource: id, because: "it has no id" });
    return;
  }
  if (fullUrl !== undefined) pile.names.set(fullUrl, id);
  if (source !== undefined) keepNewest(pile.kept, id, json);
  else if (otherTypes.has(String(json.resourceType))) keepNewest(pile.others, id, json);
};

/** Puts one resource on the pile; of two versions of one resource the newest stays. */
export const put = (pile: Pile, { resource, fullUrl }: FileEntry): void => {
  const json = asObject(resource);
  if (json !== undefined && asText(json.resourceType) !== undefined) {
    keep(pile, withId(json, fullUrl), fullUrl);
    return;
  }
  const id = `?/${asText(json?.id) ?? "?"}`;
  pile.strangers.push({ resource: id, because: "it is not a FHIR resource" });
};
