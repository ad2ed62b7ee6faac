import type { Code, Instrument } from "./record.ts";
import type { CountId, RuleId } from "./review.ts";

/** How much of a published criterion is encoded: all of it, its shape with our lists, or a rule of our own. */
export type Grade = "as published" | "shape only" | "ours";

/** Where a clinical statement comes from, and whether a clinician has signed it. */
export type Citation = {
  readonly cite: string;
  readonly doi?: string;
  /** A DOI that was recalled or rebuilt: to be resolved before anyone relies on it. */
  readonly unresolvedDoi?: string;
  readonly grade: Grade;
  readonly clinicalReview: "pending";
  readonly reviewBy: "2027-11-01";
};

/** How well a criterion did where it was studied; shares from 0 to 1, undefined where nothing was reported. */
export type Accuracy = {
  readonly sensitivity: number | undefined;
  readonly specificity: number | undefined;
  /** What it was compared with, or "not reported". */
  readonly reference: string;
};

/** The counts that a practice's threshold may be laid on: a year of contacts. */
export type YearOfContacts = Extract<
  CountId,
  "contacts-12m" | "contacts-year-2" | "contacts-year-3"
>;

/** The closed vocabulary of rules: every engine has to know each kind, and no other. */
export type Test =
  | { readonly kind: "count"; readonly count: CountId; readonly atLeast: number }
  | { readonly kind: "age"; readonly from: number; readonly to?: number }
  | {
      readonly kind: "practice-threshold";
      readonly count: YearOfContacts;
      readonly percentile: "p90" | "p97";
    }
  | {
      readonly kind: "latest-score";
      readonly instrument: Instrument;
      readonly months: number;
      readonly atLeast: number;
    }
  /** An entry of one of the syndrome groups, or with one of the codes, ever. */
  | {
      readonly kind: "syndrome";
      readonly groups: readonly string[];
      readonly codes: readonly Code[];
      readonly says: string;
    }
  /** A condition of one of the groups, active or past. */
  | { readonly kind: "condition"; readonly groups: readonly string[]; readonly says: string }
  /** The usual clinician's share of `contacts` or more in 12 months, where few clinicians are unknown. */
  | {
      readonly kind: "low-continuity";
      readonly below: number;
      readonly contacts: number;
      readonly unknownAtMost: number;
    }
  | { readonly kind: "rule"; readonly rule: RuleId }
  | { readonly kind: "all"; readonly of: readonly Test[] }
  | { readonly kind: "any"; readonly of: readonly Test[] }
  | { readonly kind: "not"; readonly of: Test };

/** A criterion as data, signed: what it asks, where it comes from and how well it did. */
export type Rule = {
  readonly id: RuleId;
  readonly title: string;
  readonly test: Test;
  readonly source: Citation;
  readonly accuracy: Accuracy;
  /** What the record part leaves out, for the screen. */
  readonly leavesOut?: string;
};

/** Nothing was reported of how well the criterion finds people. */
export const notReported: Accuracy = {
  sensitivity: undefined,
  specificity: undefined,
  reference: "not reported",
};

/** The state of clinical review of everything in this version. */
export const unsigned = { clinicalReview: "pending", reviewBy: "2027-11-01" } as const;
