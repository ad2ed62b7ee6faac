import { countWords, sureMaybeWords } from "#app/words/count-words.ts";
import { ageWords, dayWords } from "#app/words/day-words.ts";
import { headlineWords } from "#app/words/headline-words.ts";
import { nationalContext, placeSource, placeWords } from "#app/words/place-words.ts";
import { changedWords, changeLines } from "#app/words/practice-words.ts";
import { safetyWords, suppressionWords } from "#app/words/safety-words.ts";
import { sourceWords, stateWords } from "#app/words/source-words.ts";
import { verdictWords } from "#app/words/verdict-words.ts";
import { safetyHold } from "#clinical/checklist/safety-hold.ts";
import { placeInPractice } from "#clinical/practice/place-in-practice.ts";
import type { PracticeChanges } from "#clinical/practice/practice-changes.ts";
import { type PatientRecord, sourceTypes } from "#clinical/record.ts";
import { countIds, type PracticeReference, type Review } from "#clinical/review.ts";
import { rules } from "#clinical/rules/index.ts";

/** What a review was made with. */
type Given = {
  readonly changes?: PracticeChanges | undefined;
  readonly reference?: PracticeReference | undefined;
};

const part = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

const evidenceOf = ({ evidence }: { readonly evidence: readonly string[] }): string => {
  const shown = evidence.slice(0, 3).join(", ");
  const more = evidence.length - 3;
  return more > 0 ? `${shown} and ${more} more` : shown;
};

const findings = ({ safety }: Review): string[] =>
  safety.map(
    (finding) =>
      `${finding.seen ? "seen" : "!   "} ${safetyWords[finding.id].title} (${evidenceOf(finding)})`,
  );

const reasons = ({ suppressed }: Review): string[] =>
  suppressed.map((found) => `${suppressionWords[found.id]} (${evidenceOf(found)})`);

const working = ({ rules: outcomes }: Review): string[] =>
  rules.flatMap(({ id, title }) => {
    const { verdict, because } = outcomes[id];
    const { sign, says } = verdictWords[verdict];
    return [`${sign} ${says.padEnd(11)} ${id}: ${title}`, ...because.map((why) => `    ${why}`)];
  });

const counted = ({ counts }: Review): string[] => {
  const found = countIds.map((id) => sureMaybeWords(counts[id]));
  const width = Math.max(...found.map(({ length }) => length));
  return countIds.map((id, at) => `${found[at]?.padStart(width)}  ${countWords[id]}`);
};

const read = ({ sources }: Review): string[] =>
  sourceTypes.map((type) => {
    const { state, read: seen } = sources[type];
    return `${sourceWords[type].name}: ${stateWords(state, seen)}`;
  });

const setAside = ({ setAside: entries }: Review): string[] =>
  entries.map(({ resource, because }) => `${resource}: ${because}`);

const notJson = (unread: number): string[] =>
  unread === 0 ? [] : [`${unread} lines or files of the source are not JSON and were not read`];

const place = (
  { counts, sources }: Review,
  { person }: Pick<PatientRecord, "person">,
  reference: PracticeReference | undefined,
): string[] => {
  const found = placeInPractice({ person, counts, sources }, reference);
  if (found === undefined) return [];
  const known = found.kind !== "cannot tell" && reference !== undefined;
  return [placeWords(found), known ? placeSource(reference.asOf) : nationalContext];
};

/** A review for a person to read in a terminal: the headline and what comes first, then the working. */
export const reviewText = (
  review: Review,
  record: Pick<PatientRecord, "person">,
  unread: number,
  { changes, reference }: Given = {},
): string => {
  const { person } = record;
  const held = safetyHold(review.checklist).length > 0;
  const { heading, says } = headlineWords(review.headline, held);
  return [
    `${review.patient}  ${person.name}, ${ageWords(person.age)}, on ${dayWords(review.asOf)}`,
    "",
    `${heading} [${review.headline}]`,
    says,
    ...(changes === undefined ? [] : part(changedWords(changes), changeLines(changes))),
    ...part("Nothing is suggested because", reasons(review)),
    ...part("Look at first", findings(review)),
    ...part("Counts", counted(review)),
    ...part("In this practice", place(review, record, reference)),
    ...part("Rules", working(review)),
    ...part("What was read", [...read(review), ...notJson(unread)]),
    ...part(`Set aside (${review.setAside.length})`, setAside(review)),
    "",
  ].join("\n");
};
