import { textAt } from "../store/elements.ts";

/** Milliseconds; the start is in, the end is out. */
type Span = { readonly start: number; readonly end: number };

const shape =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

const utc = (year: string, month = 1, day = 1): number => {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), month - 1, day);
  return date.getTime();
};

const calendarSpan = (year: string, month: string | undefined, day: string | undefined): Span => {
  if (!month) return { start: utc(year), end: utc(String(Number(year) + 1)) };
  const start = utc(year, Number(month), Number(day ?? 1));
  return { start, end: day ? start + 86_400_000 : utc(year, Number(month) + 1) };
};

/** The span that a FHIR date or dateTime covers; without an offset it is read as UTC. */
const spanOf = (text: string): Span | undefined => {
  const [, year, month, day, hour, minute, second, fraction, zone] = shape.exec(text) ?? [];
  if (!year) return undefined;
  if (!hour) return calendarSpan(year, month, day);
  const from = Date.parse(
    `${year}-${month}-${day}T${hour}:${minute}:${second ?? "00"}${fraction ?? ""}${zone ?? "Z"}`,
  );
  const width = fraction ? 1 : second ? 1_000 : 60_000;
  return { start: from, end: from + width };
};

const periodSpan = (period: unknown): Span => ({
  start: spanOf(textAt(period, "start") ?? "")?.start ?? Number.NEGATIVE_INFINITY,
  end: spanOf(textAt(period, "end") ?? "")?.end ?? Number.POSITIVE_INFINITY,
});

/** The span of a date element: a text, or a Period whose missing end is still open. */
export const spanOfElement = (value: unknown): Span | undefined => {
  if (typeof value === "string") return spanOf(value);
  return typeof value === "object" && value !== null ? periodSpan(value) : undefined;
};

const within = (inner: Span, outer: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The comparisons of R4 search: how the span of the record stands to the span that was asked for. */
const comparisons: Readonly<Record<string, (record: Span, asked: Span) => boolean>> = {
  eq: within,
  ne: (record, asked) => !within(record, asked),
  lt: (record, asked) => record.start < asked.start,
  gt: (record, asked) => record.end > asked.end,
  le: (record, asked) => record.start < asked.start || within(record, asked),
  ge: (record, asked) => record.end > asked.end || within(record, asked),
  sa: (record, asked) => record.start >= asked.end,
  eb: (record, asked) => record.end <= asked.start,
  ap: (record, asked) => record.start < asked.end && asked.start < record.end,
};

/** Whether a date is one that a search may ask for. */
export const isSearchDate = (text: string): boolean =>
  spanOf(text.replace(/^(eq|ne|lt|gt|le|ge|sa|eb|ap)/, "")) !== undefined;

/** Whether a date element stands to the date asked for as the prefix says. */
export const matchesDate = (value: unknown, prefix: string, asked: string): boolean => {
  const record = spanOfElement(value);
  const wanted = spanOf(asked);
  return Boolean(record && wanted && comparisons[prefix]?.(record, wanted));
};
