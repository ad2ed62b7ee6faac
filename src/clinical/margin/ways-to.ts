import { conditionSources, countSources, notReadInFull } from "../count/sources.ts";
import { evaluate, type Facts } from "../evaluate.ts";
import { thresholdsFor } from "../kinds/practice-threshold.ts";
import type { RecordedEvent, SourceType } from "../record.ts";
import type { CountId } from "../review.ts";
import type { Test } from "../rule.ts";
import { ruleOf } from "../rules/index.ts";

import type { Need } from "./need.ts";
import { asItStands, bound, eachTogether, needing, together, type Way } from "./way.ts";
import { wayToSpread } from "./way-to-spread.ts";

type Of<K extends Test["kind"]> = Extract<Test, { readonly kind: K }>;

/** What is asked of a test: that it is met, or, under a *not*, that it is surely not. */
export type Wanted = "met" | "not met";

const readIn = (facts: Facts, sources: readonly SourceType[]): Way => {
  const unread = notReadInFull(facts.record.sources, sources);
  return unread.length === 0 ? asItStands : needing({ kind: "read", sources: unread });
};

/** While a source is not read in full, nothing shows that there are no more. */
const atMost = (facts: Facts, count: CountId, most: number): Way =>
  together(bound(count, { atMost: most }), readIn(facts, countSources[count]));

const wayOfCount = ({ count, atLeast }: Of<"count">, facts: Facts, wanted: Wanted): Way =>
  wanted === "met" ? bound(count, { atLeast }) : atMost(facts, count, atLeast - 1);

const wayOfAge = ({ from, to }: Of<"age">): Way => needing({ kind: "age", from, to });

/** The threshold has to be reached, or stayed under, at every age the person may be. */
const wayOfThreshold = (asked: Of<"practice-threshold">, facts: Facts, wanted: Wanted): Way => {
  const { count, percentile } = asked;
  const { minor, adult } = thresholdsFor(asked, facts.record.person, facts.reference);
  const known = adult.filter((threshold) => threshold !== undefined);
  const unknown =
    known.length < adult.length || facts.record.person.age === undefined
      ? needing({ kind: "threshold", count, percentile })
      : asItStands;
  if (wanted === "not met") {
    const most = Math.min(...known) - 1;
    return together(unknown, known.length === 0 ? asItStands : atMost(facts, count, most));
  }
  const ofAge = minor ? needing({ kind: "age", from: 18, to: undefined }) : asItStands;
  const reached = known.length === 0 ? asItStands : bound(count, { atLeast: Math.max(...known) });
  return together(ofAge, together(unknown, reached));
};

const wayOfScore = ({ instrument, atLeast }: Of<"latest-score">, wanted: Wanted): Way =>
  needing({
    kind: "score",
    instrument,
    asks: wanted === "met" ? "at least" : "below",
    value: atLeast,
  });

const wayOfEntry = (
  says: string,
  events: readonly RecordedEvent[],
  facts: Facts,
  wanted: Wanted,
): Way => {
  const sure = events.filter((event) => event.sure).length;
  const maybe = events.length - sure;
  if (wanted === "met") return needing({ kind: "entry", says, uncertain: maybe > 0 });
  const out: Need[] = [
    { kind: "no-entry" as const, says, by: sure },
    { kind: "entry-ruled-out" as const, says, by: maybe },
  ].filter(({ by }) => by > 0);
  return together(needing(...out), readIn(facts, conditionSources));
};

type Combined = Of<"all" | "any" | "not" | "rule">;

const wayOf = (test: Exclude<Test, Combined>, facts: Facts, wanted: Wanted): Way => {
  const { record } = facts;
  switch (test.kind) {
    case "count":
      return wayOfCount(test, facts, wanted);
    case "age":
      return wayOfAge(test);
    case "practice-threshold":
      return wayOfThreshold(test, facts, wanted);
    case "latest-score":
      return wayOfScore(test, wanted);
    case "syndrome": {
      const named = record.syndromes.filter(
        ({ group, codes }) =>
          test.groups.includes(group) || codes.some((code) => test.codes.includes(code)),
      );
      return wayOfEntry(test.says, named, facts, wanted);
    }
    case "condition": {
      const named = record.conditions.filter(({ group }) => test.groups.includes(group));
      return wayOfEntry(test.says, named, facts, wanted);
    }
    case "low-continuity":
      return wanted === "met" ? wayToSpread(test, facts.counts) : needing({ kind: "continuity" });
  }
};

const opposite = { met: "not met", "not met": "met" } as const;

/** Every way in which a test would be as wanted, each as the bounds and needs that it comes to (Kleene, by De Morgan). */
export const waysTo = (test: Test, facts: Facts, wanted: Wanted): readonly Way[] => {
  switch (test.kind) {
    case "rule":
      return waysTo(ruleOf[test.rule].test, facts, wanted);
    case "not":
      return waysTo(test.of, facts, opposite[wanted]);
    case "all":
    case "any": {
      const parts = test.of.map((part) => waysTo(part, facts, wanted));
      return (test.kind === "all") === (wanted === "met") ? eachTogether(parts) : parts.flat();
    }
    case "count":
      return [wayOf(test, facts, wanted)];
    case "age":
    case "practice-threshold":
    case "latest-score":
    case "syndrome":
    case "condition":
    case "low-continuity":
      return [evaluate(test, facts).verdict === wanted ? asItStands : wayOf(test, facts, wanted)];
  }
};
