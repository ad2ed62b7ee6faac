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

/** Days in order, and how many spells there are on each. */
type Tally = { readonly days: readonly Day[]; readonly on: ReadonlyMap<Day, number> };

const tally = (spells: readonly Spell[], end: "earliest" | "latest"): Tally => {
  const on = new Map<Day, number>();
  for (const spell of spells) on.set(spell[end], (on.get(spell[end]) ?? 0) + 1);
  return { days: [...on.keys()].sort(), on };
};

const isOneDay = ({ earliest, latest }: Spell): boolean => earliest === latest;

type Peak = { readonly most: number; readonly window: Window | undefined };

/**
 * The window of six months that ends on the first day of a spell and that most spells could lie in,
 * the latest of several. Spells that reach into it are those that began by its end, less those over before it.
 */
const peakOf = (spells: readonly Spell[]): Peak => {
  const begins = tally(spells, "earliest");
  const ends = spells.every(isOneDay) ? begins : tally(spells, "latest");
  let peak: Peak = { most: 0, window: undefined };
  let reaching = 0;
  let over = 0;
  for (const day of begins.days) {
    const window = monthsTo(day, months);
    reaching += begins.on.get(day) ?? 0;
    for (let end = ends.days[over]; end !== undefined && end < window.from; end = ends.days[over]) {
      reaching -= ends.on.get(end) ?? 0;
      over += 1;
    }
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
