import { notEncoded } from "./not-encoded.ts";
import { notVerified } from "./not-verified.ts";
import { rulesSection } from "./rules-section.ts";
import { findingsSection, suppressionsSection } from "./safety-sections.ts";
import type { EvidenceSection } from "./section.ts";
import { codelistsSection, testTablesSection } from "./tables-section.ts";

const criteria = (refused: boolean): EvidenceSection["entries"] =>
  notEncoded
    .filter(({ sheet }) => (sheet === "X") === refused)
    .map(({ id, cite, asks, because }) => ({
      id: id.replaceAll(/[^A-Za-z0-9-]+/g, "-"),
      title: id,
      facts: [
        { label: "Source", says: cite },
        { label: "Asks for", says: asks },
        { label: refused ? "Refused because" : "Not encoded because", says: because },
      ],
    }));

const refusedSection = (): EvidenceSection => ({
  id: "refused",
  title: "What we refuse to encode",
  says: ["Published, and not to be run by a program on one person’s record."],
  entries: criteria(true),
  tables: [],
});

const waitingSection = (): EvidenceSection => ({
  id: "not-encoded",
  title: "What is published and not encoded here",
  says: ["Not refused: something is missing, or it belongs elsewhere."],
  entries: criteria(false),
  tables: [],
});

const unverifiedSection = (): EvidenceSection => ({
  id: "not-verified",
  title: "What was not verified",
  says: ["Nothing of this is presented as fact anywhere in Throughline."],
  entries: [],
  tables: [
    {
      title: "Not verified, point by point",
      columns: ["Not verified"],
      rows: notVerified.map((line) => [line]),
    },
  ],
});

/** Where everything comes from that Throughline says of a record: the page of the app and of the documents alike. */
export const evidence = (): readonly EvidenceSection[] => [
  rulesSection(),
  findingsSection(),
  suppressionsSection(),
  refusedSection(),
  waitingSection(),
  testTablesSection(),
  codelistsSection(),
  unverifiedSection(),
];
