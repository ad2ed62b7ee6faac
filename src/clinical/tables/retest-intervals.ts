import { type Citation, unsigned } from "../rule.ts";
import rows from "./retest-intervals.csv?table";

/** The fewest days after which a repeat of a test tells anything new, where nothing has changed. */
export type RetestInterval = {
  readonly family: string;
  /** Undefined where the source gives no fixed interval: neither "repeat freely" nor zero. */
  readonly days: number | undefined;
  readonly context: string;
  readonly source: string;
  /** What local documents say instead, where they were seen. */
  readonly elsewhere: string;
};

/** Where the intervals come from. They are technical floors, never a judgement that a test was unnecessary. */
export const retestIntervals: { readonly version: string; readonly source: Citation } = {
  version: "2026-11",
  source: {
    cite: "RCPath/ACB/IBMS G147, National minimum retesting intervals in pathology (March 2021), as digitised in drfoehn/mri; not compared with the document itself. Elsewhere: local documents that the rows name, read at second hand",
    grade: "shape only",
    ...unsigned,
  },
};

const shipped: ReadonlyMap<string, RetestInterval> = new Map(
  rows.map(({ family = "", days = "", context = "", source = "", elsewhere = "" }) => [
    family,
    { family, days: days === "" ? undefined : Number(days), context, source, elsewhere },
  ]),
);

let inForce = shipped;

/** The interval of a family of tests; undefined where the table has no row for it. */
export const retestIntervalOf = (family: string): RetestInterval | undefined => inForce.get(family);

/** Every row as it is in force. */
export const everyInterval = (): readonly RetestInterval[] => [...inForce.values()];

/** Puts a practice's own rows in the place of those shipped; none, and the table is as it was shipped. */
export const changeIntervals = (changes: readonly RetestInterval[]): void => {
  inForce = new Map([...shipped, ...changes.map((row) => [row.family, row] as const)]);
};
