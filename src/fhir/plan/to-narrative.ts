import type { Narrative } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { dayInWords } from "#clinical/plan/day-in-words.ts";
import { sections } from "#clinical/plan/index.ts";
import { planTitle } from "#clinical/plan/plan-title.ts";
import type { Line, Section } from "#clinical/plan/section.ts";

/** What a draft says of itself, after its heading and its date. */
export const draftMark = "<p>Draft: not agreed yet.</p>";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in XHTML: nothing that was typed can become markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (each) => entities[each] ?? each);

const inline = (text: string): string =>
  escaped(text)
    .split(/\r\n|\r|\n/)
    .join("<br/>");

const said = ({ label, says }: Line): string => {
  const [only, ...more] = says;
  const body =
    only !== undefined && more.length === 0
      ? `<p>${inline(only)}</p>`
      : `<ul>${says.map((text) => `<li>${inline(text)}</li>`).join("")}</ul>`;
  return `<h3>${escaped(label)}</h3>${body}`;
};

const headed = (section: Section, { plan }: Answers): string => {
  const lines = section.write(plan);
  return lines.length === 0 ? "" : `<h2>${escaped(section.title)}</h2>${lines.map(said).join("")}`;
};

/** The whole plan as a person reads it, so that the CarePlan alone is complete. */
export const toNarrative = (answers: Answers): Narrative => {
  const written = `Written on ${dayInWords(answers.at.slice(0, 10))} by ${answers.author.name}.`;
  const draft = answers.status === "draft" ? draftMark : "";
  const body = sections.map((section) => headed(section, answers)).join("");
  return {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><h1>${escaped(planTitle)}</h1><p>${escaped(written)}</p>${draft}${body}</div>`,
  };
};
