import { countSources, notReadInFull } from "../count/sources.ts";
import { evaluate, type Facts } from "../evaluate.ts";
import type { CountId } from "../review.ts";
import type { Test } from "../rule.ts";
import { type Need, type Reach, reachOf, sizeOf } from "./need.ts";
import type { Bound, Way } from "./way.ts";
import { waysTo } from "./ways-to.ts";

/** The smallest change that would make a rule met: everything that it takes, together. */
export type Margin = {
  readonly needs: readonly Need[];
  /** Other changes of the same size that would do as well. */
  readonly orElse: readonly (readonly Need[])[];
  /** Whether entries, or better answers about entries, could bring it about. */
  readonly reach: Reach;
};

/** What a bound takes of a count: first what is uncertain settles, then more is added or too much is left. */
const needsOf = (
  count: CountId,
  { atLeast, atMost }: Bound,
  { counts, record }: Facts,
): readonly Need[] => {
  const { sure, maybe } = counts[count];
  const short = Math.max(0, atLeast - sure);
  const over = Math.max(0, sure + Math.max(maybe, short) - atMost);
  const ruledOut = Math.min(over, Math.max(0, maybe - short));
  const needs: Need[] = [
    {
      kind: "more",
      count,
      by: short,
      uncertain: Math.min(short, maybe),
      unread: notReadInFull(record.sources, countSources[count]),
    },
    { kind: "ruled-out", count, by: ruledOut },
    { kind: "fewer", count, by: over - ruledOut },
  ];
  return needs.filter((need) => sizeOf(need) > 0);
};

const isPossible = ({ bounds }: Way): boolean =>
  [...bounds.values()].every(({ atLeast, atMost }) => atLeast <= atMost);

const needsAlong = ({ bounds, others }: Way, facts: Facts): readonly Need[] => [
  ...[...bounds].flatMap(([count, bound]) => needsOf(count, bound, facts)),
  ...others,
];

const sizeWithin = (needs: readonly Need[], reach: Reach): number =>
  needs.filter(({ kind }) => reachOf[kind] === reach).reduce((sum, need) => sum + sizeOf(need), 0);

/** What no entry brings about weighs most, then what nobody can say the extent of, then the number of things. */
const reaches: readonly Reach[] = ["out of reach", "open", "within reach"];

const bySize = (one: readonly Need[], other: readonly Need[]): number =>
  reaches
    .map((reach) => sizeWithin(one, reach) - sizeWithin(other, reach))
    .find((difference) => difference !== 0) ?? 0;

/**
 * The smallest change of the numbers that would make a test met; undefined where it is met, or never can be.
 * Of changes of one size the first in the order of the test is taken.
 */
export const marginOf = (test: Test, facts: Facts): Margin | undefined => {
  if (evaluate(test, facts).verdict === "met") return undefined;
  const [needs, ...others] = waysTo(test, facts, "met")
    .filter(isPossible)
    .map((way) => needsAlong(way, facts))
    .sort(bySize);
  if (needs === undefined) return undefined;
  const reach = reaches.find((each) => needs.some(({ kind }) => reachOf[kind] === each));
  const orElse = others.filter((other) => bySize(needs, other) === 0);
  return { needs, orElse, reach: reach ?? "within reach" };
};
