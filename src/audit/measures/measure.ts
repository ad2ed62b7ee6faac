import type { Day } from "#clinical/day.ts";

type Named = {
  /** The last part of the measure's address. */
  readonly id: string;
  readonly title: string;
  /** The checklist items that it rests on. */
  readonly from: string;
};

/** So many of so many: a query that gives a row `patient, hit` for each that is counted. */
export type Proportion = Named & {
  readonly kind: "proportion";
  readonly of: string;
  readonly counts: string;
  readonly better: "more" | "fewer" | "neither";
  readonly rows: (asOf: Day) => string;
};

/** The middle of a number: a query that gives a row `patient, value` for each that is counted. */
export type Middle = Named & {
  readonly kind: "middle";
  readonly of: string;
  readonly counts: string;
  readonly rows: (asOf: Day) => string;
};

/** What a practice ought to know and a record does not hold, with the reason; never shown as a nought. */
export type NotMeasured = Named & { readonly kind: "not measured"; readonly because: string };

export type Measure = Proportion | Middle | NotMeasured;
