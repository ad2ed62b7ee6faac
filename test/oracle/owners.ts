import { at, type Json, nameOf, object, objects, text } from "./json.ts";

/** §9.14: the types of the review, in order. */
export const types = [
  "Patient",
  "Encounter",
  "Condition",
  "Observation",
  "DiagnosticReport",
  "Procedure",
  "ServiceRequest",
  "MedicationRequest",
  "QuestionnaireResponse",
  "CarePlan",
  "Goal",
  "CareTeam",
  "Task",
  "Appointment",
  "DocumentReference",
  "Communication",
] as const;
export type Type = (typeof types)[number];

/** §9.1: fullUrl → `Type/id`. */
export type Names = ReadonlyMap<string, string>;

/** §9.1: one Patient, what belongs to it, and what a source of one Patient holds that belongs to nobody. */
export type Belongings = {
  readonly patient: Json;
  readonly own: readonly Json[];
  readonly nobodys: readonly Json[];
  readonly names: Names;
};

type Entry = { readonly resource: Json; readonly fullUrl: string | undefined };

/** §9.1: a resource by itself, or in a Bundle entry with its fullUrl, which names it where it has no id. */
const entryOf = (value: unknown): Entry[] => {
  const outer = object(value);
  const inner = object(outer?.resource);
  const resource = text(outer?.resourceType) ? outer : inner;
  if (!resource || !text(resource.resourceType)) return [];
  const fullUrl = text(outer?.fullUrl);
  const id = text(resource.id) ?? fullUrl?.split(/[/:]/).at(-1);
  return [{ resource: id ? { ...resource, id } : resource, fullUrl }];
};

/** §9.1, "relative, absolute (last two segments, version stripped), `urn:` through `fullUrl`". */
export const resolve = (reference: unknown, names: Names): string | undefined => {
  const given = text(reference);
  if (!given || given.startsWith("#") || given.includes("?")) return undefined;
  if (given.startsWith("urn:")) return names.get(given);
  const segments = given.replace(/\/_history\/.*$/, "").split("/");
  const [type, id] = segments.slice(-2);
  return type && id ? `${type}/${id}` : undefined;
};

const updated = (resource: Json): number =>
  Date.parse(text(at(resource, "meta", "lastUpdated")) ?? "");

/** §9.1, "Same type and id twice: the newest `meta.lastUpdated`, else the last read". */
const newest = (resources: readonly Json[]): readonly Json[] => {
  const kept = new Map<string, Json>();
  const nameless: Json[] = [];
  for (const resource of resources) {
    const before = kept.get(nameOf(resource));
    if (!text(resource.id)) nameless.push(resource);
    else if (!before || !(updated(before) > updated(resource)))
      kept.set(nameOf(resource), resource);
  }
  return [...kept.values(), ...nameless];
};

/** §9.1, "its subject (or `patient`; Task: `for`; Appointment: a participant's actor)". */
const subjectsOf = (resource: Json): readonly unknown[] => {
  if (resource.resourceType === "Task") return [at(resource, "for", "reference")];
  if (resource.resourceType === "Appointment") {
    return objects(resource.participant).map((each) => at(each, "actor", "reference"));
  }
  return [at(resource, "subject", "reference") ?? at(resource, "patient", "reference")];
};

const isReviewed = (resource: Json): boolean =>
  types.some((type) => type === resource.resourceType);

/** §9.1: the Patient of the source that the first of the subjects in it resolves to. */
const ownerOf = (resource: Json, names: Names, known: ReadonlySet<string>): string | undefined =>
  subjectsOf(resource)
    .map((reference) => resolve(reference, names))
    .find((name) => name !== undefined && known.has(name));

/** §9.1, whose resource. */
export const shareOut = (source: readonly unknown[]): readonly Belongings[] => {
  const entries = source.flatMap(entryOf);
  const names = new Map(
    entries.flatMap(({ resource, fullUrl }): [string, string][] =>
      fullUrl ? [[fullUrl, nameOf(resource)]] : [],
    ),
  );
  const all = newest(entries.map(({ resource }) => resource));
  const patients = all.filter((each) => each.resourceType === "Patient" && text(each.id));
  const known = new Set(patients.map(nameOf));
  const others = all.filter((each) => isReviewed(each) && each.resourceType !== "Patient");
  const owners = new Map(others.map((each) => [each, ownerOf(each, names, known)]));
  const ownedBy = (name: string | undefined): readonly Json[] =>
    others.filter((each) => owners.get(each) === name);
  return patients.map((patient) => ({
    patient,
    own: ownedBy(nameOf(patient)),
    nobodys: patients.length === 1 ? ownedBy(undefined) : [],
    names,
  }));
};
