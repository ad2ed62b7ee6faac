import { groupWords } from "#clinical/codelists/group-words.ts";
import type { CodeChange, PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { dayWords } from "./day-words.ts";

const many = (number: number, one: string, several: string): readonly string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : several}`];

/** Whose changes, since when, and of what: one sentence. */
export const changedWords = (changes: PracticeChanges): string => {
  const { by, on, codes, retestIntervals, monitoringReasons } = changes;
  const what = [
    ...many(codes.length, "code", "codes"),
    ...many(retestIntervals.length, "retest interval", "retest intervals"),
    ...many(monitoringReasons.size, "test’s reasons to repeat it", "tests’ reasons to repeat them"),
  ];
  return `Changed by the practice: ${what.length === 0 ? "nothing" : what.join(", ")} (${by}, from ${dayWords(on)}).`;
};

const codeWords = ({ list, system, code, display, group }: CodeChange): string => {
  const named = `${display} (${system} ${code})`;
  return group === undefined
    ? `${list}: without ${named}`
    : `${list}: ${named} counts as ${groupWords(group)}`;
};

/** Every change, a line each. */
export const changeLines = (changes: PracticeChanges): readonly string[] => [
  ...changes.codes.map(codeWords),
  ...changes.retestIntervals.map(
    ({ family, days, context, source }) =>
      `retest interval of ${groupWords(family)}: ${days === undefined ? "none fixed" : `${days} days`}${context === "" ? "" : `, ${context}`} (${source})`,
  ),
  ...[...changes.monitoringReasons].map(
    ([family, reasons]) =>
      `reasons to repeat ${groupWords(family)}: ${reasons.length === 0 ? "none" : reasons.map(groupWords).join(", ")}`,
  ),
];
