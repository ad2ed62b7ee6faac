import { type Day, daysBetween } from "#clinical/day.ts";
import { offsetIn } from "#fhir/element/zone.ts";

/** A time from which a zone's clocks are so far ahead of UTC; both in seconds, the time since 1970. */
export type Offset = { readonly from: number; readonly ahead: number };

const epoch = "1970-01-01" as Day;
const daySeconds = 86_400;

/** Of an instant before the first of these days, the clocks are taken to be as on that day. */
const first = "1840-01-01" as Day;
/** From here on a zone may change its clocks within months, before it only within years. */
const often = "1900-01-01" as Day;

/** The days at which the clocks are looked at, whole weeks apart: no zone changes them twice between two. */
const lookedAt = (last: number): readonly number[] => {
  const [from, weekly] = [daysBetween(epoch, first), daysBetween(epoch, often)];
  const days: number[] = [];
  for (let day = from; day <= last + 7; day += day < weekly ? 91 : 7) days.push(day);
  return days;
};

/** The first second from which the clocks show what they show at the end. */
const changeBetween = (begin: number, end: number, ahead: (second: number) => number): number => {
  const before = ahead(begin);
  let [low, high] = [begin, end];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (ahead(middle) === before) low = middle;
    else high = middle;
  }
  return high;
};

/** What the clocks show of the week: between moments that are whole weeks apart, the same only where they have not changed. */
const weekClock = (zone: string): ((second: number) => string) => {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return (second) => clock.format(second * 1000);
};

/** How far a zone's clocks have been ahead of UTC, each time until the next, up to two days after `asOf`. */
export const offsetsOf = (zone: string, asOf: Day): readonly Offset[] => {
  const offset = offsetIn(zone);
  const ahead = (second: number): number => offset(second * 1000) / 1000;
  const seconds = lookedAt(daysBetween(epoch, asOf) + 2).map((day) => day * daySeconds);
  const begin = seconds[0] ?? 0;
  const found: Offset[] = [{ from: begin, ahead: ahead(begin) }];
  const shown = seconds.map(weekClock(zone));
  seconds.slice(1).forEach((end, at) => {
    const from = seconds[at] ?? begin;
    if (shown[at] !== shown[at + 1])
      found.push({ from: changeBetween(from, end, ahead), ahead: ahead(end) });
  });
  return found;
};
