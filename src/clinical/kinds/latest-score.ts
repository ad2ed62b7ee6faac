import { certaintyIn } from "../count/tally.ts";
import { type Day, firstDay, monthsTo } from "../day.ts";
import type { ScoreEvent } from "../record.ts";
import type { Test } from "../rule.ts";
import type { Verdict } from "../verdict.ts";

type Asked = Extract<Test, { readonly kind: "latest-score" }>;
type Told = { readonly verdict: Verdict; readonly working: string };

/** The scores that may be the latest: none of the sure ones is surely later, nor higher on the same day. */
const couldBeLatest = (
  inside: readonly ScoreEvent[],
  sure: readonly ScoreEvent[],
): readonly ScoreEvent[] => {
  const last: Day =
    sure
      .map(({ when }) => when.earliest)
      .sort()
      .at(-1) ?? firstDay;
  const onLast = sure.filter(({ when }) => when.earliest === last);
  const highest = Math.max(...onLast.map(({ value }) => value));
  return inside.filter(
    ({ when, value }) => when.latest > last || (when.latest === last && value >= highest),
  );
};

const agreed = (scores: readonly ScoreEvent[], atLeast: number): Verdict => {
  if (scores.every(({ value }) => value >= atLeast)) return "met";
  return scores.some(({ value }) => value >= atLeast) ? "cannot tell" : "not met";
};

/** Whether the latest total of the window reaches a score; without a sure one it cannot tell (contract §5). */
export const latestScore = (
  { instrument, months, atLeast }: Asked,
  scores: readonly ScoreEvent[],
  asOf: Day,
): Told => {
  const window = monthsTo(asOf, months);
  const inside = scores.filter(
    (score) => score.instrument === instrument && certaintyIn(score, window) !== "out",
  );
  const sure = inside.filter((score) => certaintyIn(score, window) === "sure");
  const latest = couldBeLatest(inside, sure);
  const values = [...new Set(latest.map(({ value }) => value))].sort((a, b) => a - b);
  const found = values.length === 0 ? "none" : values.join(" or ");
  return {
    verdict: sure.length === 0 ? "cannot tell" : agreed(latest, atLeast),
    working: `latest ${instrument} ${found} of ${atLeast}`,
  };
};
