import { type Day, firstDay, type Window } from "../../day.ts";
import type { Count, CountPart } from "../../review.ts";
import { certaintyIn, toCount, toEvidence } from "../tally.ts";
import type { DayResult, ResultsByFamily } from "./by-day.ts";

const latestOf = (days: readonly Day[]): Day => [...days].sort().at(-1) ?? firstDay;

/**
 * Whether a family is open: an abnormal result is its latest classified one, on a tie of days too.
 * Sure when no normal result could be later; possible while no normal result surely is.
 */
const openPart = (
  name: string,
  results: readonly DayResult[],
  window: Window,
): readonly CountPart[] => {
  const abnormal = results.filter(
    (result) => result.normality === "abnormal" && certaintyIn(result, window) !== "out",
  );
  if (abnormal.length === 0) return [];
  const normal = results.filter(({ normality }) => normality === "normal");
  const surelyNormal = latestOf(normal.filter(({ sure }) => sure).map(({ when }) => when.earliest));
  const lastAbnormal = latestOf(abnormal.map(({ when }) => when.earliest));
  const open = abnormal.filter(
    ({ when }) => when.latest >= surelyNormal && when.latest >= lastAbnormal,
  );
  if (open.length === 0) return [];
  const surelyAbnormal = abnormal.filter((result) => certaintyIn(result, window) === "sure");
  const from = latestOf(surelyAbnormal.map(({ when }) => when.earliest));
  return [
    {
      name,
      sure: surelyAbnormal.length > 0 && normal.every(({ when }) => when.latest <= from),
      evidence: toEvidence(open.flatMap(({ ids }) => ids)),
    },
  ];
};

/** Families whose latest classified result of the window is abnormal (contract §4, §9.8). */
export const countAbnormalOpen = (families: ResultsByFamily, window: Window): Count =>
  toCount(
    [...families].flatMap(([name, results]) => openPart(name, results, window)),
    window,
  );
