import type { Citation, Grade } from "../rule.ts";
import type { Sheet } from "./rule-notes.ts";
import type { Fact } from "./section.ts";

/** How much of a published criterion is encoded, in words. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  "as published": "as published",
  "shape only": "the shape of what was published, with our own lists of codes",
  ours: "our own; not tested in any study",
};

const sheetWords: Readonly<Record<Sheet, string>> = {
  E: "to encode as published",
  P: "to encode its shape; lists or thresholds are ours or incomplete",
  D: "for display and wording only",
  ours: "a proposal of our own",
};

const doiOf = ({ doi, unresolvedDoi }: Citation): string => {
  if (doi !== undefined) return ` doi:${doi}`;
  return unresolvedDoi === undefined ? "" : ` (DOI to be checked: ${unresolvedDoi})`;
};

/** Where a statement comes from, how much of it is encoded, and whether a clinician has signed it. */
export const citedFacts = (source: Citation, sheet: Sheet | undefined): readonly Fact[] => [
  { label: "Source", says: `${source.cite}${doiOf(source)}` },
  { label: "Grade", says: gradeWords[source.grade] },
  ...(sheet === undefined ? [] : [{ label: "What we make of it", says: sheetWords[sheet] }]),
  {
    label: "Clinical review",
    says: `${source.clinicalReview}; to be looked at again by ${source.reviewBy}`,
  },
];

/** A fact that is told only where there is something to tell. */
export const told = (label: string, says: string | undefined): readonly Fact[] =>
  says === undefined ? [] : [{ label, says }];
