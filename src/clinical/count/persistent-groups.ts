import { type Day, daysBetween, type Window } from "../day.ts";
import { countsAsSymptom } from "../groups.ts";
import type { SymptomEvent } from "../record.ts";
import type { Count, CountPart } from "../review.ts";
import { certaintyIn, toCount, toEvidence } from "./tally.ts";

/** How long a symptom has to last to persist: three days of it that span ninety days (den Boeft 2017, three months). */
export const persists = { leastDays: 3, leastSpan: 90 } as const;
const { leastDays, leastSpan } = persists;

type Lasting = {
  readonly sureDays: Set<Day>;
  readonly unsureDays: Set<Day>;
  partial: number;
  first: Day;
  last: Day;
  readonly ids: string[];
};

const begun = ({ from, to }: Window): Lasting => ({
  sureDays: new Set(),
  unsureDays: new Set(),
  partial: 0,
  first: to,
  last: from,
  ids: [],
});

/** What lies outside the window does not count, so neither does the part of a span that does. */
const add = (lasting: Lasting, { id, when, sure }: SymptomEvent, { from, to }: Window): void => {
  const first = when.earliest < from ? from : when.earliest;
  const last = when.latest > to ? to : when.latest;
  if (first < lasting.first) lasting.first = first;
  if (last > lasting.last) lasting.last = last;
  if (!when.exact) lasting.partial += 1;
  else (sure ? lasting.sureDays : lasting.unsureDays).add(when.earliest);
  lasting.ids.push(id);
};

const surelyPersists = ({ sureDays }: Lasting): boolean => {
  const days = [...sureDays].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (days.length < leastDays || first === undefined || last === undefined) return false;
  return daysBetween(first, last) >= leastSpan;
};

const mayPersist = ({ sureDays, unsureDays, partial, first, last }: Lasting): boolean =>
  new Set([...sureDays, ...unsureDays]).size + partial >= leastDays &&
  daysBetween(first, last) >= leastSpan;

/** Symptom groups that persist in the window (contract §9.5). */
export const countPersistentGroups = (symptoms: readonly SymptomEvent[], window: Window): Count => {
  const groups = new Map<string, Lasting>();
  for (const event of symptoms) {
    if (!countsAsSymptom(event.group) || certaintyIn(event, window) === "out") continue;
    const lasting = groups.get(event.group) ?? begun(window);
    add(lasting, event, window);
    groups.set(event.group, lasting);
  }
  const parts: CountPart[] = [];
  for (const [name, lasting] of groups) {
    const sure = surelyPersists(lasting);
    if (sure || mayPersist(lasting)) parts.push({ name, sure, evidence: toEvidence(lasting.ids) });
  }
  return toCount(parts, window);
};
