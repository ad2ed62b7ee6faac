import type { AnyColumn, Cell } from "../tables/fill-table.ts";

/** What the record holds of the care that was planned with Throughline, one row a patient of whom it holds any. */
export type CareRow = {
  readonly patient: string;
  /** `running` before `ended`; null where there is a word of ours and no plan. */
  readonly plan: "running" | "ended" | null;
  /** The first day of the first plan of ours, or of the first word of ours: when the pattern was acted on. */
  readonly begun: number | null;
  /** A1, A3 and A6 settled by a clinician's word, and no item of stage A left open. */
  readonly stage_a: boolean;
  readonly lead: boolean;
  readonly explained: boolean;
  readonly goal: boolean;
  /** How the review of the running plan stands; null without a day for one. */
  readonly review: "ahead" | "due" | "overdue" | null;
  readonly ending: boolean;
  /** The last day of the plan that ended first; null where none has. */
  readonly ended: number | null;
  /** Another plan of ours began within 6 months of one that ended. */
  readonly returned: boolean;
  /** When a clinician last said that medicines were reviewed together. */
  readonly medicines: number | null;
  readonly dismissed: string | null;
  readonly dismissed_on: number | null;
};

/** The columns of the table `care`, in order. */
export const careColumns = {
  patient: "text",
  plan: "text",
  begun: "day",
  stage_a: "truth",
  lead: "truth",
  explained: "truth",
  goal: "truth",
  review: "text",
  ending: "truth",
  ended: "day",
  returned: "truth",
  medicines: "day",
  dismissed: "text",
  dismissed_on: "day",
} as const satisfies Readonly<Record<keyof CareRow, AnyColumn>>;

/** Information that was given, one row for each entry that it is about. */
export const messageColumns = {
  patient: "text",
  about: "text",
  earliest: "day",
} as const satisfies Readonly<Record<string, AnyColumn>>;

/** The cells of a row, in the order of `careColumns`. */
export const careCells = (row: CareRow): readonly Cell[] =>
  Object.keys(careColumns).map((column) => row[column as keyof CareRow]);
