import type { Day } from "#clinical/day.ts";

const dayMs = 86_400_000;

/** From an instant (milliseconds since 1970 in UTC) to the day that a wall calendar shows then. */
export type DayOfInstant = (instant: number) => Day;

const writtenDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10) as Day;

/** How far the zone's clocks are ahead of UTC at the instant, in milliseconds. */
const offsetIn = (zone: string): ((instant: number) => number) => {
  // The Swedish way of writing a time is ISO 8601 but for the T and the zone.
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    calendar: "iso8601",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  return (instant) => {
    const shown = clock.format(instant).padStart(19, "0").replace(" ", "T");
    const ahead = Date.parse(`${shown}Z`) - instant;
    // Before the year 1 the clock counts years backwards: no zone's doing.
    return Math.abs(ahead) < dayMs ? ahead : 0;
  };
};

const makeDayOf = (zone: string): DayOfInstant => {
  const offsetAt = offsetIn(zone);
  /** Per UTC day, the offset that holds throughout it; undefined on a day when clocks change. */
  const steady = new Map<number, number | undefined>();
  return (instant) => {
    const utcDay = Math.floor(instant / dayMs);
    if (!steady.has(utcDay)) {
      const first = offsetAt(utcDay * dayMs);
      steady.set(utcDay, first === offsetAt((utcDay + 1) * dayMs) ? first : undefined);
    }
    return writtenDay(instant + (steady.get(utcDay) ?? offsetAt(instant)));
  };
};

const made = new Map<string, DayOfInstant>();

/** The days of a zone (IANA name). Throws `RangeError` where there is no such zone. */
export const dayOfInstantIn = (zone: string): DayOfInstant => {
  const known = made.get(zone) ?? makeDayOf(zone);
  made.set(zone, known);
  return known;
};
