import type { SourceState, SourceType } from "#clinical/record.ts";
import { sourceWords } from "../../../src/app/words/source-words.ts";
import { type Example, usual } from "../example.ts";
import { ageOn } from "../spans.ts";
import { asOfOf, linesOf } from "../timeline.ts";
import { conceptWords } from "./concept-words.ts";
import { dateWords, listWords, whenWords } from "./date-words.ts";
import { markWords } from "./mark-words.ts";

const whats: Readonly<Record<string, string>> = {
  surgery: "surgery visit",
  telephone: "telephone call",
  video: "video call",
  online: "online consultation",
  encounter: "visit",
  panel: "laboratory report",
  order: "test ordered",
  answered: "questionnaire answer",
  attested: "checklist attested",
};

const lineWords = (line: string): string => {
  const [when = "", head = "", who = "", about = ""] = line.split("|").map((cell) => cell.trim());
  const [, what = head, inBrackets = ""] = /^(.*?) \((.*)\)$/.exec(head) ?? [];
  const subject = `${whats[what] ?? what}${about === "" ? "" : `: ${conceptWords(about)}`}`;
  const marks = inBrackets.split(",").map((mark) => mark.trim());
  const rest = [...marks.filter(Boolean).map(markWords), ...(who === "" ? [] : [who])];
  return `${whenWords(when)} · ${[subject, ...rest].join(", ")}`;
};

const years = (example: Example, born: string): string => {
  const age = ageOn(asOfOf(example), born);
  if (age === undefined) return "no birth date";
  if (age.youngest === age.oldest) return `${age.youngest}`;
  return `${age.youngest} or ${age.oldest}`;
};

/** Who is reviewed and when, where it is not the usual woman on the usual day. */
const personWords = (example: Example): readonly string[] => {
  const { asOf = usual.asOf, born = usual.born, sex = usual.sex } = example;
  const isUsual = born === usual.born && sex === usual.sex;
  const person = sex === "male" ? "A man" : "A woman";
  const age = born === "" ? ", no birth date" : ` of ${years(example, born)}`;
  const birth = born === "" ? "" : ` (born ${dateWords(born)})`;
  return [
    ...(isUsual ? [] : [`${person}${age}${birth}`]),
    ...(asOf === usual.asOf ? [] : [`Reviewed on ${dateWords(asOf)}`]),
  ];
};

const states: Readonly<Record<SourceState, string>> = {
  complete: "were read",
  partial: "were cut short",
  failed: "failed to load",
  refused: "were refused",
  absent: "are none",
};

const sourcesWords = ({ sources = {} }: Example): readonly string[] =>
  Object.entries(sources).map(
    ([type, state]) => `${sourceWords[type as SourceType].name} ${states[state]}`,
  );

const thresholdsWords = ({ thresholds = [] }: Example): readonly string[] =>
  thresholds.map(
    ({ sex, band, n, p90, p97 }) =>
      `Practice threshold, ${sex} ${band.replace("-", "–")}: P90 ${p90 ?? "none"}, P97 ${p97 ?? "none"} (${n} people)`,
  );

/** The record of an example as lines of words: who, what was not read, then each entry. */
export const recordWords = (example: Example): readonly string[] => {
  const { attested = [], postExertionalMalaise = false } = example;
  const entries = linesOf(example.timeline).map(lineWords);
  const lines = [
    ...personWords(example),
    ...thresholdsWords(example),
    ...sourcesWords(example),
    ...entries,
    ...(attested.length === 0 ? [] : [`Attested now: ${listWords(attested)}`]),
    ...(postExertionalMalaise ? ["Post-exertional malaise is reported now"] : []),
  ];
  return lines.length === 0 ? ["Nothing"] : lines;
};
