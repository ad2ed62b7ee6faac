import type { Window } from "../day.ts";
import type { RecordedEvent, ResourceId } from "../record.ts";
import type { Count, CountPart } from "../review.ts";
import { placeIn, type When } from "../when.ts";

/** Something that may be counted once, with the entries it rests on. */
export type Counted = {
  readonly ids: readonly ResourceId[];
  readonly when: When;
  readonly sure: boolean;
};

/** How certain it is that something lies in a window: out of it, perhaps in it, or surely (contract §2). */
export type Certainty = "sure" | "maybe" | "out";

/** The certainty of an event in the window; without a window the whole record is meant. */
export const certaintyIn = (
  { when, sure }: Pick<RecordedEvent, "when" | "sure">,
  window: Window | undefined,
): Certainty => {
  const place = window === undefined ? "in" : placeIn(when, window);
  if (place === "out") return "out";
  return place === "in" && sure ? "sure" : "maybe";
};

/** Texts in order of their code points. */
export const byCodePoint = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Evidence as every answer gives it: each id once, in order. */
export const toEvidence = (ids: Iterable<ResourceId>): readonly ResourceId[] =>
  [...new Set(ids)].sort(byCodePoint);

const byName = (a: CountPart, b: CountPart): number =>
  byCodePoint(a.name, b.name) || byCodePoint(a.evidence[0] ?? "", b.evidence[0] ?? "");

/** A count is its parts: those that are sure, and those that are not. */
export const toCount = (parts: readonly CountPart[], window?: Window): Count => {
  const sure = parts.filter((part) => part.sure).length;
  return {
    sure,
    maybe: parts.length - sure,
    ...window,
    evidence: toEvidence(parts.flatMap((part) => part.evidence)),
    parts: [...parts].sort(byName),
  };
};

type Gathered = { name: string; sure: boolean; ids: ResourceId[] };

/** Gathers ids under keys; a key is sure once anything sure was put under it. */
const gathering = () => {
  const gathered = new Map<string, Gathered>();
  const put = (key: string, name: string, sure: boolean, id: ResourceId): void => {
    const known = gathered.get(key);
    if (known === undefined) gathered.set(key, { name, sure, ids: [id] });
    else {
      known.sure ||= sure;
      known.ids.push(id);
    }
  };
  const parts = (): readonly CountPart[] =>
    [...gathered.values()].map(({ name, sure, ids }) => ({
      name,
      sure,
      evidence: toEvidence(ids),
    }));
  return { put, parts };
};

/** One part for each distinct name among the events of the window. */
export const distinct = <E extends RecordedEvent>(
  events: readonly E[],
  nameOf: (event: E) => string,
  window?: Window,
): readonly CountPart[] => {
  const { put, parts } = gathering();
  for (const event of events) {
    const certainty = certaintyIn(event, window);
    if (certainty === "out") continue;
    const name = nameOf(event);
    put(name, name, certainty === "sure", event.id);
  }
  return parts();
};

/**
 * One part for each name and day (contract §9.5): only a day-precise event is a day,
 * and what a partial date tells of may be a day that is already counted, so it stays a maybe.
 */
export const onePerDay = <E extends RecordedEvent>(
  events: readonly E[],
  nameOf: (event: E) => string,
  window: Window,
): readonly CountPart[] => {
  const { put, parts } = gathering();
  events.forEach((event, at) => {
    const certainty = certaintyIn(event, window);
    if (certainty === "out") return;
    const name = nameOf(event);
    if (event.when.exact)
      put(`${name} ${event.when.earliest}`, name, certainty === "sure", event.id);
    else put(`${name} partial ${at}`, name, false, event.id);
  });
  return parts();
};
