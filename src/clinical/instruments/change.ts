import type { Evidence } from "../checklist/item.ts";
import { gad7 } from "./gad-7.ts";
import type { InstrumentSheet } from "./instrument.ts";
import { phq9 } from "./phq-9.ts";

/** What a change of a total means: `unknown` where no figure was verified for the instrument. */
export type Change = "reliably better" | "reliably worse" | "within the margin" | "unknown";

const better = ({ higherIsWorse }: InstrumentSheet, first: number, last: number): number =>
  higherIsWorse ? first - last : last - first;

/** Whether the change is more than measurement error explains. */
export const changeOf = (sheet: InstrumentSheet, first: number, last: number): Change => {
  const points = sheet.reliableChange?.points;
  if (points === undefined) return "unknown";
  const gain = better(sheet, first, last);
  if (gain >= points) return "reliably better";
  return gain <= -points ? "reliably worse" : "within the margin";
};

/** Whether the change is one that people notice, for the better or the worse; undefined where no figure is known. */
export const noticed = (
  sheet: InstrumentSheet,
  first: number,
  last: number,
): "better" | "worse" | "neither" | undefined => {
  const points = sheet.noticeable?.points;
  if (points === undefined) return undefined;
  const gain = better(sheet, first, last);
  if (gain >= points) return "better";
  return gain <= -points ? "worse" : "neither";
};

/** Both totals of one day. */
export type Pair = { readonly phq9: number; readonly gad7: number };

/** What NHS Talking Therapies counts at the end of a course. */
export type Outcome = {
  /** At or above caseness on one of the two at the start; recovery means nothing without it. */
  readonly case: boolean;
  readonly recovered: boolean;
  readonly reliablyImproved: boolean;
  readonly reliablyDeteriorated: boolean;
  readonly reliablyRecovered: boolean;
};

/** The definitions of recovery and reliable improvement that `outcomeOf` follows. */
export const outcomeSource: Evidence = {
  cite: "NHS Talking Therapies: recovery, reliable improvement, reliable recovery",
  strength: "service standard",
  read: "from memory, to be checked",
};

const isCase = (pair: Pair): boolean =>
  pair.phq9 >= (phq9.caseness?.points ?? 0) || pair.gad7 >= (gad7.caseness?.points ?? 0);

/**
 * Recovery: a case at the start, below caseness on both at the end. Reliable improvement: reliably better on one
 * and reliably worse on neither. Reliable recovery: both.
 */
export const outcomeOf = (first: Pair, last: Pair): Outcome => {
  const changes = [changeOf(phq9, first.phq9, last.phq9), changeOf(gad7, first.gad7, last.gad7)];
  const improved = changes.includes("reliably better");
  const worse = changes.includes("reliably worse");
  const recovered = isCase(first) && !isCase(last);
  return {
    case: isCase(first),
    recovered,
    reliablyImproved: improved && !worse,
    reliablyDeteriorated: worse && !improved,
    reliablyRecovered: recovered && improved && !worse,
  };
};
