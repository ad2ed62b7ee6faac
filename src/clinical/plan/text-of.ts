import type { Answers } from "../answers.ts";
import { isDay } from "../day.ts";
import type { PatientRecord } from "../record.ts";
import { dayInWords } from "./day-in-words.ts";
import { planTitle } from "./plan-title.ts";
import type { Line, Section } from "./section.ts";

const columns = 72;

const wrapped = (text: string, first: string, next: string): readonly string[] => {
  const lines: string[] = [];
  let line = first;
  let begun = false;
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const longer = begun ? `${line} ${word}` : `${line}${word}`;
    if (begun && longer.length > columns) {
      lines.push(line);
      line = `${next}${word}`;
    } else line = longer;
    begun = true;
  }
  return begun ? [...lines, line] : lines;
};

const paragraphs = (text: string, first: string, next: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph, at) => wrapped(paragraph, at === 0 ? first : next, next));

const written = ({ label, says }: Line): readonly string[] => [
  ...wrapped(label, "", ""),
  ...says.flatMap((text) =>
    says.length === 1 ? paragraphs(text, "  ", "  ") : paragraphs(text, "  - ", "    "),
  ),
  "",
];

const headed = (section: Section, { plan }: Answers): readonly string[] => {
  const lines = section.write(plan);
  if (lines.length === 0) return [];
  return [section.title.toUpperCase(), "", ...lines.flatMap(written)];
};

/** A birth date is written out where it is a whole day. */
const bornOn = (date: string): string => (isDay(date) ? dayInWords(date) : date);

const identity = ({ person }: PatientRecord): string =>
  [
    person.name,
    person.birthDate === undefined ? undefined : `born ${bornOn(person.birthDate)}`,
    person.nhsNumber === undefined ? undefined : `NHS number ${person.nhsNumber}`,
  ]
    .filter((part) => part !== undefined)
    .join(", ");

/** The sections' words under their headings; ends with a line break. */
export const textOf = (
  sections: readonly Section[],
  answers: Answers,
  record: PatientRecord,
): string => {
  const head = [
    planTitle.toUpperCase(),
    ...wrapped(identity(record), "", ""),
    ...wrapped(
      `Written on ${dayInWords(answers.at.slice(0, 10))} by ${answers.author.name}`,
      "",
      "",
    ),
    ...(answers.status === "draft" ? ["Draft: not agreed yet"] : []),
    "",
  ];
  const body = sections.flatMap((section) => headed(section, answers));
  return `${[...head, ...body].join("\n").trimEnd()}\n`;
};
