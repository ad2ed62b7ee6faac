import { changeRows } from "../codelists/row-of.ts";
import { changeReasons } from "../tables/monitoring-reasons.ts";
import { changeIntervals } from "../tables/retest-intervals.ts";
import type { PracticeChanges } from "./practice-changes.ts";

/**
 * Puts a practice's changes in force for everything read and counted from now on, in the place of any before them.
 * The doors in `launch/` call it once, before the first record is read; whoever shows a review says that it was done.
 */
export const putInForce = (changes: PracticeChanges | undefined): void => {
  changeRows(changes?.codes ?? []);
  changeReasons(changes?.monitoringReasons ?? new Map());
  changeIntervals(changes?.retestIntervals ?? []);
};
