import type { Day } from "../day.ts";
import type { RetestInterval } from "../tables/retest-intervals.ts";

/** A code that the practice puts in a group of a list, or takes out of the list where there is no group. */
export type CodeChange = {
  /** The id of the list, such as `symptoms`. */
  readonly list: string;
  readonly system: string;
  readonly code: string;
  readonly display: string;
  readonly group: string | undefined;
};

/** What a practice has changed of the lists and tables, by whose decision and since when. */
export type PracticeChanges = {
  readonly by: string;
  readonly on: Day;
  readonly codes: readonly CodeChange[];
  readonly retestIntervals: readonly RetestInterval[];
  /** Families of tests with the conditions that are a reason to repeat them, in the place of those shipped. */
  readonly monitoringReasons: ReadonlyMap<string, readonly string[]>;
};
