import { conditionSources, countSources, notReadInFull, scoreSources } from "./count/sources.ts";
import { ageInWords, atEveryAge } from "./kinds/age.ts";
import { latestScore } from "./kinds/latest-score.ts";
import { lowContinuity } from "./kinds/low-continuity.ts";
import { practiceThreshold } from "./kinds/practice-threshold.ts";
import type { PatientRecord, RecordedEvent, SourceType } from "./record.ts";
import type { CountId, Counts, PracticeReference, RuleOutcome } from "./review.ts";
import type { Test } from "./rule.ts";
import { ruleOf } from "./rules/index.ts";
import { allOf, anyOf, not, reaches, type SureMaybe, type Verdict } from "./verdict.ts";

/** What a rule is asked of: the record, its counts, and the practice's thresholds where there are any. */
export type Facts = {
  readonly record: PatientRecord;
  readonly counts: Counts;
  readonly reference: PracticeReference | undefined;
};

/** The working of a comparison, with what it rests on and could not read. */
const worked = (working: string, missing: readonly SourceType[]): readonly string[] =>
  missing.length === 0 ? [working] : [`${working} (${missing.join(", ")} not read in full)`];

/** A comparison as one line of working; while a source it rests on was not read in full, it is never *not met*. */
const compared = (
  { record }: Facts,
  sources: readonly SourceType[],
  verdict: Verdict,
  working: string,
): RuleOutcome => {
  const missing = notReadInFull(record.sources, sources);
  const shaken = verdict === "not met" && missing.length > 0;
  return { verdict: shaken ? "cannot tell" : verdict, because: worked(working, missing) };
};

const inWords = ({ sure, maybe }: SureMaybe, of: number): string => `${sure} (+${maybe}) of ${of}`;

const countReaches = (facts: Facts, count: CountId, atLeast: number): RuleOutcome => {
  const found = facts.counts[count];
  const working = `${count} ${inWords(found, atLeast)}`;
  return compared(facts, countSources[count], reaches(found, atLeast), working);
};

const ageBetween = (facts: Facts, from: number, to: number | undefined): RuleOutcome => {
  const { age } = facts.record.person;
  const verdict = atEveryAge(age, (years) =>
    years >= from && (to === undefined || years <= to) ? "met" : "not met",
  );
  const wanted = to === undefined ? `of ${from} or more` : `of ${from} to ${to}`;
  return compared(facts, ["Patient"], verdict, `age ${ageInWords(age)} ${wanted}`);
};

/** Whether the record holds any of these entries, whenever they were made. */
const hasAny = (facts: Facts, events: readonly RecordedEvent[], says: string): RuleOutcome => {
  const sure = events.filter((event) => event.sure).length;
  const found = { sure, maybe: events.length - sure };
  return compared(facts, conditionSources, reaches(found, 1), `${says}: ${inWords(found, 1)}`);
};

const combined = (
  parts: readonly RuleOutcome[],
  by: (verdicts: readonly Verdict[]) => Verdict,
): RuleOutcome => ({
  verdict: by(parts.map(({ verdict }) => verdict)),
  because: parts.flatMap(({ because }) => because),
});

/** What a test says of a record, with its working: one line for each comparison, in the order of the test. */
export const evaluate = (test: Test, facts: Facts): RuleOutcome => {
  const { record, counts, reference } = facts;
  switch (test.kind) {
    case "count":
      return countReaches(facts, test.count, test.atLeast);
    case "age":
      return ageBetween(facts, test.from, test.to);
    case "practice-threshold": {
      const missing = notReadInFull(record.sources, countSources[test.count]);
      const whole = missing.length === 0;
      const told = practiceThreshold(test, record.person, counts, reference, whole);
      return { verdict: told.verdict, because: worked(told.working, missing) };
    }
    case "latest-score": {
      const { verdict, working } = latestScore(test, record.scores, record.asOf);
      return compared(facts, scoreSources, verdict, working);
    }
    case "syndrome": {
      const named = record.syndromes.filter(
        ({ group, codes }) =>
          test.groups.includes(group) || codes.some((code) => test.codes.includes(code)),
      );
      return hasAny(facts, named, test.says);
    }
    case "condition": {
      const named = record.conditions.filter(({ group }) => test.groups.includes(group));
      return hasAny(facts, named, test.says);
    }
    case "low-continuity": {
      const { verdict, working } = lowContinuity(test, counts);
      return compared(facts, countSources["clinicians-12m"], verdict, working);
    }
    case "rule": {
      const { verdict } = evaluate(ruleOf[test.rule].test, facts);
      return { verdict, because: [`${test.rule} ${verdict}`] };
    }
    case "all":
      return combined(
        test.of.map((part) => evaluate(part, facts)),
        allOf,
      );
    case "any":
      return combined(
        test.of.map((part) => evaluate(part, facts)),
        anyOf,
      );
    case "not": {
      const { verdict, because } = evaluate(test.of, facts);
      return { verdict: not(verdict), because: because.map((line) => `not: ${line}`) };
    }
  }
};
