import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, type Facts } from "#clinical/evaluate.ts";
import { type Margin, marginOf } from "#clinical/margin/margin-of.ts";
import type { Need } from "#clinical/margin/need.ts";
import { type Counts, countIds, type PracticeReference, type RuleId } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import { rules } from "#clinical/rules/index.ts";
import type { SureMaybe } from "#clinical/verdict.ts";
import { noCounts, quietRecord } from "./quiet-record.ts";

/** Three counts are enough to share one between branches; the trees are deeper than any rule's. */
const ids = ["syndromes", "contacts-12m", "specialist-referrals-36m"] as const;
/** No test here asks for more, so no state beyond it is worth trying. */
const most = 3;

const leaf: fc.Arbitrary<Test> = fc.record({
  kind: fc.constant("count" as const),
  count: fc.constantFrom(...ids),
  atLeast: fc.integer({ min: 1, max: most }),
});
const { tree } = fc.letrec<{ tree: Test }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("tree"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: tie("tree") }),
  ),
}));

/** The three counts, in order. */
type Numbers = readonly SureMaybe[];

const numbers: fc.Arbitrary<Numbers> = fc.tuple(
  ...ids.map(() =>
    fc.record({ sure: fc.integer({ min: 0, max: most }), maybe: fc.integer({ min: 0, max: 2 }) }),
  ),
);

const factsOf = (found: Numbers): Facts => ({
  record: quietRecord(),
  reference: undefined,
  counts: {
    ...noCounts,
    ...Object.fromEntries(
      ids.map((id, at) => [id, { sure: 0, maybe: 0, ...found[at], evidence: [] }]),
    ),
  },
});
const isMet = (test: Test, found: Numbers): boolean =>
  evaluate(test, factsOf(found)).verdict === "met";

const added = { sure: 1, maybe: 0 };
const settledIn = { sure: 1, maybe: -1 };
const settledOut = { sure: 0, maybe: -1 };
const takenAway = { sure: -1, maybe: 0 };
const gained = [added, settledIn, settledOut];

const moved = (found: Numbers, how: readonly SureMaybe[]): readonly Numbers[] =>
  found.flatMap((count, at) =>
    how
      .map(({ sure, maybe }) => ({ sure: count.sure + sure, maybe: count.maybe + maybe }))
      .filter(({ sure, maybe }) => sure >= 0 && maybe >= 0 && sure <= most)
      .map((next) => found.with(at, next)),
  );

/** Every state that at most so many steps lead to. */
const within = (
  starts: readonly Numbers[],
  steps: number,
  how: readonly SureMaybe[],
): readonly Numbers[] => {
  const seen = new Map(starts.map((state) => [JSON.stringify(state), state]));
  let last = [...seen.values()];
  for (let step = 0; step < steps && last.length > 0; step += 1) {
    last = last
      .flatMap((state) => moved(state, how))
      .filter(
        (state) => !seen.has(JSON.stringify(state)) && seen.set(JSON.stringify(state), state),
      );
  }
  return [...seen.values()];
};

type Size = { readonly removed: number; readonly rest: number };

/** Every state that a smaller change leads to: fewer taken away, or as many and fewer steps of another kind. */
const smaller = (start: Numbers, { removed, rest }: Size): readonly Numbers[] => [
  ...(removed > 0
    ? within(within([start], removed - 1, [takenAway]), most * ids.length * 2, gained)
    : []),
  ...(rest > 0 ? within(within([start], removed, [takenAway]), rest - 1, gained) : []),
];

const everything = { removed: most * ids.length + 1, rest: 0 };

const step = (count: SureMaybe, need: Need): SureMaybe => {
  if (need.kind === "more")
    return { sure: count.sure + need.by, maybe: count.maybe - need.uncertain };
  if (need.kind === "ruled-out") return { ...count, maybe: count.maybe - need.by };
  if (need.kind === "fewer") return { ...count, sure: count.sure - need.by };
  throw new Error(`a tree of counts needs no ${need.kind}`);
};

const applied = ({ needs }: Margin, start: Numbers): Numbers =>
  start.map((count, at) =>
    needs.filter((need) => "count" in need && need.count === ids[at]).reduce(step, count),
  );

const sizeOf = ({ needs }: Margin): Size => {
  const by = (which: readonly Need[]) =>
    which.reduce((sum, need) => sum + ("by" in need ? need.by : 0), 0);
  const removed = by(needs.filter(({ kind }) => kind === "fewer"));
  return { removed, rest: by(needs) - removed };
};

type Answer = "met" | "never" | "only by taking away" | "by settling and adding";

const answerOf = (margin: Margin | undefined): Answer => {
  if (margin === undefined) return "never";
  return sizeOf(margin).removed > 0 ? "only by taking away" : "by settling and adding";
};

it("the margin of any tree of counts makes it met, and nothing smaller does", () => {
  const answers = new Map<Answer, number>();
  const note = (answer: Answer) => answers.set(answer, (answers.get(answer) ?? 0) + 1);
  fc.assert(
    fc.property(tree, numbers, (test, start) => {
      const margin = marginOf(test, factsOf(start));
      if (isMet(test, start)) {
        expect(margin).toBeUndefined();
        note("met");
        return;
      }
      const size = margin === undefined ? everything : sizeOf(margin);
      expect(smaller(start, size).some((state) => isMet(test, state))).toBe(false);
      expect(margin === undefined || isMet(test, applied(margin, start))).toBe(true);
      note(answerOf(margin));
    }),
    { numRuns: 400, seed: 20261122 },
  );
  expect([...answers.keys()].sort()).toEqual([
    "by settling and adding",
    "met",
    "never",
    "only by taking away",
  ]);
});

describe("the margin of every rule", () => {
  const reference: PracticeReference = {
    asOf: "2026-11-01",
    thresholds: [{ sex: "female", band: "46-60", n: 200, p90: 9, p97: 14 }],
  };
  const anyCounts: fc.Arbitrary<Counts> = fc
    .tuple(...countIds.map(() => fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 3 }))))
    .map((pairs) =>
      Object.assign(
        { ...noCounts },
        ...countIds.map((id, at) => {
          const [sure, maybe] = pairs[at] ?? [0, 0];
          return { [id]: { ...noCounts[id], sure, maybe } };
        }),
      ),
    );
  const moved = (counts: Counts, need: Need): Counts =>
    "count" in need && need.kind !== "threshold" && need.kind !== "settled"
      ? { ...counts, [need.count]: { ...counts[need.count], ...step(counts[need.count], need) } }
      : counts;
  /** TL-5 is of clinicians, not of one count; a score and a named syndrome are entries, tried with their own tests. */
  const ofEntries = new Set<RuleId>(["TL-5", "PHQ15-MEDIUM", "PHQ15-HIGH", "KITS-A"]);

  it.each(
    rules.filter(({ id }) => !ofEntries.has(id)).map((rule) => [rule.id, rule.test] as const),
  )(
    "%s is met once its margin is applied to the numbers, and not with one thing less",
    (_, test) => {
      fc.assert(
        fc.property(anyCounts, (counts) => {
          const facts = { record: quietRecord(), counts, reference };
          const margin = marginOf(test, facts);
          if (margin === undefined) return;
          const verdictAfter = (needs: readonly Need[]) =>
            evaluate(test, { ...facts, counts: needs.reduce(moved, counts) }).verdict;
          expect(verdictAfter(margin.needs)).toBe("met");
          margin.needs.forEach((need, at) => {
            if (!("by" in need)) return;
            const uncertain = need.kind === "more" ? Math.min(need.uncertain, need.by - 1) : 0;
            const less = { ...need, by: need.by - 1, ...(need.kind === "more" && { uncertain }) };
            expect(verdictAfter(margin.needs.with(at, less))).not.toBe("met");
          });
        }),
        { numRuns: 60, seed: 20261122 },
      );
    },
  );
});
