import { addDays, type Day, daysBetween } from "#clinical/day.ts";

/** The practice's day and instant, read from the wall clock once for each asking. */
export type PracticeClock = {
  readonly today: Day;
  /** The instant now, ISO 8601 with the zone's offset, on the day of the review. */
  readonly now: () => string;
};

const wallTime = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    dateStyle: "short",
    timeStyle: "medium",
  })
    .format(instant)
    .replace(" ", "T");

const offsetWords = (minutes: number): string => {
  const size = Math.abs(minutes);
  const part = (count: number) => String(count).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${part(Math.trunc(size / 60))}:${part(size % 60)}`;
};

/** A clock in the practice's zone; a site that sets the day of the review keeps the time of day. */
export const practiceClock = (
  zone: string,
  asOf: Day | undefined,
  read: () => number,
): PracticeClock => {
  const realDay = wallTime(zone, read()).slice(0, 10) as Day;
  const today = asOf ?? realDay;
  const shift = daysBetween(realDay, today);
  return {
    today,
    now: () => {
      const instant = read();
      const wall = wallTime(zone, instant);
      const day = addDays(wall.slice(0, 10) as Day, shift);
      const offset = Math.round((Date.parse(`${wall}Z`) - instant) / 60_000);
      return `${day}T${wall.slice(11)}${offsetWords(offset)}`;
    },
  };
};
