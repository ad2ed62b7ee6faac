import { conditionSources, countSources, scoreSources } from "#clinical/count/sources.ts";
import type { CountId } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import { ruleOf } from "#clinical/rules/index.ts";
import { countColumns } from "../columns.ts";
import { adult, bands, noAge } from "./bands.ts";
import { allOf, anyOf, not, reaches, unlessUnread } from "./kleene.ts";
import { columnOfTest } from "./tests-of.ts";
import { thresholdColumn } from "./thresholds.ts";
import { anyUnread } from "./unread.ts";

type OfKind<K extends Test["kind"]> = Extract<Test, { readonly kind: K }>;

const countReaches = (count: CountId, atLeast: number): string => {
  const { sure, maybe } = countColumns(count);
  return unlessUnread(reaches(sure, maybe, atLeast), anyUnread(countSources[count]));
};

const ageBetween = ({ from, to = noAge }: OfKind<"age">): string =>
  unlessUnread(
    `CASE WHEN youngest >= ${from} AND oldest <= ${to} THEN 1 WHEN oldest < ${from} OR youngest > ${to} THEN -1 ELSE 0 END`,
    anyUnread(["Patient"]),
  );

/**
 * One verdict where that at every possible age agrees. Below the first band it needs no contacts, so no source either;
 * a band that the person cannot be in has none, which least and greatest pass over.
 */
const practiceThreshold = ({ count, percentile }: OfKind<"practice-threshold">): string => {
  const { sure, maybe } = countColumns(count);
  const atAges = bands.map(({ name, from, to }) => {
    const threshold = thresholdColumn(percentile, name);
    const reached = unlessUnread(reaches(sure, maybe, threshold), anyUnread(countSources[count]));
    return `CASE WHEN youngest <= ${to} AND oldest >= ${from} THEN ${reached} END`;
  });
  const all = [`CASE WHEN youngest < ${adult} THEN -1 END`, ...atAges].join(", ");
  return `CASE WHEN least(${all}) = greatest(${all}) THEN least(${all}) ELSE 0 END`;
};

/** An entry that there is none of is null; an entry that is not sure is 0. */
const named = (test: Test): string =>
  unlessUnread(`coalesce(${columnOfTest(test)}, -1)`, anyUnread(conditionSources));

/** Ten-thousandths, of which a continuity index is a whole number. */
const inTenThousandths = (share: number): number => Math.round(share * 10_000);

const lowContinuity = ({ below, contacts, unknownAtMost }: OfKind<"low-continuity">): string => {
  const { sure, maybe } = countColumns("contacts-12m");
  return unlessUnread(
    `CASE WHEN ${sure} + ${maybe} < ${contacts} THEN -1
    WHEN ${maybe} > 0 OR unknown_clinician * 10000 > ${inTenThousandths(unknownAtMost)} * ${sure} OR upc IS NULL THEN 0
    WHEN upc < ${inTenThousandths(below)} THEN 1 ELSE -1 END`,
    anyUnread(countSources["clinicians-12m"]),
  );
};

/** SQL for what a test says of a row of `fact`: 1 met, 0 cannot tell, -1 not met. */
export const compile = (test: Test): string => {
  switch (test.kind) {
    case "count":
      return countReaches(test.count, test.atLeast);
    case "age":
      return ageBetween(test);
    case "practice-threshold":
      return practiceThreshold(test);
    case "latest-score":
      return unlessUnread(`coalesce(${columnOfTest(test)}, 0)`, anyUnread(scoreSources));
    case "syndrome":
    case "condition":
      return named(test);
    case "low-continuity":
      return lowContinuity(test);
    case "rule":
      return compile(ruleOf[test.rule].test);
    case "all":
      return allOf(test.of.map(compile));
    case "any":
      return anyOf(test.of.map(compile));
    case "not":
      return not(compile(test.of));
  }
};
