import type { CountId } from "../review.ts";
import type { Need } from "./need.ts";

/** What a count has to be: its sure part at least so many, all that it may be at most so many. */
export type Bound = { readonly atLeast: number; readonly atMost: number };

/** One way in which a test would hold: every bound kept, and every other need had. */
export type Way = {
  readonly bounds: ReadonlyMap<CountId, Bound>;
  readonly others: readonly Need[];
};

/** The way of a test that asks for nothing more. */
export const asItStands: Way = { bounds: new Map(), others: [] };

/** The way in which one count is bound. */
export const bound = (count: CountId, kept: Partial<Bound>): Way => ({
  bounds: new Map([[count, { atLeast: 0, atMost: Number.POSITIVE_INFINITY, ...kept }]]),
  others: [],
});

/** The way in which one need is had. */
export const needing = (...others: readonly Need[]): Way => ({ bounds: new Map(), others });

const same = (one: Need, other: Need): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Both ways at once; a count bound twice keeps both bounds. */
export const together = (one: Way, other: Way): Way => {
  const bounds = new Map(one.bounds);
  for (const [count, { atLeast, atMost }] of other.bounds) {
    const known = bounds.get(count);
    bounds.set(count, {
      atLeast: Math.max(atLeast, known?.atLeast ?? 0),
      atMost: Math.min(atMost, known?.atMost ?? Number.POSITIVE_INFINITY),
    });
  }
  const more = other.others.filter((need) => !one.others.some((known) => same(known, need)));
  return { bounds, others: [...one.others, ...more] };
};

/** Every way of going one way of each part at once. */
export const eachTogether = (parts: readonly (readonly Way[])[]): readonly Way[] =>
  parts.reduce<readonly Way[]>(
    (ways, part) => ways.flatMap((way) => part.map((next) => together(way, next))),
    [asItStands],
  );
