import type { Figures } from "../../figures/index.ts";
import type { Reach } from "../../small-numbers/shown.ts";
import { shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import type { Section } from "../section.ts";
import { cell, headlineWords, suppressionWords } from "../words.ts";

/** Who was counted, and how. */
export const whoSection = ({ who }: Figures, reach: Reach): Section => {
  const steps = [...who.removed.map(({ n }) => n), who.registered];
  const stepCells = shownParts(steps, reach).map(cell);
  const headlines = shownParts(
    who.headlines.map(({ n }) => n),
    reach,
  ).map(cell);
  const reasons = shownParts(
    who.suppressed.map(({ n }) => n),
    reach,
  ).map(cell);
  return {
    id: "who",
    title: "Who was counted, and how",
    says: [
      "Every registered patient is reviewed as the app would review them on the day of the audit, with the practice’s own thresholds of this same run. Nothing after that day is read.",
      "A contact is a consultation with the practice: face to face, at home, by telephone, video or online; several on a day with one clinician are one. Emergency attendance, letters, results, prescriptions and vaccinations are not contacts.",
      "A pattern is not a diagnosis, and no pattern does not reassure.",
    ],
    tables: [
      {
        caption: "From the source to the registered patients",
        head: ["Step", "People"],
        rows: [
          ["In the source", cell(shown(who.inSource, reach))],
          ...who.removed.map(({ because }, at) => [`Not counted: ${because}`, stepCells[at] ?? ""]),
          ["Registered", stepCells.at(-1) ?? ""],
        ],
      },
      {
        caption: "What the review comes to",
        head: ["Headline", "People"],
        rows: who.headlines.map(({ headline }, at) => [
          headlineWords[headline],
          headlines[at] ?? "",
        ]),
      },
      {
        caption: "Why nothing is said of a pattern: the first reason that applies",
        head: ["Reason", "People"],
        rows: who.suppressed.map(({ because }, at) => [
          suppressionWords[because],
          reasons[at] ?? "",
        ]),
      },
    ],
  };
};
