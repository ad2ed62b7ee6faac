import type {
  CarePlan,
  CareTeam,
  DocumentReference,
  FhirResource,
  Goal,
  Provenance,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
  Task,
} from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { dayInWords } from "#clinical/plan/day-in-words.ts";
import { sections } from "#clinical/plan/index.ts";
import { bearsData } from "./plan-data.ts";

/** What an entry is called and what it says, a line each. */
export type EntryWords = { readonly title: string; readonly says: readonly string[] };

const planWords = (plan: CarePlan, answers: Answers): EntryWords => ({
  title: `${plan.title ?? "The plan"} (${plan.status})`,
  says: sections.flatMap((section) =>
    section
      .write(answers.plan)
      .map(({ label, says }) => `${section.title}. ${label}: ${says.join("; ")}`),
  ),
});

const teamWords = ({ name, status, participant = [], note = [] }: CareTeam): EntryWords => ({
  title: `${name ?? "Care team"} (${status ?? "no status"})`,
  says: [
    ...participant.map(
      ({ role, member }) =>
        `${role?.[0]?.text ?? "Member"}: ${member?.display ?? member?.reference ?? "not named"}`,
    ),
    ...note.map(({ text }) => text),
  ],
});

const goalWords = ({ description, lifecycleStatus, target = [], note = [] }: Goal): EntryWords => ({
  title: `Goal (${lifecycleStatus})`,
  says: [
    description.text ?? "",
    ...target.flatMap(({ measure, dueDate }) => [
      ...(measure?.text === undefined ? [] : [`How we will know: ${measure.text}`]),
      ...(dueDate === undefined ? [] : [`By ${dayInWords(dueDate)}`]),
    ]),
    ...note.map(({ text }) => text),
  ],
});

const taskWords = ({ code, status, description, owner, restriction }: Task): EntryWords => ({
  title: `${code?.text ?? "Task"} (${status})`,
  says: [
    ...(description === undefined ? [] : [description]),
    ...(owner === undefined ? [] : [`For: ${owner.display ?? owner.reference}`]),
    ...(restriction?.period?.end === undefined
      ? []
      : [`By ${dayInWords(restriction.period.end.slice(0, 10))}`]),
  ],
});

const answerWords = (answer: QuestionnaireResponseItemAnswer): string => {
  const { valueCoding, valueReference, valueDate, valueBoolean } = answer;
  if (valueCoding) return valueCoding.display ?? valueCoding.code ?? "";
  if (valueReference) return valueReference.reference ?? "";
  if (valueDate) return dayInWords(valueDate);
  if (valueBoolean !== undefined) return valueBoolean ? "Yes" : "No";
  return String(answer.valueString ?? answer.valueInteger ?? "");
};

const itemWords = (item: QuestionnaireResponseItem): string => {
  const answers = (item.answer ?? []).map(answerWords);
  const remarks = (item.answer ?? []).flatMap((answer) => answer.item ?? []).map(itemWords);
  const inner = (item.item ?? []).flatMap(({ text, answer = [] }) =>
    answer.map((each) => (text ? `${text}: ${answerWords(each)}` : answerWords(each))),
  );
  return `${item.text ?? item.linkId}: ${[...answers, ...inner, ...remarks].join("; ")}`;
};

const responseWords = ({ item = [] }: QuestionnaireResponse): EntryWords => ({
  title: "What you told us, and the checklist as it stands",
  says: item.map(itemWords),
});

const documentWords = (document: DocumentReference): EntryWords => ({
  title: `The plan as a document (${document.docStatus === "final" ? "active" : "draft"})`,
  says: [
    "The whole plan as text, word for word as it is shown below.",
    ...(bearsData(document)
      ? ["The same plan as data, so that Throughline can show and revise it at the next launch."]
      : []),
  ],
});

const provenanceWords = ({ agent, entity = [], recorded }: Provenance): EntryWords => ({
  title: "Who wrote the plan, and what it rests on",
  says: [
    `Written by ${agent[0]?.who.display} with Throughline on ${dayInWords(recorded.slice(0, 10))}`,
    ...(entity.length === 0
      ? []
      : [
          `Rests on ${entity.length} ${entity.length === 1 ? "entry" : "entries"} of the record, each named in what is sent`,
        ]),
  ],
});

/** One entry in words; a type that we never write is named as such. */
export const entryWords = (resource: FhirResource, answers: Answers): EntryWords => {
  switch (resource.resourceType) {
    case "CarePlan":
      return planWords(resource, answers);
    case "CareTeam":
      return teamWords(resource);
    case "Goal":
      return goalWords(resource);
    case "QuestionnaireResponse":
      return responseWords(resource);
    case "Task":
      return taskWords(resource);
    case "DocumentReference":
      return documentWords(resource);
    case "Provenance":
      return provenanceWords(resource);
    default:
      throw new Error(`no plan holds a ${resource.resourceType}`);
  }
};
