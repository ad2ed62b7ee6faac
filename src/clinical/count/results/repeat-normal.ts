import { addDays, type Day, type Window } from "../../day.ts";
import { isNegativeFamily } from "../../groups.ts";
import type { ConditionEvent } from "../../record.ts";
import type { Count, CountPart } from "../../review.ts";
import { reasonsToRepeat } from "../../tables/monitoring-reasons.ts";
import { certaintyIn, toCount, toEvidence } from "../tally.ts";
import type { DayResult, ResultsByFamily } from "./by-day.ts";

/** Normal results in a row that are a repeat; three of them is ours. */
export const inARow = 3;

const isNormal = ({ normality }: DayResult): boolean => normality === "normal";
const isFixed = ({ when, sure }: DayResult): boolean => when.exact && sure;
const touches = ({ when }: DayResult, { from, to }: Window): boolean =>
  when.latest >= from && when.earliest <= to;

/** Three fixed normals in a row, and nothing of an uncertain day that could lie among them. */
const surelyRepeats = (results: readonly DayResult[]): boolean => {
  const fixed = results.filter(isFixed);
  const loose = results.filter((result) => !isFixed(result));
  let first = 0;
  return fixed.some((result, at) => {
    if (!isNormal(result)) first = at + 1;
    const begin = fixed[at - inARow + 1];
    if (at - first + 1 < inARow || begin === undefined) return false;
    const row = { from: begin.when.earliest, to: result.when.latest };
    return !loose.some((other) => touches(other, row));
  });
};

/**
 * The stretches of days in which no other result certainly lies, each as long as it can be:
 * after one of them (or the window's start) up to the day before the next that would have to lie within.
 */
const stretches = (others: readonly DayResult[], window: Window): readonly Window[] => {
  const latestFirst = [...others].sort((a, b) => (a.when.earliest < b.when.earliest ? 1 : -1));
  const found: Window[] = [];
  let to: Day = window.to;
  for (const { when } of latestFirst) {
    const from = addDays(when.earliest, 1);
    if (found.at(-1)?.from !== from) found.push({ from, to });
    const before = addDays(when.latest, -1);
    if (before < to) to = before;
  }
  return [...found, { from: window.from, to }];
};

/** The normals of every stretch that could hold three. */
const possibleRows = (results: readonly DayResult[], window: Window): readonly DayResult[] => {
  const normals = results.filter(isNormal);
  const others = results.filter(
    (result) => !isNormal(result) && certaintyIn(result, window) === "sure",
  );
  const rows = stretches(others, window)
    .map((stretch) => normals.filter((normal) => touches(normal, stretch)))
    .filter((row) => row.length >= inARow);
  return [...new Set(rows.flat())];
};

type Monitored = "yes" | "perhaps" | "no";

const monitored = (family: string, active: ReadonlyMap<string, boolean>): Monitored => {
  const reasons = reasonsToRepeat(family).map((group) => active.get(group));
  if (reasons.includes(true)) return "yes";
  return reasons.includes(false) ? "perhaps" : "no";
};

/** Active condition groups, and whether any entry of each is sure. */
const activeGroups = (conditions: readonly ConditionEvent[]): ReadonlyMap<string, boolean> => {
  const groups = new Map<string, boolean>();
  for (const { group, active, sure } of conditions)
    if (active) groups.set(group, sure || groups.get(group) === true);
  return groups;
};

/** Analyte families of the window with three normal results in a row and no reason to monitor (contract §9.9). */
export const countRepeatNormal = (
  families: ResultsByFamily,
  conditions: readonly ConditionEvent[],
  window: Window,
): Count => {
  const active = activeGroups(conditions);
  const parts = [...families].flatMap(([name, all]): CountPart[] => {
    const reason = monitored(name, active);
    if (isNegativeFamily(name) || reason === "yes") return [];
    const results = all.filter(
      (result) => result.normality !== undefined && certaintyIn(result, window) !== "out",
    );
    const rows = possibleRows(results, window);
    if (rows.length === 0) return [];
    return [
      {
        name,
        sure: reason === "no" && surelyRepeats(results),
        evidence: toEvidence(rows.flatMap(({ ids }) => ids)),
      },
    ];
  });
  return toCount(parts, window);
};
