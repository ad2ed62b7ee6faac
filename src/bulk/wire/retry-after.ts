const second = 1000;
const hour = 3600 * second;

/** The wait that a server asks for, in milliseconds, from seconds or an HTTP date; undefined where it asks none. */
export const retryAfter = (header: string | null, now: number): number | undefined => {
  const text = header?.trim() ?? "";
  if (/^\d+$/.test(text)) return within(Number(text) * second);
  const until = Date.parse(text);
  return text === "" || Number.isNaN(until) ? undefined : within(until - now);
};

/** Never hammering, and never asleep for a day on one typing error. */
const within = (ms: number): number => Math.min(Math.max(ms, second), hour);

const growth = 1.5;

/** The wait before the next try where the server asks for none: 10 s, then half as much again, at most 5 minutes. */
export const backoff = (tries: number, random: number): number => {
  const ms = Math.min(10 * second * growth ** tries, 300 * second);
  // A fifth of chance, so that many practices do not come back in the same second.
  return Math.round(ms * (0.9 + 0.2 * random));
};
