import { type Day, day } from "#clinical/day.ts";
import { daysOf } from "../../fixtures/timeline.ts";
import { type Example, usual } from "./example.ts";

/** One dated line: what happened, what stood in brackets after it, with whom, about what. */
export type Row = {
  /** A FHIR date or instant; undefined where the record gives none. */
  readonly when: string | undefined;
  readonly what: string;
  readonly marks: readonly string[];
  readonly who: string;
  readonly about: string;
};

const asRecorded = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/;

/** Dates as the record writes them, or the words that the fixtures use; several between `and`. */
const datesOf = (cell: string, asOf: Day): readonly (string | undefined)[] =>
  cell.split(" and ").flatMap((one) => (asRecorded.test(one) ? [one] : daysOf(one, asOf)));

const readRow = (line: string, asOf: Day): readonly Row[] => {
  const [when = "", head = "", who = "", about = ""] = line.split("|").map((cell) => cell.trim());
  const [, what = head, inBrackets = ""] = /^(.*?) \((.*)\)$/.exec(head) ?? [];
  const marks = inBrackets.split(",").map((mark) => mark.trim());
  return datesOf(when, asOf).map((date) => ({ when: date, what, marks, who, about }));
};

/** The lines of a table; an example leaves out the heading, which the manual prints. */
export const linesOf = (table: string): readonly string[] =>
  table.split("\n").filter((line) => line.trim() !== "");

/** The day of an example's review. */
export const asOfOf = ({ asOf = usual.asOf }: Pick<Example, "asOf">): Day => day(asOf);

/** The rows of an example in the order of its table, a row for each date. */
export const rowsOf = (example: Pick<Example, "asOf" | "timeline">): readonly Row[] =>
  linesOf(example.timeline).flatMap((line) => readRow(line, asOfOf(example)));
