import { type Day, monthsTo, type Window } from "../day.ts";
import { countsAsSymptom } from "../groups.ts";
import type { SymptomEvent } from "../record.ts";
import type { Count } from "../review.ts";
import { distinct, toCount, toEvidence } from "./tally.ts";

const months = 6;

/** A symptom on a day, or the span in which that day lies. */
type Spell = { readonly earliest: Day; readonly latest: Day; sure: boolean };

const spellsOf = (symptoms: readonly SymptomEvent[]): readonly Spell[] => {
  const groups = new Map<string, Map<Day, Spell>>();
  const spells: Spell[] = [];
  const begin = (spell: Spell): Spell => {
    spells.push(spell);
    return spell;
  };
  for (const { group, when, sure } of symptoms) {
    const { earliest, latest } = when;
    if (!when.exact) begin({ earliest, latest, sure: false });
    else {
      const days = groups.get(group) ?? new Map<Day, Spell>();
      groups.set(group, days);
      const known = days.get(earliest);
      if (known === undefined) days.set(earliest, begin({ earliest, latest, sure }));
      else known.sure ||= sure;
    }
  }
  return spells;
};

type Tally = readonly (readonly [day: Day, spells: number])[];

/** How many spells there are on each day, in order of day. */
const tally = (days: readonly Day[]): Tally => {
  const spells = new Map<Day, number>();
  for (const day of days) spells.set(day, (spells.get(day) ?? 0) + 1);
  return [...spells].sort(([a], [b]) => (a < b ? -1 : 1));
};

type Peak = { readonly most: number; readonly window: Window | undefined };

/**
 * The window of six months that ends on the first day of a spell and that most spells could lie in,
 * the latest of several. Spells that reach into it are those that began by its end, less those over before it.
 */
const peakOf = (spells: readonly Spell[]): Peak => {
  const ends = tally(spells.map(({ latest }) => latest)).values();
  let end = ends.next();
  let peak: Peak = { most: 0, window: undefined };
  let reaching = 0;
  for (const [day, begun] of tally(spells.map(({ earliest }) => earliest))) {
    const window = monthsTo(day, months);
    reaching += begun;
    for (; end.done !== true && end.value[0] < window.from; end = ends.next())
      reaching -= end.value[1];
    if (reaching >= peak.most) peak = { most: reaching, window };
  }
  return peak;
};

const reachesInto = ({ when }: SymptomEvent, window: Window | undefined): boolean =>
  window !== undefined && when.latest >= window.from && when.earliest <= window.to;

/** The most symptom events of any six months up to the day of one (contract §9.6); the sure peak gives the window. */
export const countSymptomPeak = (symptoms: readonly SymptomEvent[]): Count => {
  const counted = symptoms.filter(({ group }) => countsAsSymptom(group));
  const spells = spellsOf(counted);
  const possible = peakOf(spells);
  const sure = spells.every((spell) => spell.sure)
    ? possible
    : peakOf(spells.filter((spell) => spell.sure));
  const maybe = possible.most - sure.most;
  const inPeak = counted.filter(
    (event) =>
      (event.sure && event.when.exact && reachesInto(event, sure.window)) ||
      (maybe > 0 && reachesInto(event, possible.window)),
  );
  return {
    ...toCount(
      distinct(inPeak, ({ group }) => group, sure.window),
      sure.window,
    ),
    sure: sure.most,
    maybe,
    evidence: toEvidence(inPeak.map(({ id }) => id)),
  };
};
