import { among } from "../comparing.ts";
import type { Step } from "../step.ts";
import { columnOfTest, testsOf } from "./tests-of.ts";

/** Whether any entry of a kind is there: 1 a sure one, 0 only unsure ones, null none. */
const found = (column: string, holds: string): string =>
  `max(CASE WHEN NOT (${holds}) THEN NULL WHEN sure THEN 1 ELSE 0 END) AS ${column}`;

const syndromes = (): readonly string[] =>
  testsOf("syndrome").map((test) =>
    found(
      columnOfTest(test),
      `${among("grp", test.groups)} OR ${among("coalesce(code, '')", test.codes)}`,
    ),
  );

const conditions = (): readonly string[] =>
  testsOf("condition").map((test) => found(columnOfTest(test), among("grp", test.groups)));

/** For each patient, what the rules that name syndromes or conditions look for, ever. */
export const namedEntries = (): readonly Step[] => [
  {
    table: "named_syndrome",
    as: `SELECT patient, ${syndromes().join(",\n  ")} FROM syndrome GROUP BY patient`,
  },
  {
    table: "named_condition",
    as: `SELECT patient, ${conditions().join(",\n  ")} FROM condition GROUP BY patient`,
  },
];
