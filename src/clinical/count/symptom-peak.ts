import { type Day, monthsTo, type Window } from "../day.ts";
import { countsAsSymptom } from "../groups.ts";
import type { SymptomEvent } from "../record.ts";
import type { Count } from "../review.ts";
import { byCodePoint, distinct, toEvidence } from "./tally.ts";

const months = 6;

/** A symptom on a day, or the span in which that day lies. */
type Spell = { readonly earliest: Day; readonly latest: Day; sure: boolean };

const spellsOf = (symptoms: readonly SymptomEvent[]): readonly Spell[] => {
  const days = new Map<string, Spell>();
  const partial: Spell[] = [];
  for (const { group, when, sure } of symptoms) {
    const key = `${group} ${when.earliest}`;
    const known = days.get(key);
    if (!when.exact) partial.push({ ...when, sure: false });
    else if (known === undefined) days.set(key, { ...when, sure });
    else known.sure ||= sure;
  }
  return [...days.values(), ...partial];
};

type Peak = { readonly most: number; readonly window: Window | undefined };

/**
 * The window of six months that ends on the first day of a spell and that most spells could lie in,
 * the latest of several. Spells that reach into it are those that began by its end, less those over before it.
 */
const peakOf = (spells: readonly Spell[]): Peak => {
  const begins = spells.map(({ earliest }) => earliest).sort(byCodePoint);
  const ends = spells.map(({ latest }) => latest).sort(byCodePoint);
  let peak: Peak = { most: 0, window: undefined };
  let over = 0;
  begins.forEach((day, at) => {
    if (day === begins[at + 1]) return;
    const window = monthsTo(day, months);
    while ((ends[over] ?? window.from) < window.from) over += 1;
    const most = at + 1 - over;
    if (most >= peak.most) peak = { most, window };
  });
  return peak;
};

const reachesInto = ({ when }: SymptomEvent, window: Window | undefined): boolean =>
  window !== undefined && when.latest >= window.from && when.earliest <= window.to;

/** The most symptom events of any six months up to the day of one (contract §9.6); the sure peak gives the window. */
export const countSymptomPeak = (symptoms: readonly SymptomEvent[]): Count => {
  const counted = symptoms.filter(({ group }) => countsAsSymptom(group));
  const spells = spellsOf(counted);
  const sure = peakOf(spells.filter((spell) => spell.sure));
  const possible = peakOf(spells);
  const maybe = possible.most - sure.most;
  const inPeak = counted.filter(
    (event) =>
      (event.sure && event.when.exact && reachesInto(event, sure.window)) ||
      (maybe > 0 && reachesInto(event, possible.window)),
  );
  return {
    sure: sure.most,
    maybe,
    ...sure.window,
    evidence: toEvidence(inPeak.map(({ id }) => id)),
    parts: distinct(inPeak, ({ group }) => group, sure.window),
  };
};
