import { findings } from "../safety/index.ts";
import { type Companion, whiteRows } from "../safety/white-rows.ts";
import { suppressions } from "../suppression/index.ts";
import { citedFacts, told } from "./cited.ts";
import { findingNotes, suppressionNotes } from "./safety-notes.ts";
import type { EvidenceSection, EvidenceTable } from "./section.ts";

const companionWords = (companion: Companion): string =>
  typeof companion === "string" ? companion.replace("-", " ") : companion.join(" or ");

const ageWords = (age: number | undefined): string => (age === undefined ? "–" : `${age}`);

const whiteTable = (): EvidenceTable => ({
  title: "white-2023: ages from which the nine-month risk of cancer reaches 3 %",
  columns: ["New fatigue and", "Men from age", "Women from age"],
  rows: whiteRows.map((row) => [companionWords(row.with), ageWords(row.men), ageWords(row.women)]),
});

/** Every safety finding, and the table of White 2023. */
export const findingsSection = (): EvidenceSection => ({
  id: "safety",
  title: "Safety findings",
  says: [
    "Looked for before any pattern is named, and shown whatever the headline says. Finding none rules nothing out.",
  ],
  entries: findings.map(({ id, title, source, item, holdsHeadline }) => {
    const { sheet, ours, notVerified } = findingNotes[id];
    return {
      id,
      called: id,
      title,
      facts: [
        ...citedFacts(source, sheet),
        {
          label: "In the headline",
          says: holdsHeadline
            ? "comes before a pattern until a clinician has seen it"
            : "does not hold it back",
        },
        {
          label: "Seen by",
          says: item === undefined ? "nothing but the record itself" : `checklist item ${item}`,
        },
        { label: "Ours", says: ours },
        ...told("Not verified", notVerified),
      ],
    };
  }),
  tables: [whiteTable()],
});

/** Every reason to suggest nothing. */
export const suppressionsSection = (): EvidenceSection => ({
  id: "suppressions",
  title: "When nothing is suggested",
  says: [
    "Circumstances in which a pattern would mislead, or in which another pathway comes first. A long-term condition is not among them: it is told beside the counts, since leaving out everyone who has one would leave out about three in four of the people such searches find (Kitselaar 2021).",
  ],
  entries: suppressions.map(({ id, title, source }) => {
    const { sheet, ours, notVerified } = suppressionNotes[id];
    return {
      id,
      called: id,
      title,
      facts: [
        ...citedFacts(source, sheet),
        { label: "Ours", says: ours },
        ...told("Not verified", notVerified),
      ],
    };
  }),
  tables: [],
});
