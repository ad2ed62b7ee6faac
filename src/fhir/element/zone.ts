const dayMs = 86_400_000;

/** How far a zone's clocks are ahead of UTC at an instant; both in milliseconds, the instant since 1970. */
export type OffsetAt = (instant: number) => number;

/** What the zone's clock shows, asked of the platform: slow, and right in every year. */
const shownBy = (zone: string): OffsetAt => {
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

/** No zone has changed its clocks and changed them back within a week. */
const stretchMs = 7 * dayMs;

const makeOffset = (zone: string): OffsetAt => {
  const shown = shownBy(zone);
  /** The offset at the beginning of each stretch that was asked about, and of the one after it. */
  const begins = new Map<number, number>();
  const beginOf = (stretch: number): number => {
    const known = begins.get(stretch);
    if (known !== undefined) return known;
    const offset = shown(stretch * stretchMs);
    begins.set(stretch, offset);
    return offset;
  };
  return (instant) => {
    const stretch = Math.floor(instant / stretchMs);
    const offset = beginOf(stretch);
    return offset === beginOf(stretch + 1) ? offset : shown(instant);
  };
};

const made = new Map<string, OffsetAt>();

/** The clocks of a zone (IANA name). Throws `RangeError` where there is no such zone. */
export const offsetIn = (zone: string): OffsetAt => {
  const known = made.get(zone) ?? makeOffset(zone);
  made.set(zone, known);
  return known;
};
