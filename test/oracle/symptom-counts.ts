import { type Day, daysBetween, earlier, later, monthsTo, place, type Window } from "./dates.ts";
import type { Finding, Findings } from "./findings.ts";
import { sorted } from "./json.ts";
import { bds } from "./tables.ts";
import { byGroup, type Count, type Days, daysOf, idsOf, isSureIn, within } from "./tally.ts";

const groupOf = ({ group }: Finding): string => group;

/** §9.5: sure where ≥ 3 days span ≥ 90; maybe where days + others ≥ 3 and the widest possible span is ≥ 90. */
const persistence = ({ days, others }: Days, window: Window): "sure" | "maybe" | "no" => {
  const spans = (all: readonly Day[]): boolean => daysBetween(all[0] ?? "", all.at(-1) ?? "") >= 90;
  if (days.length >= 3 && spans(days)) return "sure";
  if (days.length + others.length < 3) return "no";
  const ends = sorted([
    ...days,
    ...others.flatMap(({ earliest, latest }) => [
      later(earliest, window.from),
      earlier(latest, window.to),
    ]),
  ]);
  return spans(ends) ? "maybe" : "no";
};

/** §4, `persistent-groups-24m`. */
export const persistentGroups = (symptoms: readonly Finding[], window: Window): Count => {
  const groups = byGroup(symptoms, groupOf).map(([, events]) => {
    const days = daysOf(events, window);
    return { days, is: persistence(days, window) };
  });
  const those = (is: string) => groups.filter((group) => group.is === is);
  return {
    sure: those("sure").length,
    maybe: those("maybe").length,
    ...window,
    evidence: idsOf(groups.filter(({ is }) => is !== "no").flatMap(({ days }) => days.events)),
  };
};

const sixMonthsTo = (end: Day): Window => monthsTo(end, 6);

/** §9.6, Peak; the evidence is what either number rests on. */
export const peak = (symptoms: readonly Finding[]): Count => {
  const ever = { from: "0001-01-01", to: "9999-12-31" };
  const groups = byGroup(symptoms, groupOf).map(([, events]) => daysOf(events, ever));
  const days = groups.flatMap((group) => group.days).sort();
  const others = groups.flatMap((group) => group.others);
  const sureIn = (window: Window): number =>
    days.filter((day) => day >= window.from && day <= window.to).length;
  const possibleIn = (window: Window): number =>
    sureIn(window) + others.filter((when) => place(when, window) !== "out").length;
  const sure = Math.max(0, ...days.map((day) => sureIn(sixMonthsTo(day))));
  const best = days.findLast((day) => sureIn(sixMonthsTo(day)) === sure);
  const ends = [...days, ...others.map(({ earliest }) => earliest)];
  const possible = Math.max(0, ...ends.map((day) => possibleIn(sixMonthsTo(day))));
  const widest = ends.sort().findLast((day) => possibleIn(sixMonthsTo(day)) === possible);
  const window = best === undefined ? undefined : sixMonthsTo(best);
  const isDay = ({ when, sure: certain = true }: Finding): boolean => when.exact && certain;
  const surely = best ? within(symptoms, sixMonthsTo(best)).filter(isDay) : [];
  const perhaps = possible > sure && widest ? within(symptoms, sixMonthsTo(widest)) : [];
  return {
    sure,
    maybe: possible - sure,
    ...window,
    evidence: idsOf([...surely, ...perhaps]),
  };
};

/** §4, `bds-groups-12m`: of the four, those with ≥ 3 distinct groups. */
export const bdsGroups = ({ symptoms, syndromes }: Findings, window: Window): Count => {
  const hyperventilation = syndromes.filter(({ group }) => group === "hyperventilation");
  const inside = within([...symptoms, ...hyperventilation], window);
  const each = bds.map((groups) => {
    const events = inside.filter(({ group }) => groups.includes(group));
    const sure = sorted(events.filter((event) => isSureIn(event, window)).map(groupOf)).length;
    const all = sorted(events.map(groupOf)).length;
    return { events, sure: sure >= 3, possible: all >= 3 };
  });
  const sure = each.filter((group) => group.sure).length;
  const possible = each.filter((group) => group.possible);
  return {
    sure,
    maybe: possible.length - sure,
    ...window,
    evidence: idsOf(possible.flatMap(({ events }) => events)),
  };
};
