import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

/** How hard a text is to read. It helps to find what to change; only patients can tell whether it is understood. */
export type Reading = {
  /** In years: the US school grade by Flesch and Kincaid, and 5. Undefined where there is nothing to read. */
  readonly age: number | undefined;
  /** Words of four syllables or more, each once, in order. */
  readonly hardWords: readonly string[];
  /** Sentences of more than 20 words. */
  readonly longSentences: readonly string[];
};

/** NHS digital service manual: a reading age of 9 to 11, or up to 14 where the medicine makes that impossible. */
export const aim = { best: 11, most: 14, wordsInSentence: 20 } as const;

/** The grade of a school year is five less than the age of those in it. */
const ageOfGrade = 5;
const hardFrom = 4;

const sentencesIn = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) =>
    line
      .split(/(?<=[.!?])\s+|\n+/)
      .map((part) => part.trim())
      .filter((part) => /\p{L}/u.test(part)),
  );

const wordsOf = (text: string): readonly string[] => text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];

const isHard = (word: string): boolean => syllable(word) >= hardFrom;

/** A name or a month cannot be put more simply: it begins with a capital, and no sentence begins with it. */
const isName = (word: string, before: string): boolean =>
  /^\p{Lu}/u.test(word) && !/(?:^|[.!?:•]\s*)$/u.test(before);

type Stretch = { readonly text: string; readonly hard: boolean };

/** A line cut into stretches, the hard words apart, so that they can be marked. */
export const marked = (line: string): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: word, index } of line.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    if (!isHard(word) || isName(word, line.slice(0, index).trimStart())) continue;
    if (index > from) stretches.push({ text: line.slice(from, index), hard: false });
    stretches.push({ text: word, hard: true });
    from = index + word.length;
  }
  if (from < line.length) stretches.push({ text: line.slice(from), hard: false });
  return stretches;
};

/** The reading age of these lines, and what makes it high. */
export const readingOf = (lines: readonly string[]): Reading => {
  const sentences = sentencesIn(lines);
  const words = sentences.flatMap(wordsOf);
  const grade = fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
  return {
    age: Number.isNaN(grade) ? undefined : Math.max(5, Math.round(grade + ageOfGrade)),
    hardWords: [
      ...new Set(
        sentences
          .flatMap(marked)
          .filter(({ hard }) => hard)
          .map(({ text }) => text.toLowerCase()),
      ),
    ],
    longSentences: sentences.filter((sentence) => wordsOf(sentence).length > aim.wordsInSentence),
  };
};
