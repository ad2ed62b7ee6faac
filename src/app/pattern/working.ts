import { groupWords } from "#clinical/codelists/group-words.ts";
import { conditionSources, notReadInFull } from "#clinical/count/sources.ts";
import { evaluate, type Facts } from "#clinical/evaluate.ts";
import type { RecordedEvent, ResourceId } from "#clinical/record.ts";
import type { RuleId } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import { ruleOf } from "#clinical/rules/index.ts";
import { retestIntervalOf } from "#clinical/tables/retest-intervals.ts";
import type { Verdict } from "#clinical/verdict.ts";
import { countSaid, countWords, readableCount } from "../words/count-words.ts";

/** One comparison of a rule in words, with its verdict, the entries behind it and what was not read. */
export type Step = {
  readonly kind: "step";
  readonly says: string;
  readonly verdict: Verdict;
  readonly evidence: readonly ResourceId[];
  /** What was counted, where the count is of groups. */
  readonly counted: readonly string[];
  readonly unread: string | undefined;
  /** The rule this step rests on, to jump to. */
  readonly rule: RuleId | undefined;
};
/** Steps of which all, any, or not this one must hold. */
export type Working =
  | Step
  | {
      readonly kind: "all" | "any" | "not";
      readonly verdict: Verdict;
      readonly of: readonly Working[];
    };

type Leaf = Exclude<Test, { readonly kind: "all" | "any" | "not" }>;
type Told = Pick<Step, "says"> & Partial<Pick<Step, "evidence" | "counted" | "rule">>;

const isDate = (name: string): boolean => /^\d{4}-/.test(name) || name === "undated";

/** The technical floor of a repeat, where the table has one: a fact of the laboratory, not a judgement. */
const intervalWords = (family: string): string => {
  const days = retestIntervalOf(family)?.days;
  return days === undefined ? "" : ` (shortest interval that tells anything new: ${days} days)`;
};

const counted = (
  { counts, record: { sources } }: Facts,
  { count, atLeast }: Extract<Leaf, { kind: "count" }>,
): Told => {
  const found = counts[count];
  return {
    says: `${countWords[count]}: ${countSaid(count, { counts, sources })} (asked: ${atLeast} or more)`,
    evidence: found.evidence,
    counted: (found.parts ?? [])
      .filter(({ name }) => !isDate(name))
      .map(
        ({ name, sure }) =>
          `${groupWords(name)}${sure ? "" : " (perhaps)"}${count === "repeat-normal-24m" ? intervalWords(name) : ""}`,
      ),
  };
};

const named = (says: string, events: readonly RecordedEvent[], { record }: Facts): Told => {
  const sure = events.filter((event) => event.sure).length;
  const found = { sure, maybe: events.length - sure };
  return {
    says: `${says}: ${readableCount(found, notReadInFull(record.sources, conditionSources).length === 0)}`,
    evidence: events.map(({ id }) => id),
  };
};

const asked = (from: number, to: number | undefined): string =>
  to === undefined ? `${from} or more` : `${from} to ${to}`;

const percentileWords = { p90: "highest tenth", p97: "highest 3 in 100" } as const;

const tell = (test: Leaf, facts: Facts, line: string): Told => {
  const { record, counts } = facts;
  switch (test.kind) {
    case "count":
      return counted(facts, test);
    case "age":
      return { says: `${line.split(" of ")[0]} (asked: ${asked(test.from, test.to)})` };
    case "practice-threshold": {
      const threshold = / of p\d+ (\d+)/.exec(line)?.[1];
      const against =
        threshold === undefined
          ? "the practice has given no threshold to compare with"
          : `the practice’s ${percentileWords[test.percentile]} begins at ${threshold}`;
      return {
        says: `${countWords[test.count]}: ${countSaid(test.count, { counts, sources: record.sources })}; ${against}`,
        evidence: counts[test.count].evidence,
      };
    }
    case "latest-score": {
      const found = / (none|[\d or]+) of \d+/.exec(line)?.[1] ?? "none";
      return {
        says: `latest ${test.instrument.toUpperCase()} in ${test.months} months: ${found} (asked: ${test.atLeast} or more)`,
        evidence: record.scores
          .filter(({ instrument }) => instrument === test.instrument)
          .map(({ id }) => id),
      };
    }
    case "syndrome":
      return named(
        test.says,
        record.syndromes.filter(
          ({ group, codes }) =>
            test.groups.includes(group) || codes.some((code) => test.codes.includes(code)),
        ),
        facts,
      );
    case "condition":
      return named(
        test.says,
        record.conditions.filter(({ group }) => test.groups.includes(group)),
        facts,
      );
    case "low-continuity": {
      const { upc, unknownClinician } = counts["clinicians-12m"];
      const share = upc === null ? "not known" : `${Math.round(upc * 100)} in 100`;
      return {
        says: `contacts with the clinician seen most: ${share} (asked: under ${test.below * 100} in 100, over ${test.contacts} contacts or more); contacts without a named clinician: ${unknownClinician}`,
        evidence: counts["contacts-12m"].evidence,
      };
    }
    case "rule":
      return { says: ruleOf[test.rule].title, rule: test.rule };
  }
};

const stepOf = (test: Leaf, facts: Facts): Step => {
  const { verdict, because } = evaluate(test, facts);
  const line = because[0] ?? "";
  return {
    kind: "step",
    verdict,
    evidence: [],
    counted: [],
    rule: undefined,
    unread: /\(([^()]+) not read in full\)$/.exec(line)?.[1],
    ...tell(test, facts, line),
  };
};

const partsOf = (test: Exclude<Test, Leaf>): readonly Test[] =>
  test.kind === "not" ? [test.of] : test.of;

const isLeaf = (test: Test): test is Leaf =>
  test.kind !== "all" && test.kind !== "any" && test.kind !== "not";

/** A rule's working as the screen shows it: the same shape as its test, each part with its own verdict. */
export const workingOf = (test: Test, facts: Facts): Working => {
  if (isLeaf(test)) return stepOf(test, facts);
  return {
    kind: test.kind,
    verdict: evaluate(test, facts).verdict,
    of: partsOf(test).map((part) => workingOf(part, facts)),
  };
};
