/** §2, Day: `YYYY-MM-DD`. Here plain text; arithmetic is on day numbers, without a library. */
export type Day = string;

/** §2, Window: both ends are in. */
export type Window = { readonly from: Day; readonly to: Day };

/** §2, When; `exact` is §9.5's "day-precise". */
export type When = { readonly earliest: Day; readonly latest: Day; readonly exact: boolean };

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const write = (year: number, month: number, date: number): Day =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
const parts = (day: Day): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10)),
];

/** §2, Day: whether the Gregorian year has a 29 February. */
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** §2, Day: how many days the month has. */
const monthLength = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** §2, Day: days before 1 January of the year, counted from year 0. */
const daysBeforeYear = (year: number): number => {
  const past = year - 1;
  return 366 + 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
};

/** §2, Day: the day's number. */
export const toNumber = (day: Day): number => {
  const [year, month, date] = parts(day);
  let days = daysBeforeYear(year) + date;
  for (let earlier = 1; earlier < month; earlier++) days += monthLength(year, earlier);
  return days;
};

/** §2, Day: the day of a number. */
export const fromNumber = (days: number): Day => {
  let year = Math.floor(days / 365.2425);
  while (daysBeforeYear(year + 1) < days) year++;
  while (daysBeforeYear(year) >= days) year--;
  let left = days - daysBeforeYear(year);
  let month = 1;
  while (left > monthLength(year, month)) left -= monthLength(year, month++);
  return write(year, month, left);
};

/** §2: the day so many days later; negative is earlier. */
export const addDays = (day: Day, days: number): Day => fromNumber(toNumber(day) + days);

/** §2: days from the first to the second. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

/** §2, "Month arithmetic clamps to the end of the month". */
export const addMonths = (day: Day, months: number): Day => {
  const [year, month, date] = parts(day);
  const index = year * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return write(newYear, newMonth, Math.min(date, monthLength(newYear, newMonth)));
};

/** §2, "Window of N months to asOf: from asOf − N months + 1 day to asOf". */
export const monthsTo = (end: Day, months: number): Window => ({
  from: addDays(addMonths(end, -months), 1),
  to: end,
});

/** §2, sure / maybe: a span is wholly in a window, overlaps it, or is out of it. */
export const place = (when: When, { from, to }: Window): "in" | "overlaps" | "out" => {
  if (when.latest < from || when.earliest > to) return "out";
  return when.earliest >= from && when.latest <= to ? "in" : "overlaps";
};

/** §2: the earlier of two days. */
export const earlier = (one: Day, other: Day): Day => [one, other].sort()[0] ?? one;

/** §2: the later of two days. */
export const later = (one: Day, other: Day): Day => [one, other].sort()[1] ?? one;

const firstDay = "0001-01-01";
const shape =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;

/** §9.2, "Impossible dates and times are unreadable"; a time without seconds is possible. */
const isPossible = (found: RegExpExecArray): boolean => {
  const [, year, month = "01", date = "01", hour = "00", minute = "00", second = "00", offset] =
    found;
  const [away, minutesAway] = (/\d\d:\d\d/.exec(offset ?? "")?.[0] ?? "00:00").split(":");
  return (
    Number(year) >= 1 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(date) >= 1 &&
    Number(date) <= monthLength(Number(year), Number(month)) &&
    Number(hour) <= 23 &&
    Number(minute) <= 59 &&
    Number(second) <= 60 &&
    Number(minutesAway) <= 59 &&
    (Number(away) < 14 || (Number(away) === 14 && minutesAway === "00"))
  );
};

const formats = new Map<string, Intl.DateTimeFormat>();
const formatFor = (zone: string): Intl.DateTimeFormat => {
  const made =
    formats.get(zone) ??
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  formats.set(zone, made);
  return made;
};

/** §2, "An instant becomes the day in the practice's zone". */
const dayInZone = (instant: Date, zone: string): Day => {
  const given = formatFor(zone).formatToParts(instant);
  const part = (type: string): number => Number(given.find((each) => each.type === type)?.value);
  return write(part("year"), part("month"), part("day"));
};

/** §2 and §9.2: the instant that a written time with an offset means. */
const instantOf = (found: RegExpExecArray): Date => {
  const [, year, month, date, hour, minute, second = "00", offset = "Z"] = found;
  const instant = new Date(0);
  instant.setUTCFullYear(Number(year), Number(month) - 1, Number(date));
  instant.setUTCHours(Number(hour), Number(minute), Math.min(Number(second), 59));
  const [hours, minutes] = offset === "Z" ? [0, 0] : offset.slice(1).split(":").map(Number);
  const away = ((hours ?? 0) * 60 + (minutes ?? 0)) * (offset.startsWith("-") ? -1 : 1);
  return new Date(instant.getTime() - away * 60_000);
};

/** §2, When: the span that a FHIR date, dateTime or instant covers, before asOf caps it; undefined is unreadable. */
export const readSpan = (value: unknown, zone: string): When | undefined => {
  const found = typeof value === "string" ? shape.exec(value) : null;
  if (!found || !isPossible(found)) return undefined;
  const [, year = "", month, date, , , , offset] = found;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, exact: false };
  if (!date) {
    const last = monthLength(Number(year), Number(month));
    const start = `${year}-${month}`;
    return { earliest: `${start}-01`, latest: `${start}-${last}`, exact: false };
  }
  const day = offset ? dayInZone(instantOf(found), zone) : `${year}-${month}-${date}`;
  return { earliest: day, latest: day, exact: true };
};

/** §2 and §9.2: when an event was, from the first of the dates that is present; none is the widest span. */
export const readWhen = (
  dates: readonly unknown[],
  asOf: Day,
  zone: string,
): When | "unreadable" | "future" => {
  const given = dates.find((each) => each !== undefined && each !== null);
  if (given === undefined) return { earliest: firstDay, latest: asOf, exact: false };
  const span = readSpan(given, zone);
  if (!span) return "unreadable";
  if (span.earliest > asOf) return "future";
  return { ...span, latest: earlier(span.latest, asOf) };
};
