import type { Figures } from "../../figures/index.ts";
import type { Reach } from "../../small-numbers/shown.ts";
import { shown } from "../../small-numbers/shown.ts";
import { shownParts } from "../../small-numbers/shown-parts.ts";
import type { Section } from "../section.ts";
import { cell, headlineWords, suppressionWords } from "../words.ts";

/** Who was counted, and how. */
export const whoSection = ({ who }: Pick<Figures, "who">, reach: Reach): Section => {
  const removed = who.removed.map(({ n }) => shown(n, reach));
  // How many are registered stands all over the report: one step that is hidden must not be told by the source.
  const oneHidden = removed.filter((n) => n === "*").length === 1;
  const headlines = shownParts(
    who.headlines.map(({ n }) => n),
    reach,
  );
  // What the reasons add up to is one of the headlines.
  const secret = who.headlines.some(
    ({ headline }, at) => headline === "suppressed" && headlines[at] === "*",
  );
  const reasons = shownParts(
    who.suppressed.map(({ n }) => n),
    reach,
    who.suppressed.map(({ n }) => secret && n > 0),
  );
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
          ["In the source", oneHidden ? "*" : cell(shown(who.inSource, reach))],
          ...who.removed.map(({ because }, at) => [
            `Not counted: ${because}`,
            cell(removed[at] ?? "*"),
          ]),
          ["Registered", cell(shown(who.registered, reach))],
        ],
      },
      {
        caption: "What the review comes to",
        head: ["Headline", "People"],
        rows: who.headlines.map(({ headline }, at) => [
          headlineWords[headline],
          cell(headlines[at] ?? "*"),
        ]),
      },
      {
        caption: "Why nothing is said of a pattern: the first reason that applies",
        head: ["Reason", "People"],
        rows: who.suppressed.map(({ because }, at) => [
          suppressionWords[because],
          cell(reasons[at] ?? "*"),
        ]),
      },
    ],
  };
};
