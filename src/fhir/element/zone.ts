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

/** No zone has changed its clocks twice within a week. */
const weekMs = 7 * dayMs;

/** The offset of a week, and from when on another holds; that moment is never where the clocks do not change. */
type Week = { readonly first: number; readonly then: number; readonly changes: number };

/** The first moment, to the second, at which the clocks no longer show what they show at the beginning. */
const changeIn = (begin: number, end: number, shown: OffsetAt): number => {
  const first = shown(begin);
  let [before, after] = [begin, end];
  while (after - before > 1000) {
    const middle = before + Math.floor((after - before) / 2000) * 1000;
    if (shown(middle) === first) before = middle;
    else after = middle;
  }
  return after;
};

const weekFrom = (begin: number, shown: OffsetAt): Week => {
  const [first, then] = [shown(begin), shown(begin + weekMs)];
  const changes =
    first === then ? Number.POSITIVE_INFINITY : changeIn(begin, begin + weekMs, shown);
  return { first, then, changes };
};

/** A zone's clocks by weeks, each asked about once. */
const makeOffset = (zone: string): OffsetAt => {
  const shown = shownBy(zone);
  const weeks = new Map<number, Week>();
  const weekOf = (number: number): Week => {
    const known = weeks.get(number);
    if (known !== undefined) return known;
    const asked = weekFrom(number * weekMs, shown);
    weeks.set(number, asked);
    return asked;
  };
  return (instant) => {
    const week = weekOf(Math.floor(instant / weekMs));
    return instant < week.changes ? week.first : week.then;
  };
};

const made = new Map<string, OffsetAt>();

/** The clocks of a zone (IANA name). Throws `RangeError` where there is no such zone. */
export const offsetIn = (zone: string): OffsetAt => {
  const known = made.get(zone) ?? makeOffset(zone);
  made.set(zone, known);
  return known;
};
