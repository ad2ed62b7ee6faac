import { type Kappa, kappaOf } from "../statistics/kappa.ts";
import { type Interval, wilson } from "../statistics/wilson.ts";
import type { Rated } from "./read-sheets.ts";

/** So many of so many cases, with Wilson's interval. */
export type Share = {
  readonly n: number;
  readonly of: number;
  readonly interval: Interval | undefined;
};

/** What two clinicians' ratings come to. "Cannot say" is no agreement, and stays in the denominator. */
export type Score = {
  /** Of the flagged, those of whom both say that the pattern is there. */
  readonly ppv: Share;
  readonly ppvOfEach: readonly [Share, Share];
  /** Of those not flagged, those of whom both say that it is. */
  readonly missed: Share;
  /** Of the flagged, those of whom either cannot say. */
  readonly cannotSay: Share;
  readonly kappa: Kappa | undefined;
  readonly kappaOfFlagged: Kappa | undefined;
  /** Why a flagged case is explained, as either put it, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly n: number }[];
};

type Sheet = ReadonlyMap<number, Rated>;

const share = (n: number, of: number): Share => ({ n, of, interval: wilson(n, of) });

const reasonsOf = (numbers: readonly number[], sheets: readonly Sheet[]): Score["reasons"] => {
  const tally = new Map<string, number>();
  for (const sheet of sheets)
    for (const number of numbers) {
      const said = sheet.get(number);
      if (said?.rating !== "explained") continue;
      const reason = said.reason.toLowerCase() || "no reason given";
      tally.set(reason, (tally.get(reason) ?? 0) + 1);
    }
  return [...tally]
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
};

/** Scores two whole sheets by the key. */
export const scoreOf = (key: ReadonlyMap<number, boolean>, first: Sheet, second: Sheet): Score => {
  const numbersOf = (flagged: boolean) =>
    [...key].flatMap(([number, is]) => (is === flagged ? [number] : []));
  const [flagged, others] = [numbersOf(true), numbersOf(false)];
  const says = (sheet: Sheet, number: number) => sheet.get(number)?.rating;
  const count = (numbers: readonly number[], holds: (number: number) => boolean): Share =>
    share(numbers.filter(holds).length, numbers.length);
  const both = (number: number): boolean =>
    says(first, number) === "agree" && says(second, number) === "agree";
  const pairs = (numbers: readonly number[]) =>
    numbers.map((number) => [says(first, number) ?? "", says(second, number) ?? ""] as const);
  return {
    ppv: count(flagged, both),
    ppvOfEach: [
      count(flagged, (number) => says(first, number) === "agree"),
      count(flagged, (number) => says(second, number) === "agree"),
    ],
    missed: count(others, both),
    cannotSay: count(flagged, (number) =>
      [says(first, number), says(second, number)].includes("cannot say"),
    ),
    kappa: kappaOf(pairs([...key.keys()])),
    kappaOfFlagged: kappaOf(pairs(flagged)),
    reasons: reasonsOf(flagged, [first, second]),
  };
};
