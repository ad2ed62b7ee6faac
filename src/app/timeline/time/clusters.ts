import type { Mark, Row } from "../lanes/mark.ts";

/** How fine a row is drawn: what happened in the same one of these is one mark with its number. */
export const units = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof units)[number];

const daysIn: Readonly<Record<Unit, number>> = {
  day: 1,
  week: 7,
  month: 30.4,
  quarter: 91.3,
  year: 365.25,
};

/** A mark with its number needs so many pixels. */
const room: Readonly<Record<Unit, number>> = {
  day: 9,
  week: 13,
  month: 13,
  quarter: 13,
  year: 0,
};

/** The finest unit whose marks do not run into each other. */
export const unitFor = (pixelsADay: number): Unit =>
  units.find((unit) => daysIn[unit] * pixelsADay >= room[unit]) ?? "year";

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

const dayMs = 86_400_000;

/** Monday is a week's first day, wherever the review falls. */
const weekOf = (day: string): number => Math.floor((Date.parse(day) / dayMs + 3) / 7);

const keyOf = ({ when: { earliest: day }, from }: Mark, unit: Unit): string | number => {
  switch (unit) {
    case "day":
      return from;
    case "week":
      return weekOf(day);
    case "month":
      return day.slice(0, 7);
    case "quarter":
      return `${day.slice(0, 4)} ${Math.floor((Number(day.slice(5, 7)) - 1) / 3)}`;
    case "year":
      return day.slice(0, 4);
  }
};

const counted = (marks: readonly Mark[]): { sure: number; maybe: number } => {
  const sure = marks.filter((mark) => mark.sure).length;
  return { sure, maybe: marks.length - sure };
};

/** The day in the middle of the unit that a day lies in. */
const middleOf = ({ when: { earliest: day }, from }: Mark, unit: Unit): number => {
  const [month, dayOfMonth] = [Number(day.slice(5, 7)) - 1, Number(day.slice(8)) - 1];
  switch (unit) {
    case "day":
      return from;
    case "week":
      return from - (((Date.parse(day) / dayMs + 3) % 7) - 3);
    case "month":
      return from - dayOfMonth + 15;
    case "quarter":
      return from - (month % 3) * daysIn.month - dayOfMonth + 45;
    case "year":
      return from - month * daysIn.month - dayOfMonth + 182;
  }
};

/** A single mark stands on its day; several stand between their mean and the middle, so that neighbours keep apart. */
const clusterOf = (marks: readonly Mark[], unit: Unit): Cluster => {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) throw new Error("a cluster holds a mark");
  const mean = (first.from + last.from) / 2;
  const at = marks.length === 1 ? mean : Math.min(0, (mean + middleOf(first, unit)) / 2);
  return { at, ...counted(marks), marks };
};

/** Marks in order of day are told apart wherever the key changes. */
const clustersOf = (exact: readonly Mark[], unit: Unit): readonly Cluster[] => {
  const clusters: Mark[][] = [];
  let key: string | number | undefined;
  for (const mark of exact) {
    const now = keyOf(mark, unit);
    if (now === key) clusters.at(-1)?.push(mark);
    else clusters.push([mark]);
    key = now;
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
