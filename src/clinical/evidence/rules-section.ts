import type { Test } from "../rule.ts";
import { rules } from "../rules/index.ts";
import { accuracyFacts } from "./accuracy-words.ts";
import { citedFacts, told } from "./cited.ts";
import { ruleNotes } from "./rule-notes.ts";
import type { EvidenceSection } from "./section.ts";

const between = (from: number, to: number | undefined): string =>
  to === undefined ? `${from} or more` : `${from} to ${to}`;

/** A test as a sentence of its own vocabulary, brackets where it nests. */
const asked = (test: Test): string => {
  switch (test.kind) {
    case "count":
      return `${test.count} of ${test.atLeast} or more`;
    case "age":
      return `age ${between(test.from, test.to)}`;
    case "practice-threshold":
      return `${test.count} at or above the practice’s ${test.percentile.toUpperCase()} for sex and age`;
    case "latest-score":
      return `latest ${test.instrument.toUpperCase()} of ${test.months} months at ${test.atLeast} or more`;
    case "syndrome":
    case "condition":
      return `an entry of ${test.says}`;
    case "low-continuity":
      return `a UPC below ${test.below} over ${test.contacts} contacts or more, at most ${test.unknownAtMost * 100} % of them with unknown clinicians`;
    case "rule":
      return test.rule;
    case "all":
      return test.of.map(inBrackets).join(" and ");
    case "any":
      return test.of.map(inBrackets).join(" or ");
    case "not":
      return `not (${asked(test.of)})`;
  }
};

const inBrackets = (test: Test): string =>
  test.kind === "all" || test.kind === "any" ? `(${asked(test)})` : asked(test);

/** Every rule: what it asks, where it comes from, how well it did, what is ours and what nobody verified. */
export const rulesSection = (): EvidenceSection => ({
  id: "rules",
  title: "The rules",
  says: [
    "Each asks something of the record. None is a diagnosis, none gives a chance for one person, and none was validated on UK records in SNOMED CT.",
    "The share of right finds (positive predictive value) is computed by one formula, se·p / (se·p + (1 − sp)(1 − p)), at two shares of people: 2.5 %, as of a practice list, and 15 %, as where den Boeft’s study was done. Where sensitivity or specificity was not reported, nothing is computed.",
  ],
  entries: rules.map(({ id, title, test, source, accuracy, leavesOut }) => {
    const { sheet, reported, ours, notVerified } = ruleNotes[id];
    return {
      id,
      called: id,
      title,
      facts: [
        { label: "Asks for", says: asked(test) },
        ...citedFacts(source, sheet),
        ...accuracyFacts(accuracy),
        ...told("Also reported", reported),
        { label: "Ours", says: ours },
        ...told("Left out", leavesOut),
        ...told("Not verified", notVerified),
      ],
    };
  }),
  tables: [],
});
