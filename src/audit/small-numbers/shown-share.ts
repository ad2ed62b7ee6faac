import { type Interval, wilson } from "../statistics/wilson.ts";
import { isSmall, type Reach, rounded, type Shown, shown } from "./shown.ts";

/** So many of so many, with the share and its interval where both may be shown. */
export type ShownShare = {
  readonly hits: Shown;
  readonly of: Shown;
  readonly interval: Interval | undefined;
};

/** Shares are told only of so many people or more. */
const leastForShare = 8;

/** Whether the number of those who are not hits would tell of few, as it is or as the rounded numbers leave it. */
const restIsSmall = (hits: number, of: number): boolean =>
  isSmall(of - hits) || isSmall(rounded(of) - rounded(hits));

/**
 * A share as it may be shown: hits and people by the rule of counts, the share from the rounded numbers, and nothing
 * of the hits where those left over would be few.
 */
export const shownShare = (hits: number, of: number, reach: Reach): ShownShare => {
  if (reach === "inside") return { hits, of, interval: wilson(hits, of) };
  const hide = isSmall(hits) || isSmall(of) || restIsSmall(hits, of);
  if (hide) return { hits: hits === 0 ? 0 : "*", of: shown(of, reach), interval: undefined };
  const interval = of < leastForShare ? undefined : wilson(rounded(hits), rounded(of));
  return { hits: rounded(hits), of: rounded(of), interval };
};
