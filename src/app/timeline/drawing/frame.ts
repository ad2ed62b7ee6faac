import { spanOf, type View } from "../time/view.ts";

/** Where time is drawn: between `left` and `right` of a picture so many pixels wide. */
export type Frame = { readonly width: number; readonly left: number; readonly right: number };

const gutter = 164;
const narrowest = 620;

/** Whether the rows' words stand above them, for want of room at their left. */
export const isNarrow = (width: number): boolean => width < narrowest;

export const frameOf = (width: number): Frame => ({
  width,
  left: isNarrow(width) ? 10 : gutter,
  right: width - 14,
});

/** The place of a day. */
export const xIn =
  ({ left, right }: Frame, view: View) =>
  (at: number): number =>
    left + ((at - view.from) / spanOf(view)) * (right - left);

/** The day at a place. */
export const dayIn =
  ({ left, right }: Frame, view: View) =>
  (x: number): number =>
    view.from + ((x - left) / (right - left)) * spanOf(view);

export const pixelsADay = ({ left, right }: Frame, view: View): number =>
  (right - left) / spanOf(view);
