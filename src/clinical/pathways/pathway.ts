import type { Evidence } from "../checklist/item.ts";

/** What a guideline of its own says of a condition, as far as we have read it: a card to look at, not a rule. */
export type Pathway = {
  readonly id: string;
  readonly title: string;
  /** The groups of `functional-syndromes.csv` and `explanatory-conditions.csv` that open the card. */
  readonly groups: readonly string[];
  readonly says: readonly string[];
  readonly source: Evidence;
  readonly clinicalReview: "pending";
  readonly reviewBy: string;
};
