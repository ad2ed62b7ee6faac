import type { Day, Window } from "./day.ts";

/**
 * When something happened, as far as the record says: a span whose ends both count.
 * `exact` is true only where the record gave a full day. A missing date is the widest span and not `dated`.
 */
export type When = {
  readonly earliest: Day;
  readonly latest: Day;
  readonly exact: boolean;
  readonly dated: boolean;
};

/** Where a span lies against a window: wholly in it, possibly in it, or out of it. */
export type Place = "in" | "perhaps" | "out";

/** Where `when` lies against `window`. */
export const placeIn = (when: When, { from, to }: Window): Place => {
  if (when.latest < from || when.earliest > to) return "out";
  return when.earliest >= from && when.latest <= to ? "in" : "perhaps";
};
