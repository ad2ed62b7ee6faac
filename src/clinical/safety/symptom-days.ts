import { certaintyIn } from "../count/tally.ts";
import type { Window } from "../day.ts";
import { countsAsSymptom } from "../groups.ts";
import type { SymptomEvent } from "../record.ts";

/** Sure, day-precise symptom entries of the window by group, in order of day: the only ones that make a day. */
export const symptomDays = (
  symptoms: readonly SymptomEvent[],
  window: Window,
): ReadonlyMap<string, readonly SymptomEvent[]> => {
  const groups = new Map<string, SymptomEvent[]>();
  for (const event of symptoms) {
    const isDay = event.when.exact && certaintyIn(event, window) === "sure";
    if (!isDay || !countsAsSymptom(event.group)) continue;
    const known = groups.get(event.group);
    if (known === undefined) groups.set(event.group, [event]);
    else known.push(event);
  }
  for (const events of groups.values())
    events.sort((a, b) => (a.when.earliest < b.when.earliest ? -1 : 1));
  return groups;
};
