import type { Kappa } from "../statistics/kappa.ts";
import type { Score, Share } from "./score.ts";

const percent = (part: number): string => `${(part * 100).toFixed(0)} %`;

const shareText = ({ n, of, interval }: Share): string =>
  interval === undefined
    ? `${n} of ${of}`
    : `${n} of ${of}, ${percent(interval.share)} (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`;

const kappaText = (kappa: Kappa | undefined): string => {
  if (kappa === undefined) return "no case";
  const value = kappa.kappa === null ? "not defined, one answer only" : kappa.kappa.toFixed(2);
  return `${value} (they agree on ${percent(kappa.agreement)} of ${kappa.n})`;
};

/** A score for reading. */
export const scoreText = (score: Score): string => {
  const { ppv, ppvOfEach, missed, cannotSay, kappa, kappaOfFlagged, reasons } = score;
  const [first, second] = ppvOfEach;
  const lines = [
    "Of those flagged, a pattern is there",
    `  as both clinicians say   ${shareText(ppv)}`,
    `  as the first says        ${shareText(first)}`,
    `  as the second says       ${shareText(second)}`,
    `  one of them cannot say   ${shareText(cannotSay)}`,
    "Of those not flagged and like them in sex and age",
    `  both say it is there     ${shareText(missed)}`,
    "Cohen’s kappa",
    `  over all cases           ${kappaText(kappa)}`,
    `  over those flagged       ${kappaText(kappaOfFlagged)}`,
    "Why a flagged case is explained, as either put it",
    ...(reasons.length === 0 ? ["  none"] : reasons.map(({ reason, n }) => `  ${n}  ${reason}`)),
    "This is the yield in this sample of this practice, by the opinion of two people. It says nothing of one person.",
  ];
  return `${lines.join("\n")}\n`;
};
