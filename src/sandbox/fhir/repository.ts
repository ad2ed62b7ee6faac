import {
  badRequest,
  notFound,
  OperationOutcomeError,
  type SearchRequest,
  type WithId,
} from "@medplum/core";
import {
  type CreateResourceOptions,
  FhirRepository,
  type UpdateResourceOptions,
} from "@medplum/fhir-router";
import type { Bundle, OperationOutcome, Reference, Resource } from "@medplum/fhirtypes";
import type { FhirResource } from "fhir/r4";
import { search } from "../search/search.ts";
import { writableTypes } from "../search/search-parameters.ts";
import { localName } from "../store/references.ts";
import type { Store } from "../store/store.ts";
import type { Stored } from "../store/stored.ts";
import { type Access, type Letter, type Reach, reaches, reachOf } from "./access.ts";
import { noSuch, noSuchMethod, notAllowed, staleVersion } from "./outcomes.ts";

/** What the repository stands on, and in whose name it acts. */
export type RepositoryRoom = {
  readonly store: Store;
  readonly base: string;
  readonly access: Access | "open";
  readonly pageSize: number;
  readonly maxPageSize: number;
  readonly newId: () => string;
  readonly validate: (resource: Resource) => void;
};

const refuse = (outcome: OperationOutcome): never => {
  throw new OperationOutcomeError(outcome);
};

/** The two libraries describe the same JSON by different types; this is where they meet. */
const given = <T extends Resource>(resource: Stored) => resource as unknown as WithId<T>;
const taken = (resource: Resource) => resource as unknown as FhirResource & { id: string };

const interactions: Readonly<Record<Letter, string>> = {
  c: "create",
  r: "read",
  u: "update",
  d: "delete",
  s: "search",
};

const namesAnother = ({ filters }: SearchRequest, access: Access | "open"): boolean =>
  (filters ?? []).some(
    ({ code, operator, value }) =>
      (code === "patient" || code === "subject") &&
      operator === "eq" &&
      access !== "open" &&
      value !== access.patient &&
      localName(value) !== `Patient/${access.patient}`,
  );

/**
 * The store as the router wants to meet it, acting for one request. Every entry of a transaction
 * comes through these methods too, so this is where scopes and the patient compartment are kept.
 */
export class SandboxRepository extends FhirRepository<undefined> {
  private readonly room: RepositoryRoom;

  constructor(room: RepositoryRoom) {
    super();
    this.room = room;
  }

  override setMode(): void {}

  override generateId(): string {
    return this.room.newId();
  }

  private reach(type: string, letter: Letter): Reach {
    const reach = reachOf(this.room.access, type, letter);
    return reach === "none"
      ? refuse(notAllowed(`The token has no scope to ${interactions[letter]} ${type}`))
      : reach;
  }

  private named(name: string): Stored | undefined {
    const [type = "", id = ""] = name.split("/");
    return this.room.store.read(type, id);
  }

  private reaches(reach: Reach, resource: Stored): boolean {
    return reaches(this.room.access, reach, resource, (name) => this.named(name));
  }

  private within(reach: Reach, resource: Stored): Stored {
    return this.reaches(reach, resource)
      ? resource
      : refuse(notAllowed("The resource does not belong to the patient in context"));
  }

  private standing(type: string, id: string): Stored {
    return this.room.store.read(type, id) ?? refuse(noSuch(`There is no ${type}/${id}`));
  }

  private put(resource: Resource): Stored {
    return this.room.store.put(taken(resource));
  }

  override async createResource<T extends Resource>(
    resource: T,
    options?: CreateResourceOptions,
  ): Promise<WithId<T>> {
    const type = resource.resourceType;
    const reach = this.reach(type, "c");
    if (!writableTypes.includes(type)) refuse(noSuchMethod(`${type} cannot be written here`));
    const id = options?.assignedId && resource.id ? resource.id : this.generateId();
    const made = { ...resource, id };
    this.room.validate(made);
    this.within(reach, taken(made) as Stored);
    return given<T>(this.put(made));
  }

  override async updateResource<T extends Resource>(
    resource: T,
    options?: UpdateResourceOptions,
  ): Promise<WithId<T>> {
    const { resourceType: type, id = "" } = resource;
    const reach = this.reach(type, "u");
    if (!writableTypes.includes(type)) refuse(noSuchMethod(`${type} cannot be written here`));
    const before = this.within(reach, this.standing(type, id));
    const { versionId } = before.meta;
    if (options?.ifMatch && options.ifMatch !== versionId) {
      refuse(staleVersion(`${type}/${id} is at version ${versionId}, not ${options.ifMatch}`));
    }
    this.room.validate(resource);
    this.within(reach, taken(resource) as Stored);
    return given<T>(this.put(resource));
  }

  override async readResource<T extends Resource>(type: string, id: string): Promise<WithId<T>> {
    return given<T>(this.within(this.reach(type, "r"), this.standing(type, id)));
  }

  override readReference<T extends Resource>({ reference }: Reference<T>): Promise<WithId<T>> {
    const [type, id] = localName(reference ?? "")?.split("/") ?? [];
    return type && id ? this.readResource(type, id) : refuse(badRequest("Not a local reference"));
  }

  override readReferences<T extends Resource>(references: readonly Reference<T>[]) {
    return Promise.all(
      references.map((one) => this.readReference(one).catch((error: Error) => error)),
    );
  }

  override async readHistory<T extends Resource>(
    type: string,
    id: string,
  ): Promise<Bundle<WithId<T>>> {
    this.within(this.reach(type, "r"), this.standing(type, id));
    const versions = [...this.room.store.versions(type, id)].reverse();
    return {
      resourceType: "Bundle",
      type: "history",
      total: versions.length,
      entry: versions.map((version) => ({
        fullUrl: `${this.room.base}/${type}/${id}`,
        resource: given<T>(version),
        request: {
          method: version === versions.at(-1) ? "POST" : "PUT",
          url: version === versions.at(-1) ? type : `${type}/${id}`,
        },
        response: { status: "200", etag: `W/"${version.meta.versionId}"` },
      })),
    };
  }

  override async readVersion<T extends Resource>(
    type: string,
    id: string,
    versionId: string,
  ): Promise<WithId<T>> {
    this.within(this.reach(type, "r"), this.standing(type, id));
    const found = this.room.store
      .versions(type, id)
      .find(({ meta }) => meta.versionId === versionId);
    return found ? given<T>(found) : refuse(notFound);
  }

  override async search<T extends Resource>(request: SearchRequest<T>): Promise<Bundle<WithId<T>>> {
    const { access } = this.room;
    const reach = this.reach(request.resourceType, "s");
    if (reach === "patient" && namesAnother(request, access)) {
      refuse(notAllowed("The search names a patient who is not the one in context"));
    }
    const mayInclude = (resource: Stored) =>
      this.reaches(reachOf(access, resource.resourceType, "r"), resource);
    const maySee = (resource: Stored) => this.reaches(reach, resource);
    return search(request, { ...this.room, maySee, mayInclude }) as Bundle<WithId<T>>;
  }

  override async searchByReference<T extends Resource>(): Promise<Record<string, WithId<T>[]>> {
    return refuse(noSuchMethod("GraphQL is not served here"));
  }

  override async deleteResource(): Promise<void> {
    return refuse(noSuchMethod("Nothing is deleted here: a status says what became of a resource"));
  }

  override async patchResource<T extends Resource>(): Promise<WithId<T>> {
    return refuse(noSuchMethod("PATCH is not served here: send the whole resource with PUT"));
  }

  /** Writes of one request run alone (the door queues them), so a callback needs no lock of its own. */
  override withTransaction<TResult>(
    callback: (client: undefined) => Promise<TResult>,
  ): Promise<TResult> {
    return callback(undefined);
  }
}
