import { conditions, syndromes } from "#clinical/codelists/codelists.ts";
import type { CountId } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { Example } from "./example.ts";
import { usual } from "./example.ts";
import { saidOf } from "./runners.ts";
import { ageOn } from "./spans.ts";
import { asOfOf, linesOf } from "./timeline.ts";

/** An edge of a rule, and whether an example stands on it. */
export type Edge = { readonly says: string; readonly isTried: (example: Example) => boolean };

const claims = ({ expects }: Example, count: CountId, sure: number): boolean => {
  const [found, maybe] = expects.counts?.[count] ?? [];
  return found === sure && maybe === 0;
};

const isAged = (example: Example, years: number): boolean => {
  const age = ageOn(asOfOf(example), example.born ?? usual.born);
  return age?.youngest === years && age.oldest === years;
};

const scores = ({ timeline }: Example, score: string): boolean =>
  linesOf(timeline).length === 1 && timeline.trim().endsWith(score);

/** The practice's threshold for the example's people: the examples name it in one stratum or in all. */
const isAtThreshold = (example: Example, count: CountId, which: "p90" | "p97", less: 0 | 1) =>
  (example.thresholds ?? []).some((stratum) => {
    const threshold = stratum[which];
    return threshold !== null && claims(example, count, threshold - less);
  });

const countEdges = (count: CountId, least: number): readonly Edge[] =>
  [least, least - 1].map((at) => ({
    says: `${count} ${at}`,
    isTried: (example) => claims(example, count, at),
  }));

const ageEdges = (from: number, to: number | undefined): readonly Edge[] =>
  [from, from - 1, ...(to === undefined ? [] : [to, to + 1])].map((years) => ({
    says: `age ${years}`,
    isTried: (example) => isAged(example, years),
  }));

const ruleEdges = (rule: keyof NonNullable<Example["expects"]["rules"]>): readonly Edge[] =>
  (["met", "not met"] as const).map((verdict: Verdict) => ({
    says: `${rule} ${verdict}`,
    isTried: ({ expects }) => expects.rules?.[rule] === verdict,
  }));

/** A problem of the example whose code is the one. */
const namedEdge = (says: string, isIt: (code: string) => boolean): Edge => ({
  says,
  isTried: (example) =>
    saidOf({ patient: "someone", example }).some(
      (said) =>
        said.kind === "problem" && said.codes.some(({ system, code }) => isIt(`${system}|${code}`)),
    ),
});

const unknownShare = ({ expects }: Example): number =>
  (expects.continuity?.unknownClinician ?? 0) / (expects.counts?.["contacts-12m"]?.[0] ?? 1);

/** Every edge of a test: at each threshold and one below it; of an upper limit, on it and one above. */
export const edgesOf = (test: Test): readonly Edge[] => {
  switch (test.kind) {
    case "count":
      return countEdges(test.count, test.atLeast);
    case "age":
      return ageEdges(test.from, test.to);
    case "practice-threshold":
      return ([0, 1] as const).map((less) => ({
        says: `${test.count} at ${test.percentile} less ${less}`,
        isTried: (example) => isAtThreshold(example, test.count, test.percentile, less),
      }));
    case "latest-score":
      return [test.atLeast, test.atLeast - 1].map((score) => ({
        says: `${test.instrument} of ${score}`,
        isTried: (example) => scores(example, `PHQ-15 ${score}`),
      }));
    case "syndrome":
      return [
        ...test.codes.map((code) => namedEdge(code, (named) => named === code)),
        ...test.groups.map((group) =>
          namedEdge(group, (named) => syndromes.groupOf(named) === group),
        ),
      ];
    case "condition":
      return test.groups.map((group) =>
        namedEdge(group, (named) => conditions.groupOf(named) === group),
      );
    case "low-continuity":
      return [
        ...countEdges("contacts-12m", test.contacts),
        {
          says: `UPC ${test.below}`,
          isTried: ({ expects }) => expects.continuity?.upc === test.below,
        },
        {
          says: `UPC below ${test.below}`,
          isTried: ({ expects }) => (expects.continuity?.upc ?? 1) < test.below,
        },
        {
          says: `${test.unknownAtMost} of the contacts name nobody`,
          isTried: (example) => unknownShare(example) === test.unknownAtMost,
        },
        {
          says: `more than ${test.unknownAtMost} of the contacts name nobody`,
          isTried: (example) => unknownShare(example) > test.unknownAtMost,
        },
      ];
    case "rule":
      return ruleEdges(test.rule);
    case "all":
    case "any":
      return test.of.flatMap(edgesOf);
    case "not":
      return edgesOf(test.of);
  }
};
