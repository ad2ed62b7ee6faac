import { describe, expect, it } from "vitest";
import {
  type CountId,
  countIds,
  type Headline,
  type SafetyId,
  safetyIds,
  suppressionIds,
} from "#clinical/review.ts";
import { rules } from "#clinical/rules/index.ts";
import { findings } from "#clinical/safety/index.ts";
import { allChapters } from "./cases.ts";
import type { Example, Expected } from "./example.ts";
import { edgesOf } from "./thresholds.ts";

const everyExample: readonly Example[] = allChapters.flatMap(({ examples }) => examples);

/** The examples of the chapters that are about it: the title is the id, or begins with it. */
const about = (id: string): readonly Example[] =>
  allChapters
    .filter(({ title }) => title === id || title.startsWith(`${id}: `))
    .flatMap(({ examples }) => examples);

const missing = <T>(wanted: readonly T[], has: (one: T) => boolean): readonly T[] =>
  wanted.filter((one) => !has(one));

describe("The chapter of each rule", () => {
  it.each(rules.map(({ id }) => id))("%s: has examples of met, not met and cannot tell", (id) => {
    const verdicts = about(id).map(({ expects }) => expects.rules?.[id]);
    expect(
      missing(["met", "not met", "cannot tell"] as const, (verdict) => verdicts.includes(verdict)),
    ).toEqual([]);
  });

  it.each(rules.map(({ id, test }) => [id, test] as const))(
    "%s: has an example on each threshold, and one beside it",
    (id, test) => {
      const untried = missing(edgesOf(test), ({ isTried }) => about(id).some(isTried));
      expect(untried.map(({ says }) => says)).toEqual([]);
    },
  );

  it("is in the order of the contract", () => {
    const ids: readonly string[] = rules.map(({ id }) => id);
    const titles = allChapters.map(({ title }) => title).filter((title) => ids.includes(title));
    expect(titles).toEqual(ids);
  });
});

const claimedSafety = ({ safety }: Expected, id: SafetyId): boolean | undefined =>
  safety?.includes(id);

describe("Each safety finding", () => {
  it.each(safetyIds)("%s: stands in one example of its chapter, and not in another", (id) => {
    const claims = about(id).map(({ expects }) => claimedSafety(expects, id));
    expect(missing([true, false], (stands) => claims.includes(stands))).toEqual([]);
  });

  it.each(findings.filter(({ item }) => item !== undefined).map(({ id }) => id))(
    "%s: is seen in one example, and stands unseen in another that speaks of it",
    (id) => {
      const claims = everyExample
        .filter(({ expects }) => expects.seen !== undefined && expects.safety?.includes(id))
        .map(({ expects }) => expects.seen?.includes(id));
      expect(missing([true, false], (seen) => claims.includes(seen))).toEqual([]);
    },
  );

  it.each(findings.map(({ id, holdsHeadline }) => [id, holdsHeadline] as const))(
    "%s: comes before a pattern or stands beside it in an example",
    (id, holdsHeadline) => {
      const headline: Headline = holdsHeadline ? "rethink-first" : "possible-pattern";
      const isShown = everyExample.some(
        ({ expects }) => expects.headline === headline && expects.safety?.includes(id),
      );
      expect(isShown).toBe(true);
    },
  );
});

describe("Each suppression", () => {
  it.each(suppressionIds)("%s: holds in one example of its chapter, and not in another", (id) => {
    const claims = about(id).map(({ expects }) => expects.suppressed?.includes(id));
    expect(missing([true, false], (holds) => claims.includes(holds))).toEqual([]);
  });

  it.each(suppressionIds)("%s: makes the headline of an example", (id) => {
    const isShown = everyExample.some(
      ({ expects }) => expects.headline === "suppressed" && expects.suppressed?.includes(id),
    );
    expect(isShown).toBe(true);
  });
});

describe("Each headline and each count", () => {
  it("has an example of every headline", () => {
    const headlines = everyExample.map(({ expects }) => expects.headline);
    const all: readonly Headline[] = [
      "suppressed",
      "no-pattern",
      "cannot-tell",
      "rethink-first",
      "possible-pattern",
    ];
    expect(missing(all, (headline) => headlines.includes(headline))).toEqual([]);
  });

  it("has an example of nothing, something sure and something possible for every count", () => {
    const shows = (id: CountId, is: (sure: number, maybe: number) => boolean): boolean =>
      everyExample.some(({ expects }) => {
        const claim = expects.counts?.[id];
        return claim !== undefined && is(...claim);
      });
    expect(
      missing(countIds, (id) => shows(id, (sure, maybe) => sure === 0 && maybe === 0)),
    ).toEqual([]);
    expect(missing(countIds, (id) => shows(id, (sure) => sure > 0))).toEqual([]);
    expect(missing(countIds, (id) => shows(id, (_, maybe) => maybe > 0))).toEqual([]);
  });
});
