import type { EvidenceEntry, EvidenceSection, EvidenceTable } from "./section.ts";

const inCell = (text: string): string => text.replaceAll("|", "\\|");

const printTable = ({ title, columns, rows }: EvidenceTable): readonly string[] => [
  `**${title}**`,
  "",
  `| ${columns.map(inCell).join(" | ")} |`,
  `|${columns.map(() => "---").join("|")}|`,
  ...rows.map((row) => `| ${row.map(inCell).join(" | ")} |`),
  "",
];

const printEntry = ({ called, title, facts }: EvidenceEntry): readonly string[] => [
  `### ${called === undefined ? title : `${called}: ${title}`}`,
  "",
  ...facts.map(({ label, says }) => `- **${label}**: ${says}`),
  "",
];

const printSection = ({ id, title, says, entries, tables }: EvidenceSection): readonly string[] => [
  `<a id="${id}"></a>`,
  "",
  `## ${title}`,
  "",
  ...says.flatMap((line) => [line, ""]),
  ...entries.flatMap((entry) => [`<a id="${entry.id}"></a>`, "", ...printEntry(entry)]),
  ...tables.flatMap(printTable),
];

/** The evidence as a document in Markdown. */
export const toMarkdown = (sections: readonly EvidenceSection[]): string =>
  [
    "# Evidence",
    "",
    "Printed from the program’s own rules, findings, lists and tables; the app shows the same page. Nothing here has been signed by a clinician yet.",
    "",
    ...sections.map(({ id, title }) => `- [${title}](#${id})`),
    "",
    ...sections.flatMap(printSection),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
