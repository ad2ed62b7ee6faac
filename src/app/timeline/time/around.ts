import type { Lane, Mark } from "../lanes/mark.ts";
import { spanOf, type View } from "./view.ts";

/** What the cursor covers: a day, and so many days on either side of it. */
export type Band = { readonly at: number; readonly half: number };

/** How many days on either side the cursor covers: the wider the view, the more. */
export const halfFor = (view: View): number => {
  const span = spanOf(view);
  if (span <= 120) return 1;
  if (span <= 400) return 3;
  return span <= 1200 ? 10 : 30;
};

/** From one place of the cursor to the next: everything is covered once. */
export const stepFor = (view: View): number => 2 * halfFor(view) + 1;

/** A mark with what its row is called. */
export type Found = { readonly kind: string; readonly mark: Mark };

/** What one lane holds around the cursor: what surely lies there, and what may. */
export type Around = {
  readonly lane: Lane;
  readonly inside: readonly Found[];
  readonly perhaps: readonly Found[];
};

const latestFirst = ({ mark: a }: Found, { mark: b }: Found): number =>
  b.to - a.to || b.from - a.from;

/** What happened around the cursor, lane by lane; a date that is not exact may lie there where its span does. */
export const around = (lanes: readonly Lane[], { at, half }: Band): readonly Around[] => {
  const [from, to] = [at - half, at + half];
  return lanes.map((lane) => {
    const touching = lane.rows
      .flatMap(({ marks, says: kind }) => marks.map((mark) => ({ kind, mark })))
      .filter(({ mark }) => mark.when.dated && mark.to >= from && mark.from <= to);
    const isInside = ({ mark }: Found): boolean => mark.sure && mark.from >= from && mark.to <= to;
    return {
      lane,
      inside: touching.filter(isInside).sort(latestFirst),
      perhaps: touching.filter((one) => !isInside(one)).sort(latestFirst),
    };
  });
};

const marksOf = (lanes: readonly Lane[]): readonly Mark[] =>
  lanes.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));

/** The nearest day with an entry beyond the cursor, before it (-1) or after it (1); undefined where there is none. */
export const nextEntry = (
  lanes: readonly Lane[],
  { at, half }: Band,
  towards: -1 | 1,
): number | undefined => {
  const beyond = marksOf(lanes)
    .filter(({ when, from }) => when.dated && (from - at) * towards > half)
    .map(({ from }) => (from - at) * towards);
  const nearest = beyond.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return beyond.length === 0 ? undefined : at + nearest * towards;
};

/** The first day of anything dated; a quarter back where there is nothing. */
export const earliestOf = (lanes: readonly Lane[]): number =>
  marksOf(lanes)
    .filter(({ when }) => when.dated)
    .reduce((earliest, { from }) => Math.min(earliest, from), -92);
