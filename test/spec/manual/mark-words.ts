import { conceptWords } from "./concept-words.ts";
import { dateWords, listWords } from "./date-words.ts";

const flags: Readonly<Record<string, string>> = {
  N: "normal",
  A: "abnormal",
  H: "high",
  L: "low",
  HH: "very high",
  LL: "very low",
  POS: "positive",
  NEG: "negative",
  DET: "detected",
  ND: "not detected",
};

/** Marks of a word and what follows it. */
const followed: Readonly<Record<string, (rest: string) => string>> = {
  flag: (rest) => `flagged ${flags[rest] ?? rest}`,
  low: (rest) => `range from ${rest}`,
  high: (rest) => `range up to ${rest}`,
  ended: (rest) => `ended ${dateWords(rest)}`,
  updated: (rest) => `last changed ${dateWords(rest)}`,
  type: (rest) => `of type ${conceptWords(rest)}`,
  text: (rest) => `typed “${rest}”`,
  class: (rest) => `class ${rest}`,
  clinical: (rest) => `clinical status ${rest}`,
  verification: (rest) => `verification ${rest}`,
  intent: (rest) => `intent ${rest}`,
  of: (rest) => `made of ${listWords(rest.split(" + "))}`,
  id: (rest) => `called *${rest}*`,
};

const alone: Readonly<Record<string, string>> = {
  normal: "reported normal",
  absent: "said not to be there",
  ended: "ended, no date given",
  unknown: "status unknown",
  "no status": "without a status",
  "no class": "without a class",
};

/** What stands in brackets after an entry, in words; what needs none stays. */
export const markWords = (mark: string): string => {
  const [word = "", ...rest] = mark.split(" ");
  const says = rest.length === 0 ? undefined : followed[word];
  return alone[mark] ?? says?.(rest.join(" ")) ?? mark;
};
