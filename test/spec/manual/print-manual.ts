import { ruleOf } from "#clinical/rules/index.ts";
import { safetyWords } from "../../../src/app/words/safety-words.ts";
import type { Chapter, Example, Part } from "../example.ts";
import { claimWords } from "./claim-words.ts";
import { recordWords } from "./record-words.ts";

const opening = `# What Throughline makes of a record, by example

Every line below is computed again whenever the program is tested: by the program, on each of its ways of reading a
record, and by a second, plain one that shares no code with it. If an example is wrong, both are: say so, and quote its
title. No example is about a real person.

**How to read it.** Each table has an example a row: what the record holds, and what follows from it. Unless the row says
otherwise, the person is a woman of 46 and the review is of 22 November 2026. An entry is a day, what was recorded,
and with whom. “4, perhaps 5” is a count that is sure of four and may be five. A rule is *met*, *not met*, or *cannot
be told*. An example says only what it is about; of the rest it claims nothing.

The rules, their sources and what was reported of their accuracy stand beside each rule in the app; brackets after a
text name what its examples spell out: a clause of the project's contract, or a publication.
`;

const titles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ruleOf).map(([id, { title }]) => [id, title])),
  ...Object.fromEntries(Object.entries(safetyWords).map(([id, { title }]) => [id, title])),
};

/** The title of a chapter; an id is told in words too. */
const headingOf = ({ title }: Chapter): string =>
  titles[title] === undefined ? title : `${title}: ${titles[title]}`;

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, "")
    .replaceAll(" ", "-");

const cell = (lines: readonly string[]): string =>
  lines.map((line) => line.replaceAll("|", "/")).join("<br>");

const rowOf = (example: Example): string => {
  const why = example.text === undefined ? [] : [`*${example.text}*`];
  return `| ${[
    cell([example.title, ...why]),
    cell(recordWords(example)),
    cell(claimWords(example.expects)),
  ].join(" | ")} |`;
};

const heads = ["| Example | The record holds | What follows |", "|---|---|---|"];

const chapterText = (chapter: Chapter): string => {
  const { clause, text, table, examples } = chapter;
  const shown =
    table === undefined
      ? [...heads, ...examples.map(rowOf)].join("\n")
      : `${table}\n\nTried by ${examples.length} examples.`;
  return `### ${headingOf(chapter)}\n\n${text} (${clause}.)\n\n${shown}\n`;
};

const contentsOf = (parts: readonly Part[]): string =>
  parts
    .map(({ title, chapters }) => {
      const links = chapters.map((chapter) => {
        const heading = headingOf(chapter);
        return `[${chapter.title}](#${anchorOf(heading)})`;
      });
      return `- **${title}**: ${links.join(", ")}`;
    })
    .join("\n");

/** The manual: every example that the tests run, in reading order, as Markdown. */
export const printManual = (parts: readonly Part[]): string =>
  [
    opening,
    contentsOf(parts),
    "",
    ...parts.map(({ title, chapters }) => `## ${title}\n\n${chapters.map(chapterText).join("\n")}`),
  ].join("\n");
