import { daysBetween } from "#clinical/day.ts";
import type { Mark, Row } from "../lanes/mark.ts";
import { endOf, startOf, type Unit } from "./unit.ts";

/** What happened in one unit of time; `at` is the day of a single mark, else the middle. */
export type Cluster = {
  readonly at: number;
  readonly sure: number;
  readonly maybe: number;
  readonly marks: readonly Mark[];
};

/** Entries whose day is not known, all of the same span. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly sure: number;
  readonly maybe: number;
};

/** A row as it is drawn in a unit. */
export type Drawn = {
  readonly clusters: readonly Cluster[];
  readonly spans: readonly Span[];
  /** Entries without any date: told, never placed. */
  readonly undated: number;
  /** The most marks in one cluster. */
  readonly most: number;
};

const counted = (marks: readonly Mark[]): { sure: number; maybe: number } => {
  const sure = marks.filter((mark) => mark.sure).length;
  return { sure, maybe: marks.length - sure };
};

/** The day in the middle of the unit that a mark lies in. */
const middleOf = ({ when: { earliest: day }, from }: Mark, unit: Unit): number => {
  const start = startOf(day, unit);
  return from + (daysBetween(day, start) + daysBetween(day, endOf(start, unit))) / 2;
};

/** A single mark stands on its day; several stand between their mean and the middle, so that neighbours keep apart. */
const clusterOf = (marks: readonly Mark[], unit: Unit): Cluster => {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a cluster holds a mark");
  const mean = (first.from + last.from) / 2;
  const at = marks.length === 1 ? mean : Math.min(0, (mean + middleOf(first, unit)) / 2);
  return { at, ...counted(marks), marks };
};

/** Marks in order of day: each that lies before the end of the unit of the first joins it. */
const clustersOf = (exact: readonly Mark[], unit: Unit): readonly Cluster[] => {
  const clusters: Mark[][] = [];
  let end = "";
  for (const mark of exact) {
    const day = mark.when.earliest;
    if (day <= end) clusters.at(-1)?.push(mark);
    else {
      clusters.push([mark]);
      end = endOf(startOf(day, unit), unit);
    }
  }
  return clusters.map((marks) => clusterOf(marks, unit));
};

const spansOf = (partial: readonly Mark[]): readonly Span[] => {
  const spans = new Map<string, Mark[]>();
  for (const mark of partial) {
    const key = `${mark.from} ${mark.to}`;
    const known = spans.get(key);
    if (known === undefined) spans.set(key, [mark]);
    else known.push(mark);
  }
  return [...spans.values()].map((marks) => ({
    from: marks[0]?.from ?? 0,
    to: marks[0]?.to ?? 0,
    ...counted(marks),
  }));
};

/** How a row is drawn in a unit. A score is a mark each: two totals cannot be one. */
export const drawnIn = ({ marks, range }: Row, unit: Unit): Drawn => {
  const exact = marks.filter(({ when }) => when.exact);
  const clusters = clustersOf(exact, range === undefined ? unit : "day");
  return {
    clusters,
    spans: spansOf(marks.filter(({ when }) => !when.exact && when.dated)),
    undated: marks.filter(({ when }) => !when.dated).length,
    most: Math.max(0, ...clusters.map((one) => one.marks.length)),
  };
};

/** What stands beside a mark: its number, and how many are a perhaps. One that is sure needs none. */
export const numberOf = ({ sure, maybe }: Pick<Cluster, "sure" | "maybe">): string => {
  if (maybe === 0) return sure > 1 ? `${sure}` : "";
  const perhaps = maybe === 1 ? "?" : `${maybe}?`;
  return sure === 0 ? perhaps : `${sure}+${perhaps}`;
};
