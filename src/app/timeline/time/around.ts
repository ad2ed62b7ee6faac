import { addDays, type Day, daysBetween } from "#clinical/day.ts";
import type { Lane, Mark } from "../lanes/mark.ts";
import { endOf, startOf, type Unit } from "./unit.ts";

/** What the cursor covers: the unit of time that its day lies in, as the marks do; of days, the neighbours too. */
export type Band = { readonly at: number; readonly from: number; readonly to: number };

/** The band of a day, where so much is one mark. */
export const bandOf = (at: number, unit: Unit, asOf: Day): Band => {
  if (unit === "day") return { at, from: at - 1, to: at + 1 };
  const start = startOf(addDays(asOf, at), unit);
  return { at, from: daysBetween(asOf, start), to: daysBetween(asOf, endOf(start, unit)) };
};

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
export const around = (lanes: readonly Lane[], { from, to }: Band): readonly Around[] => {
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
  { from: first, to: last }: Band,
  towards: -1 | 1,
): number | undefined => {
  const edge = towards < 0 ? first : last;
  const beyond = marksOf(lanes)
    .filter(({ when, from }) => when.dated && (from - edge) * towards > 0)
    .map(({ from }) => (from - edge) * towards);
  const nearest = beyond.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  return beyond.length === 0 ? undefined : edge + nearest * towards;
};

/** The first day of anything dated; a quarter back where there is nothing. */
export const earliestOf = (lanes: readonly Lane[]): number =>
  marksOf(lanes)
    .filter(({ when }) => when.dated)
    .reduce((earliest, { from }) => Math.min(earliest, from), -92);
