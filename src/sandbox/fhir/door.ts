import { badRequest, indexSearchParameter, normalizeOperationOutcome } from "@medplum/core";
import { type FhirRequest, FhirRouter, type HttpMethod } from "@medplum/fhir-router";
import type { ResourceType } from "@medplum/fhirtypes";
import { refuseQuery, withoutIgnored } from "../search/check-query.ts";
import { searchParametersOf, writableTypes } from "../search/search-parameters.ts";
import type { Access } from "./access.ts";
import { type Answer, toRefusal, toResponse } from "./answer.ts";
import { noSuch, noSuchMethod } from "./outcomes.ts";
import { type RepositoryRoom, SandboxRepository } from "./repository.ts";
import { runBundle } from "./transaction.ts";

/** What the door opens onto. */
export type DoorRoom = Omit<RepositoryRoom, "access">;

/** One FHIR request, already let in: the path below the base, its query, and who asks. */
type Visit = {
  readonly request: Request;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly access: Access | "open";
};

const methods = new Set(["GET", "POST", "PUT"]);

/** The parser of the router needs to know our parameters, or it would take ids such as `eb1…` for dates. */
const teachParameters = (types: readonly string[]): void => {
  for (const type of types) {
    for (const { code, kind, path } of searchParametersOf(type).values()) {
      const base = [type as ResourceType];
      const url = `https://throughline.example/fhir/SearchParameter/${type}-${code}`;
      indexSearchParameter({
        ...{ resourceType: "SearchParameter", url, name: code, status: "active" },
        ...{ description: code, code, base, type: kind, expression: `${type}.${path}` },
      });
    }
  }
};

const readBody = async (request: Request): Promise<unknown> => {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const fhirRequest = ({ request, path, query }: Visit, body: unknown): FhirRequest => ({
  method: request.method as HttpMethod,
  url: `${path.join("/")}${query.size > 0 ? `?${query}` : ""}`,
  pathname: "",
  params: {},
  query: {},
  body,
  headers: {
    "if-match": request.headers.get("If-Match") ?? undefined,
    "if-none-exist": request.headers.get("If-None-Exist")?.replace(/^\?/, ""),
  },
});

const isStrict = (request: Request) => /handling=strict/.test(request.headers.get("Prefer") ?? "");

const unreadableGuard = (request: Request): boolean => {
  const guard = request.headers.get("If-Match");
  return guard !== null && !/"[^"]+"/.test(guard);
};

/** A search sent as a form, as the GET that it stands for. */
const asGet = async (visit: Visit): Promise<Visit> => {
  const query = new URLSearchParams([
    ...visit.query,
    ...new URLSearchParams(await visit.request.text()),
  ]);
  const request = new Request(visit.request.url, { headers: visit.request.headers });
  return { ...visit, request, query, path: visit.path.slice(0, 1) };
};

const refusePath = ({ request, path }: Visit, types: ReadonlySet<string>) => {
  const [type] = path;
  if (type && !types.has(type)) return noSuch(`${type} is not served here`);
  if (!methods.has(request.method)) return noSuchMethod(`${request.method} is not served here`);
  return type || request.method === "POST"
    ? undefined
    : noSuchMethod("A search names the type that it searches");
};

/** Opens the FHIR API onto a store. Requests that write wait for one another. */
export const createDoor = (room: DoorRoom) => {
  const router = new FhirRouter();
  const types = new Set([...writableTypes, ...room.store.types()]);
  teachParameters([...types]);
  let lastWrite: Promise<unknown> = Promise.resolve();

  const search = async (visit: Visit, repository: SandboxRepository): Promise<Answer> => {
    const [type = ""] = visit.path;
    const refusal = refuseQuery(type, visit.query, isStrict(visit.request));
    if (refusal) return [refusal];
    const query = withoutIgnored(type, visit.query);
    return router.handleRequest(fhirRequest({ ...visit, query }, undefined), repository);
  };

  const write = async (visit: Visit, repository: SandboxRepository): Promise<Answer> => {
    if (unreadableGuard(visit.request)) return [badRequest('If-Match is written W/"version"')];
    const body = await readBody(visit.request);
    if (typeof body !== "object" || body === null) return [badRequest("The body is not JSON")];
    const asked = fhirRequest(visit, body);
    const run = () =>
      visit.path.length === 0
        ? runBundle(asked, router, repository, room.store)
        : router.handleRequest(asked, repository);
    const mine = lastWrite.then(run, run);
    lastWrite = mine;
    return mine;
  };

  const readOrSearch = (visit: Visit, repository: SandboxRepository): Promise<Answer> =>
    visit.path.length === 1
      ? search(visit, repository)
      : router.handleRequest(fhirRequest(visit, undefined), repository);

  const route = async (visit: Visit): Promise<Answer> => {
    const refusal = refusePath(visit, types);
    if (refusal) return [refusal];
    const repository = new SandboxRepository({ ...room, access: visit.access });
    if (visit.request.method === "GET") return readOrSearch(visit, repository);
    return visit.path[1] === "_search"
      ? search(await asGet(visit), repository)
      : write(visit, repository);
  };

  return async (visit: Visit): Promise<Response> => {
    try {
      return toResponse(visit.request, room.base, await route(visit));
    } catch (bug) {
      return toRefusal(normalizeOperationOutcome(bug));
    }
  };
};
