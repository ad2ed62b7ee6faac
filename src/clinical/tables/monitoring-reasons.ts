import { type Citation, unsigned } from "../rule.ts";
import rows from "./monitoring-reasons.csv?table";

/**
 * Conditions that are a reason to repeat a test, so that a normal repeat says nothing: groups of
 * `explanatory-conditions.csv` for each family of `investigations.csv`.
 */
export const monitoringReasons: { readonly version: string; readonly source: Citation } = {
  version: "2026-11",
  source: {
    cite: "Throughline’s own; no published table was found",
    grade: "ours",
    ...unsigned,
  },
};

type Reasons = ReadonlyMap<string, readonly string[]>;

const shipped: Reasons = rows.reduce((families, { family = "", condition = "" }) => {
  families.set(family, [...(families.get(family) ?? []), condition]);
  return families;
}, new Map<string, readonly string[]>());

let inForce = shipped;

/** The conditions that are a reason to repeat a family of tests: groups of `explanatory-conditions.csv`. */
export const reasonsToRepeat = (family: string): readonly string[] => inForce.get(family) ?? [];

/** Every family that has a reason, with its reasons as they are in force. */
export const everyReason = (): Reasons => inForce;

/** Puts a practice's own rows in the place of those shipped; none, and the table is as it was shipped. */
export const changeReasons = (changes: Reasons): void => {
  inForce = new Map([...shipped, ...changes]);
};
