import type { ChecklistEntry } from "#clinical/review.ts";
import { dayWords } from "../words/day-words.ts";

const endedWords = {
  expired: "It was settled in an earlier plan; that was long enough ago to ask again.",
  reopened: "It was settled in an earlier plan; something has come since.",
} as const;

/** What time and later events have done to an item, in sentences; empty where nothing has. */
export const standingWords = ({
  ended,
  snoozedUntil,
  standsUntil,
  state,
}: ChecklistEntry): string =>
  [
    ended === undefined ? undefined : endedWords[ended],
    snoozedUntil === undefined ? undefined : `Not now: comes back on ${dayWords(snoozedUntil)}.`,
    standsUntil === undefined || state !== "done"
      ? undefined
      : `Stands until ${dayWords(standsUntil)}.`,
  ]
    .filter((part) => part !== undefined)
    .join(" ");
