import type { InstrumentSheet } from "./instrument.ts";
import { item9, phq9 } from "./phq-9.ts";
import type { ScoreAnswer } from "./taken-today.ts";

/** Answer scores by item code, as far as they are given. */
export type ItemScores = Readonly<Record<string, number>>;

/** The items that have no answer yet, by code; none where the instrument's items do not ship. */
export const unanswered = (
  { items = [] }: InstrumentSheet,
  scores: ItemScores,
): readonly string[] => items.map(({ code }) => code).filter((code) => scores[code] === undefined);

/** The total of a wholly answered form; undefined while an item is open, which is never taken for 0. */
export const totalOf = (sheet: InstrumentSheet, scores: ItemScores): number | undefined => {
  const { items } = sheet;
  if (items === undefined || unanswered(sheet, scores).length > 0) return undefined;
  return items.reduce((sum, { code }) => sum + (scores[code] ?? 0), 0);
};

/** Whether a score taken today shows any thought of being better off dead or of self-harm: asked about at once. */
export const asksForRisk = ({
  instrument,
  items,
  item9: alone,
}: Pick<ScoreAnswer, "instrument" | "items" | "item9">): boolean =>
  instrument === phq9.id && (alone ?? items?.[item9] ?? 0) > 0;
