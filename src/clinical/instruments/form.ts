import type { InstrumentSheet } from "./instrument.ts";
import type { InstrumentId } from "./taken-today.ts";

/** One question as the practice's own questionnaire words it. */
export type FormItem = {
  readonly code: string;
  readonly text: string;
  readonly options: readonly { readonly score: number; readonly text: string }[];
};

/** A questionnaire found on the record's server, or given as a file: words for an instrument whose structure ships. */
export type Form = {
  readonly instrument: InstrumentId;
  readonly title: string;
  /** Its canonical, kept with the scores. */
  readonly canonical: string | undefined;
  readonly items: readonly FormItem[];
};

const scoresOf = ({ answers = [] }: InstrumentSheet): readonly number[] =>
  answers.map(({ score }) => score);

const sameScores = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((score) => other.includes(score));

/** Why the form cannot stand for the instrument, a sentence each; empty where it is whole. */
export const faultsOf = (sheet: InstrumentSheet, { items }: Form): readonly string[] => {
  const expected = (sheet.items ?? []).map(({ code }) => code);
  const missing = expected.filter((code) => !items.some((item) => item.code === code));
  const twice = expected.filter((code) => items.filter((item) => item.code === code).length > 1);
  const wrong = items.filter(
    ({ options }) =>
      !sameScores(
        options.map(({ score }) => score),
        scoresOf(sheet),
      ),
  );
  const silent = items.filter(({ text, options }) =>
    [text, ...options.map((option) => option.text)].some((words) => words.trim() === ""),
  );
  return [
    ...(missing.length > 0
      ? [`It lacks ${missing.length} of ${expected.length} items: ${missing.join(", ")}.`]
      : []),
    ...(twice.length > 0 ? [`It asks twice: ${twice.join(", ")}.`] : []),
    ...(wrong.length > 0
      ? [
          `Its answers do not score ${scoresOf(sheet).join(", ")}: ${wrong.map(({ code }) => code).join(", ")}.`,
        ]
      : []),
    ...(silent.length > 0
      ? [`It has no words for: ${silent.map(({ code }) => code).join(", ")}.`]
      : []),
  ];
};
