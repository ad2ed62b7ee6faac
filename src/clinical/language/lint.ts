import { neverAskOnPemTrack, neverPrint, neverSay, type WordRule } from "./word-list.ts";

/** Words found in a text that another way of saying would spare; a suggestion, never a bar. */
export type Suggestion = { readonly found: string; readonly instead: string; readonly why: string };

const foundBy = (text: string, { finds, instead, why }: WordRule): readonly Suggestion[] => {
  const found = finds.exec(text)?.[0];
  return found === undefined ? [] : [{ found, instead, why }];
};

/** What could be said better, in the order of the list; `pemTrack` adds what would ask for more activity. */
export const lint = (text: string, pemTrack: boolean): readonly Suggestion[] =>
  [...neverSay, ...(pemTrack ? neverAskOnPemTrack : []), ...neverPrint].flatMap((rule) =>
    foundBy(text, rule),
  );

/** Every piece of text in an answer, whatever its shape. */
export const wordsIn = (answer: unknown): readonly string[] => {
  if (typeof answer === "string") return [answer];
  if (Array.isArray(answer)) return answer.flatMap(wordsIn);
  return typeof answer === "object" && answer !== null
    ? Object.values(answer).flatMap(wordsIn)
    : [];
};
