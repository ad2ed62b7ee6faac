import type { Filter, SearchRequest, SortRule } from "@medplum/core";
import {
  badRequest,
  formatSearchQuery,
  OperationOutcomeError,
  parseSearchRequest,
} from "@medplum/core";
import type { Bundle, BundleEntry } from "fhir/r4";
import { valuesAt } from "../store/elements.ts";
import { localName, namesAt } from "../store/references.ts";
import type { Store } from "../store/store.ts";
import type { Stored } from "../store/stored.ts";
import { nameOf } from "../store/stored.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { matcher } from "./filter.ts";
import { spanOfElement } from "./match-date.ts";
import { type SearchParameter, searchParametersOf } from "./search-parameters.ts";

/** What a search runs over, and what the asker may see of it. */
export type SearchRoom = {
  readonly store: Store;
  readonly base: string;
  /** Matches on a page unless `_count` asks for another number, and the most it may ask for. */
  readonly pageSize: number;
  readonly maxPageSize: number;
  readonly maySee: (resource: Stored) => boolean;
  readonly mayInclude: (resource: Stored) => boolean;
};

type Known = ReadonlyMap<string, SearchParameter>;

/**
 * Refuses what was not left out beforehand: an unknown criterion of a conditional create, taken as
 * no criterion, would match everything.
 */
const understood = (request: SearchRequest, known: Known): SearchRequest => {
  const unknown = (request.filters ?? []).filter(({ code }) => !known.has(code));
  if (unknown.length === 0) return request;
  const codes = unknown.map(({ code }) => code).join(", ");
  throw new OperationOutcomeError(badRequest(`This server does not know ${codes}`));
};

const queryOf = (request: SearchRequest): string =>
  formatSearchQuery(request).replace("_fields=", "_elements=").slice(1);

const fromCursor = (request: SearchRequest): SearchRequest => {
  if (request.cursor === undefined) return request;
  const cursor = readCursor(request.cursor);
  if (!cursor)
    throw new OperationOutcomeError(badRequest("The page link is not one of this server"));
  return {
    ...parseSearchRequest(`${request.resourceType}?${cursor.query}`),
    offset: cursor.offset,
  };
};

/** The patient whose shelf answers the filter, where it names exactly one. */
const shelfOf = ({ code, operator, value }: Filter): string | undefined => {
  if (code !== "patient" || operator !== "eq" || value.includes(",")) return undefined;
  if (!value.includes("/")) return value;
  const name = localName(value);
  return name?.startsWith("Patient/") ? name.slice(8) : undefined;
};

const matches = (request: SearchRequest, known: Known, room: SearchRoom): Stored[] => {
  const filters = request.filters ?? [];
  const shelf = filters.find((filter) => shelfOf(filter) !== undefined);
  const patient = shelf && shelfOf(shelf);
  const candidates = patient
    ? room.store.ofPatient(request.resourceType, patient)
    : room.store.all(request.resourceType);
  const tests = filters.flatMap((filter) => {
    const parameter = filter === shelf ? undefined : known.get(filter.code);
    return parameter ? [matcher(parameter, filter)] : [];
  });
  return [...candidates].filter(
    (resource) => tests.every((test) => test(resource)) && room.maySee(resource),
  );
};

const sortKey = (resource: Stored, parameter: SearchParameter): number | string | undefined => {
  const [first] = valuesAt(resource, parameter.path);
  if (parameter.kind === "date") return spanOfElement(first)?.start;
  return first === undefined ? undefined : JSON.stringify(first);
};

const compareKeys = (a: number | string | undefined, b: number | string | undefined): number => {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
};

const sortBy = (resources: readonly Stored[], rule: SortRule, known: Known): readonly Stored[] => {
  const parameter = known.get(rule.code);
  if (!parameter) return resources;
  const keyed = resources.map((resource) => ({ resource, key: sortKey(resource, parameter) }));
  const sign = rule.descending ? -1 : 1;
  return keyed.sort((a, b) => sign * compareKeys(a.key, b.key)).map(({ resource }) => resource);
};

const sorted = (resources: readonly Stored[], request: SearchRequest, known: Known) =>
  [...(request.sortRules ?? [])]
    .reverse()
    .reduce((list, rule) => sortBy(list, rule, known), resources);

/** Elements that a subset keeps whatever was asked: to drop them would change what the rest means. */
const always = [
  "resourceType",
  "id",
  "meta",
  "implicitRules",
  "modifierExtension",
  "status",
  "intent",
];
const subsetted = {
  system: "http://terminology.hl7.org/CodeSystem/v3-ObservationValue",
  code: "SUBSETTED",
};

const withElements = (resource: Stored, fields: readonly string[] | undefined): Stored => {
  if (!fields) return resource;
  const wanted = new Set([...always, ...fields]);
  const kept = Object.entries(resource).filter(([element]) => wanted.has(element));
  const meta = { ...resource.meta, tag: [...(resource.meta.tag ?? []), subsetted] };
  return { ...Object.fromEntries(kept), meta } as unknown as Stored;
};

const included = (page: readonly Stored[], request: SearchRequest, room: SearchRoom): Stored[] => {
  const there = new Set(page.map(nameOf));
  const names = (request.include ?? []).flatMap(({ resourceType, searchParam, targetType }) => {
    const parameter = searchParametersOf(resourceType).get(searchParam);
    if (parameter?.kind !== "reference" || resourceType !== request.resourceType) return [];
    const found = page.flatMap((resource) => namesAt(resource, parameter.path));
    return found.filter((name) => !targetType || name.startsWith(`${targetType}/`));
  });
  return [...new Set(names)]
    .filter((name) => !there.has(name))
    .flatMap((name) => {
      const [type = "", id = ""] = name.split("/");
      return room.store.read(type, id) ?? [];
    })
    .filter(room.mayInclude);
};

/** One page of a search, with the link to the next. */
export const search = (asked: SearchRequest, room: SearchRoom): Bundle => {
  const known = searchParametersOf(asked.resourceType);
  const request = understood(fromCursor(asked), known);
  const { offset = 0, fields, resourceType } = request;
  const count = Math.min(request.count ?? room.pageSize, room.maxPageSize);
  const all = sorted(matches(request, known, room), request, known);
  const page = all.slice(offset, offset + count);
  const query = queryOf({ ...request, offset: 0 });
  const entry = (resource: Stored, mode: "match" | "include"): BundleEntry => ({
    fullUrl: `${room.base}/${nameOf(resource)}`,
    resource: withElements(resource, mode === "match" ? fields : undefined),
    search: { mode },
  });
  const next = writeCursor({ query, offset: offset + count });
  const more = count > 0 && offset + count < all.length;
  return {
    resourceType: "Bundle",
    type: "searchset",
    total: all.length,
    link: [
      { relation: "self", url: `${room.base}/${resourceType}${query && `?${query}`}` },
      ...(more ? [{ relation: "next", url: `${room.base}/${resourceType}?_cursor=${next}` }] : []),
    ],
    ...(page.length > 0 && {
      entry: [
        ...page.map((resource) => entry(resource, "match")),
        ...included(page, request, room).map((resource) => entry(resource, "include")),
      ],
    }),
  };
};
