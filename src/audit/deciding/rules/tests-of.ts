import type { Test } from "#clinical/rule.ts";
import { rules } from "#clinical/rules/index.ts";

const within = (test: Test): readonly Test[] => {
  switch (test.kind) {
    case "all":
    case "any":
      return test.of.flatMap(within);
    case "not":
      return within(test.of);
    case "rule":
    case "count":
    case "age":
    case "practice-threshold":
    case "latest-score":
    case "syndrome":
    case "condition":
    case "low-continuity":
      return [test];
  }
};

type OfKind<K extends Test["kind"]> = Extract<Test, { readonly kind: K }>;

/** Every test of one kind that a rule asks, each once; its place in the list names its column. */
export const testsOf = <K extends Test["kind"]>(kind: K): readonly OfKind<K>[] => {
  const found = rules
    .flatMap((rule) => within(rule.test))
    .filter((test): test is OfKind<K> => test.kind === kind);
  return [...new Map(found.map((test) => [JSON.stringify(test), test])).values()];
};

/** The column that holds what a test of a listed kind found. */
export const columnOfTest = (test: Test): string => {
  const at = testsOf(test.kind).findIndex((one) => JSON.stringify(one) === JSON.stringify(test));
  return `${test.kind.replaceAll("-", "_")}_${at}`;
};
