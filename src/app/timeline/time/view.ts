/** The stretch of time in sight, in days before the day of the review: 0 is that day. */
export type View = { readonly from: number; readonly to: number };

/** How far back there is something to see; the day of the review is always the end. */
export type Limits = { readonly earliest: number };

/** The steps of the period that a button each goes to; a tenth year is the widest, a quarter the narrowest. */
export const periods = [
  { days: 92, says: "3 months" },
  { days: 366, says: "1 year" },
  { days: 1096, says: "3 years" },
  { days: 3653, says: "10 years" },
] as const;

const [{ days: least }, , { days: usual }, { days: most }] = periods;

/** A little of the day after, so that what happened today is not cut by the edge. */
const beyond = (span: number): number => span * 0.01;

export const spanOf = ({ from, to }: View): number => to - from;

/** The view moved to where there is something to see, between three months and ten years wide. */
const within = (centre: number, wished: number, { earliest }: Limits): View => {
  const span = Math.min(most, Math.max(least, wished));
  const end = beyond(span);
  const first = Math.min(earliest - beyond(span), end - span);
  const from = Math.min(Math.max(centre - span / 2, first), end - span);
  return { from, to: from + span };
};

/** The last `days` days. */
export const lastDays = (days: number, limits: Limits): View => within(0, days, limits);

/** The view `times` as wide; `about` stays where it is. */
export const widen = (view: View, times: number, about: number, limits: Limits): View => {
  const span = Math.min(most, Math.max(least, spanOf(view) * times));
  const before = (about - view.from) / spanOf(view);
  return within(about - before * span + span / 2, span, limits);
};

/** The view moved by so many days; earlier is less. */
export const shift = (view: View, days: number, limits: Limits): View =>
  within((view.from + view.to) / 2 + days, spanOf(view), limits);

/** A view as wide that shows the day: the same one where it does already. */
export const showing = (view: View, day: number, limits: Limits): View =>
  day >= view.from && day <= view.to ? view : within(day, spanOf(view), limits);

/** Where the timeline begins: its last three years, or ten where the latest entry is older, or where that entry is. */
export const firstView = (latest: number, limits: Limits): View =>
  showing(lastDays(latest < -usual ? most : usual, limits), latest, limits);

/** The period whose button is down: the one that is as wide and ends today. */
export const isPeriod = (view: View, days: number): boolean =>
  Math.abs(spanOf(view) - days) < 1 && Math.abs(view.to - beyond(days)) < 1;
