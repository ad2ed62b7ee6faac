import type { QuestionnaireResponse, QuestionnaireResponseItem, Reference } from "fhir/r4";
import type { ChecklistAnswer } from "#clinical/answers.ts";
import { checklist } from "#clinical/checklist/index.ts";
import type { ChecklistState } from "#clinical/review.ts";
import { toAnswerItems } from "./answers/to-answer-items.ts";
import { defined, some } from "./defined.ts";
import { type Filing, referenceTo } from "./filing.ts";
import { stateCodes } from "./ours.ts";
import { type Part, partIdentifier } from "./to-entry.ts";

const stateWords: Readonly<Record<ChecklistState, string>> = {
  due: "Still to do",
  done: "Done",
  "not-applicable": "Does not apply",
  "needs-clinician": "Needs a clinician’s eye",
};

const remarks = (id: string, { note, snoozedUntil }: ChecklistAnswer) => [
  ...(note?.trim()
    ? [{ linkId: `${id}.note`, text: "Note", answer: [{ valueString: note }] }]
    : []),
  ...(snoozedUntil === undefined
    ? []
    : [{ linkId: `${id}.until`, text: "Not before", answer: [{ valueDate: snoozedUntil }] }]),
];

/**
 * What the clinician said of each item. Items that the record alone settled are left out: a later review reads
 * `done` as a clinician's word. A clinician's own reflection is never written.
 */
const snapshot = ({ answers }: Filing): readonly QuestionnaireResponseItem[] =>
  checklist.flatMap(({ id, label, kept }) => {
    const answer = answers.checklist[id];
    if (!answer || !kept) return [];
    const valueCoding = {
      system: stateCodes,
      code: answer.state,
      display: stateWords[answer.state],
    };
    const inner = remarks(id, answer);
    return [
      {
        linkId: id,
        text: label,
        answer: [inner.length > 0 ? { valueCoding, item: inner } : { valueCoding }],
      },
    ];
  });

const roleAfter = (after: string | undefined): string =>
  after === undefined ? "questionnaire-response" : `questionnaire-response ${after}`;

/** What it follows, and the plan that it belongs to. */
type Place = { readonly after: string | undefined; readonly basedOn: Reference | undefined };

const besidePlan = (filing: Filing): Place => {
  const { answers, existing } = filing;
  const held = existing?.carePlan;
  return {
    after: held && `after ${held.meta?.versionId ?? answers.at}`,
    basedOn: referenceTo(filing, "CarePlan", "care-plan", held),
  };
};

/**
 * The story, the sharing choices and the checklist as they stood. Each revision writes a new one: the patient's
 * words are never overwritten, and an attestation keeps the day on which it was made.
 */
export const toQuestionnaireResponse = (
  filing: Filing,
  { after, basedOn }: Place = besidePlan(filing),
): Part => {
  const { answers, patient, author } = filing;
  const role = roleAfter(after);
  const resource = defined<QuestionnaireResponse>({
    resourceType: "QuestionnaireResponse",
    identifier: partIdentifier(filing, "QuestionnaireResponse", role),
    basedOn: basedOn && [basedOn],
    status: "completed",
    subject: patient,
    encounter: answers.encounter === undefined ? undefined : { reference: answers.encounter },
    authored: answers.at,
    author,
    source: patient,
    item: some([...toAnswerItems(answers.plan), ...snapshot(filing)]),
  });
  return { type: "QuestionnaireResponse", role, resource, held: undefined };
};
