import { type Day, place, type When, type Window } from "./dates.ts";
import { sorted } from "./json.ts";

/** §2 and §3: a count. */
export type Count = {
  readonly sure: number;
  readonly maybe: number;
  readonly from?: Day;
  readonly to?: Day;
  readonly evidence: readonly string[];
};

/** §2: what may lie in a window. */
export type Event = {
  readonly id?: string;
  readonly ids?: readonly string[];
  readonly when: When;
  readonly sure?: boolean;
};

export const idsOf = (events: readonly Event[]): string[] =>
  sorted(events.flatMap(({ id, ids }) => ids ?? (id === undefined ? [] : [id])));

/** §2: the events that are not out of the window. */
export const within = <E extends Event>(events: readonly E[], window: Window): readonly E[] =>
  events.filter(({ when }) => place(when, window) !== "out");

/** §2, sure: "its whole span is inside and it is certain to be of the kind". */
export const isSureIn = ({ when, sure = true }: Event, window: Window): boolean =>
  sure && place(when, window) === "in";

/** §2: one for every event, sure or maybe. */
export const tally = (events: readonly Event[], window: Window): Count => {
  const inside = within(events, window);
  const sure = inside.filter((event) => isSureIn(event, window)).length;
  return { sure, maybe: inside.length - sure, ...window, evidence: idsOf(inside) };
};

/** §2, distinct groups: sure where an event is, maybe where only a maybe event is. No window is ever. */
export const tallyGroups = <E extends Event>(
  events: readonly E[],
  groupOf: (event: E) => string,
  window: Window | undefined,
): Count => {
  const ever = window ?? { from: "0001-01-01", to: "9999-12-31" };
  const inside = within(events, ever);
  const sure = new Set(inside.filter((event) => isSureIn(event, ever)).map(groupOf));
  const all = new Set(inside.map(groupOf));
  return {
    sure: sure.size,
    maybe: all.size - sure.size,
    ...window,
    evidence: idsOf(inside),
  };
};

/** §9.5: the days of sure day-precise events, and the others, of which each adds at most 1 to maybe. */
export type Days = {
  readonly days: readonly Day[];
  readonly others: readonly When[];
  readonly events: readonly Event[];
};

/** §9.5: "a maybe event on the day of a sure one of its group is absorbed, several on one day are one". */
export const daysOf = (events: readonly Event[], window: Window): Days => {
  const inside = within(events, window);
  const exact = inside.filter(({ when }) => when.exact);
  const days = sorted(exact.filter(({ sure = true }) => sure).map(({ when }) => when.earliest));
  const maybeDays = sorted(
    exact.map(({ when }) => when.earliest).filter((day) => !days.includes(day)),
  );
  const partial = inside.filter(({ when }) => !when.exact).map(({ when }) => when);
  const others = [
    ...maybeDays.map((day): When => ({ earliest: day, latest: day, exact: true })),
    ...partial,
  ];
  return { days, others, events: inside };
};

/** §4: events by group, in order of group. */
export const byGroup = <E extends Event>(
  events: readonly E[],
  groupOf: (event: E) => string,
): readonly (readonly [string, readonly E[]])[] =>
  sorted(events.map(groupOf)).map((group) => [
    group,
    events.filter((event) => groupOf(event) === group),
  ]);

/** §9.5: one per group and day. */
export const tallyDays = <E extends Event>(
  events: readonly E[],
  groupOf: (event: E) => string,
  window: Window,
): Count => {
  const each = byGroup(events, groupOf).map(([, some]) => daysOf(some, window));
  return {
    sure: each.reduce((sum, { days }) => sum + days.length, 0),
    maybe: each.reduce((sum, { others }) => sum + others.length, 0),
    ...window,
    evidence: idsOf(within(events, window)),
  };
};
