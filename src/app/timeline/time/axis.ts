import { scaleUtc } from "d3-scale";
import { addDays, type Day } from "#clinical/day.ts";
import { spanOf, type View } from "./view.ts";

/** A line of the axis, and its words where they have room. */
export type Tick = { readonly at: number; readonly says: string; readonly strong: boolean };

const dayMs = 86_400_000;
const perLabel = 68;

const format = (of: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { ...of, timeZone: "UTC" });

// Made once: making one takes longer than drawing a lane.
const dayAndMonth = format({ day: "numeric", month: "short" });
const monthAlone = format({ month: "short" });

const isNewYear = (date: Date): boolean => date.getUTCMonth() === 0 && date.getUTCDate() === 1;

const labelOf = (date: Date, days: number): string => {
  if (isNewYear(date)) return `${date.getUTCFullYear()}`;
  return (days < 28 ? dayAndMonth : monthAlone).format(date);
};

/** Round dates across the view, as many as can be read in the width. */
export const ticksOf = (view: View, width: number, asOf: Day): readonly Tick[] => {
  const zero = Date.parse(`${asOf}T00:00:00Z`);
  const dates = scaleUtc()
    .domain([zero + view.from * dayMs, zero + view.to * dayMs])
    .ticks(Math.max(2, Math.floor(width / perLabel)));
  const apart = spanOf(view) / Math.max(1, dates.length);
  return dates
    .filter((date) => date.getTime() % dayMs === 0)
    .map((date) => ({
      at: (date.getTime() - zero) / dayMs,
      says: labelOf(date, apart),
      strong: isNewYear(date),
    }));
};

/** The day that stands `at` days before (less) the day of the review, never after it. */
export const dayAt = (asOf: Day, at: number): Day => addDays(asOf, Math.min(0, Math.round(at)));
