import type { Bundle, OperationOutcome } from "fhir/r4";
import type { Failure } from "./fhir-result.ts";
import { type Door, safeFetch, withinBase } from "./safe-fetch.ts";
import { saysIncomplete } from "./says-incomplete.ts";

/** A search's matches, what came along with them, and whether that is all there is. */
export type Pages = {
  readonly matches: readonly { readonly resource: unknown; readonly fullUrl: string | undefined }[];
  readonly included: readonly unknown[];
  /** Entries that hold no resource at all. */
  readonly hollow: number;
  /** Every page was read and the server did not say that anything is missing. */
  readonly whole: boolean;
  /** What stopped the reading, if something did. */
  readonly failure: Failure | undefined;
};

/** Reading stops here and says so (contract §4). */
const mostResources = 20_000;
/** Empty pages with a `next` link would otherwise never end. */
const mostPages = 1000;

type Gathered = {
  matches: { resource: unknown; fullUrl: string | undefined }[];
  included: unknown[];
  hollow: number;
  incomplete: boolean;
};

const gather = (into: Gathered, page: Bundle): void => {
  for (const { resource, fullUrl, search } of page.entry ?? []) {
    if (!resource) into.hollow += 1;
    else if (resource.resourceType === "OperationOutcome")
      into.incomplete ||= saysIncomplete(resource as OperationOutcome);
    else if (search?.mode === "include") into.included.push(resource);
    else if (search?.mode !== "outcome") into.matches.push({ resource, fullUrl });
  }
};

const nextOf = (page: Bundle): string | undefined =>
  page.link?.find(({ relation }) => relation === "next")?.url;

/** The next page's address where it may be followed: on this base, not seen before, and within bounds. */
const follow = (door: Door, next: string, seen: Set<string>, read: number): string | undefined => {
  const url = withinBase(door.iss, next)?.href;
  if (url === undefined || seen.has(url)) return undefined;
  return read < mostResources && seen.size < mostPages ? url : undefined;
};

/** Reads every page of a search, however many; what was read before something failed is kept. */
export const readPages = async (
  door: Door,
  search: string,
  given: { readonly signal?: AbortSignal; readonly onRead?: (read: number) => void } = {},
): Promise<Pages> => {
  const found: Gathered = { matches: [], included: [], hollow: 0, incomplete: false };
  const seen = new Set<string>();
  let path: string | undefined = search;
  while (path !== undefined) {
    const first = withinBase(door.iss, path);
    if (first) seen.add(first.href);
    const page = await safeFetch<Bundle>(door, { path, expect: ["Bundle"], signal: given.signal });
    if (!page.ok) return { ...found, whole: false, failure: page };
    gather(found, page.body);
    given.onRead?.(found.matches.length);
    const next = nextOf(page.body);
    if (next === undefined) return { ...found, whole: !found.incomplete, failure: undefined };
    path = follow(door, next, seen, found.matches.length);
  }
  return { ...found, whole: false, failure: undefined };
};
