import { scaleUtc } from "d3-scale";
import { addDays, type Day } from "#clinical/day.ts";
import { spanOf, type View } from "./view.ts";

/** A line of the axis, and its words where they have room. */
export type Tick = { readonly at: number; readonly says: string; readonly strong: boolean };

const dayMs = 86_400_000;
const perLabel = 68;
/** How much room "13 Sept" and "Sept" take. */
const dayRoom = 52;
const monthRoom = 36;

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

/** Round dates across the view; where their words would touch, every second or third bears its own. */
export const ticksOf = (view: View, width: number, asOf: Day): readonly Tick[] => {
  const zero = Date.parse(`${asOf}T00:00:00Z`);
  const dates = scaleUtc()
    .domain([zero + view.from * dayMs, zero + view.to * dayMs])
    .ticks(Math.max(2, Math.floor(width / perLabel)));
  const apart = spanOf(view) / Math.max(1, dates.length);
  const room = apart < 28 ? dayRoom : monthRoom;
  const every = Math.max(1, Math.ceil((room * dates.length) / width));
  const first = Math.max(0, dates.findIndex(isNewYear)) % every;
  return dates
    .map((date, index) => ({
      at: (date.getTime() - zero) / dayMs,
      says: index % every === first ? labelOf(date, apart) : "",
      strong: isNewYear(date),
    }))
    .filter(({ at }) => Number.isInteger(at));
};

/** The day that stands `at` days before (less) the day of the review, never after it. */
export const dayAt = (asOf: Day, at: number): Day => addDays(asOf, Math.min(0, Math.round(at)));
