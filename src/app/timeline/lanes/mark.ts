import { type Day, daysBetween } from "#clinical/day.ts";
import type { ResourceId, SourceType } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** Who looks at the timeline: a clinician, or patient and clinician together. */
export type Face = "clinician" | "together";

/** What a mark of a row looks like; within a lane every row has a shape of its own. */
export type Shape =
  | "circle"
  | "half"
  | "triangle"
  | "square"
  | "diamond"
  | "cross"
  | "ring"
  | "pill"
  | "arrow"
  | "stop"
  | "star";

/** Something that happened once, with the entries that say so. */
export type Mark = {
  readonly ids: readonly ResourceId[];
  readonly when: When;
  /** Its span in days before the day of the review: 0 is that day, earlier is less. */
  readonly from: number;
  readonly to: number;
  readonly sure: boolean;
  readonly says: string;
  /** The total of a score. */
  readonly value?: number;
};

/** One line of marks of one kind. */
export type Row = {
  /** Unique among all rows. */
  readonly id: string;
  readonly says: string;
  readonly shape: Shape;
  /** The colour class; it only helps, the shape and the words tell. */
  readonly tone: string;
  /** Whether single marks bear their words, where there is room. */
  readonly labelled?: boolean;
  /** The range of a score, drawn as a line. */
  readonly range?: readonly [least: number, most: number];
  /** In order of their earliest day. */
  readonly marks: readonly Mark[];
};

export const laneIds = [
  "contacts",
  "symptoms",
  "tests",
  "referrals",
  "medicines",
  "diagnoses",
  "scores",
  "life-events",
] as const;
export type LaneId = (typeof laneIds)[number];

/** How much of what a lane draws was read; of `never` nothing is, by design. */
export type LaneReading = "read" | "in part" | "not read" | "being read" | "never";

/** One kind of event over time, and how much of it could be read. */
export type Lane = {
  readonly id: LaneId;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly reading: LaneReading;
  /** The sources that were not read in full, or are being read. */
  readonly missing: readonly SourceType[];
  /** What the lane does not show, in a sentence. */
  readonly note?: string;
};

/** The mark of an event as of a day. */
export const markOf = (asOf: Day, { when, ...rest }: Omit<Mark, "from" | "to">): Mark => ({
  ...rest,
  when,
  from: daysBetween(asOf, when.earliest),
  to: daysBetween(asOf, when.latest),
});

/** Marks in order of their first day, then of the last. */
export const inOrder = (marks: readonly Mark[]): readonly Mark[] =>
  marks.toSorted((a, b) => a.from - b.from || a.to - b.to);
