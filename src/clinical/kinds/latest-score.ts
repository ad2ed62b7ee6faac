import { certaintyIn } from "../count/tally.ts";
import { type Day, firstDay, monthsTo } from "../day.ts";
import type { ScoreEvent } from "../record.ts";
import type { Test } from "../rule.ts";
import type { Verdict } from "../verdict.ts";

type Asked = Extract<Test, { readonly kind: "latest-score" }>;
type Told = { readonly verdict: Verdict; readonly working: string };

/** The scores that may be the latest of the window: none surely later, and the highest of a day. */
const couldBeLatest = (inside: readonly ScoreEvent[], sureFrom: Day): readonly ScoreEvent[] => {
  const open = inside.filter(({ when }) => when.latest >= sureFrom);
  const isFixed = ({ sure, when }: ScoreEvent) => sure && when.exact;
  const highest = Math.max(...open.filter(isFixed).map(({ value }) => value));
  return open.filter((score) => !isFixed(score) || score.value === highest);
};

const agreed = (scores: readonly ScoreEvent[], atLeast: number): Verdict => {
  if (scores.every(({ value }) => value >= atLeast)) return "met";
  return scores.some(({ value }) => value >= atLeast) ? "cannot tell" : "not met";
};

/** Whether the latest total of the window reaches a score; without one it cannot tell (contract §5). */
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
  const sureFrom = sure
    .map(({ when }) => when.earliest)
    .sort()
    .at(-1);
  const latest = couldBeLatest(inside, sureFrom ?? firstDay);
  const values = latest.map(({ value }) => value).sort((a, b) => a - b);
  const found = values.length === 0 ? "none" : values.join(" or ");
  return {
    verdict: sureFrom === undefined ? "cannot tell" : agreed(latest, atLeast),
    working: `latest ${instrument} ${found} of ${atLeast}`,
  };
};
