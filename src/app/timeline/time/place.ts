import type { CursorAct } from "../hands/cursor-key.ts";
import type { Lane } from "../lanes/mark.ts";
import { type Band, earliestOf, nextEntry } from "./around.ts";
import {
  firstView,
  type Limits,
  lastDays,
  shift,
  showing,
  spanOf,
  type View,
  widen,
} from "./view.ts";

/** Where one looks at a timeline: the view, and the day of the cursor. */
export type Place = { readonly view: View; readonly at: number };

export type Act =
  | Exclude<CursorAct, { kind: "zoom" }>
  | { readonly kind: "period"; readonly days: number }
  /** About a day; without one about the cursor, where it is in sight. */
  | { readonly kind: "zoom"; readonly times: number; readonly about?: number }
  | { readonly kind: "pan"; readonly days: number }
  | { readonly kind: "pick"; readonly at: number }
  /** Moves the view to the cursor. */
  | { readonly kind: "look" };

const limitsOf = (lanes: readonly Lane[]): Limits => ({ earliest: earliestOf(lanes) });

/** A view that shows the latest entry, with the cursor on it. */
export const firstPlace = (lanes: readonly Lane[]): Place => {
  const at = nextEntry(lanes, { at: 1, from: 1, to: 1 }, -1) ?? 0;
  return { view: firstView(at, limitsOf(lanes)), at };
};

const putCursor = ({ view }: Place, wished: number, limits: Limits): Place => {
  const at = Math.round(Math.max(limits.earliest, Math.min(0, wished)));
  return { at, view: showing(view, at, limits) };
};

const aboutOf = ({ view, at }: Place): number =>
  at >= view.from && at <= view.to ? at : (view.from + view.to) / 2;

/** The place after an act; the cursor, which covers `band`, stays within the record, and the view follows it. */
export const moved = (place: Place, act: Act, lanes: readonly Lane[], band: Band): Place => {
  const limits = limitsOf(lanes);
  const { view, at } = place;
  switch (act.kind) {
    case "period":
      return { ...place, view: lastDays(act.days, limits) };
    case "zoom":
      return { ...place, view: widen(view, act.times, act.about ?? aboutOf(place), limits) };
    case "pan":
      return { ...place, view: shift(view, act.days, limits) };
    case "page":
      return { ...place, view: shift(view, (act.towards * spanOf(view)) / 2, limits) };
    case "pick":
      return putCursor(place, act.at, limits);
    case "look":
      return putCursor(place, at, limits);
    case "step":
      return putCursor(place, act.towards < 0 ? band.from - 1 : band.to + 1, limits);
    case "next":
      return putCursor(place, nextEntry(lanes, band, act.towards) ?? at, limits);
    case "end":
      return putCursor(place, act.of === "first" ? limits.earliest : 0, limits);
  }
};
