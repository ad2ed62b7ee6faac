import type { FhirResource } from "fhir/r4";
import { patientsOf } from "./compartment.ts";
import type { Stored } from "./stored.ts";

/** What a store needs from outside: it has no clock and draws no ids of its own. */
export type StoreSources = { readonly now: () => string; readonly newId: () => string };

/** All resources, by type and by patient, with every version; order is that of first arrival. */
export type Store = {
  readonly types: () => string[];
  readonly read: (type: string, id: string) => Stored | undefined;
  readonly all: (type: string) => Iterable<Stored>;
  readonly ofPatient: (type: string, patient: string) => Iterable<Stored>;
  /** Oldest first. */
  readonly versions: (type: string, id: string) => readonly Stored[];
  /** Keeps the resource as the next version of its id. */
  readonly put: (resource: FhirResource & { id: string }) => Stored;
  /** Remembers what is written from now on, one at a time: `undo` takes it back, `keep` lets it stand. */
  readonly begin: () => { readonly undo: () => void; readonly keep: () => void };
};

type Shelf = Map<string, Stored>;
type Kind = {
  readonly byId: Shelf;
  readonly byPatient: Map<string, Shelf>;
  readonly history: Map<string, readonly Stored[]>;
};

const nothing: Shelf = new Map();

const kindOf = (kinds: Map<string, Kind>, type: string): Kind => {
  const kind = kinds.get(type) ?? { byId: new Map(), byPatient: new Map(), history: new Map() };
  kinds.set(type, kind);
  return kind;
};

const index = (kind: Kind, resource: Stored): void => {
  kind.byId.set(resource.id, resource);
  for (const patient of patientsOf(resource)) {
    const shelf = kind.byPatient.get(patient) ?? new Map();
    kind.byPatient.set(patient, shelf.set(resource.id, resource));
  }
};

const unindex = (kind: Kind, resource: Stored): void => {
  for (const patient of patientsOf(resource)) kind.byPatient.get(patient)?.delete(resource.id);
};

/** Keeps its place in the order as long as it stays with the same patient. */
const exchange = (kind: Kind, from: Stored, to: Stored): void => {
  if (`${patientsOf(from)}` !== `${patientsOf(to)}`) unindex(kind, from);
  index(kind, to);
};

const remove = (kind: Kind, resource: Stored): void => {
  unindex(kind, resource);
  kind.byId.delete(resource.id);
};

const asSeed = (resource: FhirResource, startedAt: string, newId: () => string): Stored =>
  ({
    ...resource,
    id: resource.id ?? newId(),
    meta: { versionId: "1", lastUpdated: startedAt, ...resource.meta },
  }) as Stored;

/** Of two resources with one id the newest `lastUpdated` stands, else the last read. */
const seed = (kind: Kind, resource: Stored): void => {
  const standing = kind.byId.get(resource.id);
  if (standing && resource.meta.lastUpdated < standing.meta.lastUpdated) return;
  if (standing) exchange(kind, standing, resource);
  else index(kind, resource);
  kind.history.set(resource.id, [resource]);
};

const versionAfter = (versions: readonly Stored[]): string => {
  const last = Number(versions.at(-1)?.meta.versionId ?? 0);
  return String(Number.isSafeInteger(last) ? last + 1 : versions.length + 1);
};

/** Shelves the next version and returns how to take it back. */
const shelve = (kind: Kind, resource: Stored): (() => void) => {
  const before = kind.byId.get(resource.id);
  const versions = kind.history.get(resource.id) ?? [];
  if (before) exchange(kind, before, resource);
  else index(kind, resource);
  kind.history.set(resource.id, [...versions, resource]);
  return () => {
    if (before) exchange(kind, resource, before);
    else remove(kind, resource);
    kind.history.set(resource.id, versions);
  };
};

/** A store that holds the resources as they come, unvalidated: records in the field are not valid either. */
export const createStore = (
  resources: Iterable<FhirResource>,
  { now, newId }: StoreSources,
): Store => {
  const kinds = new Map<string, Kind>();
  let journal: (() => void)[] = [];
  const startedAt = now();
  for (const resource of resources) {
    seed(kindOf(kinds, resource.resourceType), asSeed(resource, startedAt, newId));
  }
  return {
    types: () => [...kinds.keys()],
    read: (type, id) => kinds.get(type)?.byId.get(id),
    all: (type) => (kinds.get(type)?.byId ?? nothing).values(),
    ofPatient: (type, patient) => (kinds.get(type)?.byPatient.get(patient) ?? nothing).values(),
    versions: (type, id) => kinds.get(type)?.history.get(id) ?? [],
    put: (resource) => {
      const kind = kindOf(kinds, resource.resourceType);
      const versionId = versionAfter(kind.history.get(resource.id) ?? []);
      const meta = { ...resource.meta, versionId, lastUpdated: now() };
      const stored = { ...resource, meta } as Stored;
      journal.push(shelve(kind, stored));
      return stored;
    },
    begin: () => {
      journal = [];
      return {
        keep: () => {
          journal = [];
        },
        undo: () => {
          for (const undo of journal.reverse()) undo();
          journal = [];
        },
      };
    },
  };
};
