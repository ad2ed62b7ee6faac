import { type Change, changeOf, noticed, type Outcome } from "#clinical/instruments/change.ts";
import { bandOf } from "#clinical/instruments/index.ts";
import type { InstrumentSheet } from "#clinical/instruments/instrument.ts";
import { dayWords } from "../words/day-words.ts";
import type { Point } from "./series.ts";

const changeWords: Readonly<Record<Change, string>> = {
  "reliably better": "Better by more than measurement error explains.",
  "reliably worse": "Worse by more than measurement error explains.",
  "within the margin": "Within what measurement error explains.",
  unknown: "No figure was verified for what change is reliable.",
};

const noticedWords = { better: "People notice such a gain.", worse: "People notice such a loss." };

/** The last total, its band, and what has changed since the first, in sentences. */
export const seriesWords = (sheet: InstrumentSheet, points: readonly Point[]): string => {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return "No total yet.";
  const band = bandOf(sheet, last.total)?.says;
  const now = `${last.total} on ${dayWords(last.on)}${band === undefined ? "" : ` (${band})`}.`;
  if (points.length === 1) return now;
  const felt = noticed(sheet, first.total, last.total);
  return [
    now,
    `It was ${first.total} on ${dayWords(first.on)}.`,
    changeWords[changeOf(sheet, first.total, last.total)],
    felt === undefined || felt === "neither" ? undefined : noticedWords[felt],
  ]
    .filter((part) => part !== undefined)
    .join(" ");
};

/** What NHS Talking Therapies would count between the first and the last pair of totals. */
export const outcomeWords = (outcome: Outcome): string => {
  if (!outcome.case) return "Below caseness at the start, so recovery cannot be counted.";
  return [
    outcome.recovered ? "Recovered: below caseness on both." : "Not below caseness on both.",
    outcome.reliablyImproved ? "Reliable improvement." : undefined,
    outcome.reliablyDeteriorated ? "Reliable deterioration: look again." : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
};
