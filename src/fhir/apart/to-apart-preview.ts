import type {
  Bundle,
  Communication,
  FhirResource,
  Observation,
  QuestionnaireResponse,
  ServiceRequest,
  Task,
} from "fhir/r4";
import { dayInWords } from "#clinical/plan/day-in-words.ts";

/** One entry in words, and exactly as it will be sent. */
export type ApartEntry = {
  readonly resourceType: string;
  readonly verb: "create";
  readonly title: string;
  readonly says: readonly string[];
  readonly json: string;
};

type Words = Pick<ApartEntry, "title" | "says">;

const requestWords = ({ code, note = [], patientInstruction }: ServiceRequest): Words => ({
  title: `Request: ${code?.text ?? "a service"}`,
  says: [
    ...note.flatMap(({ text }) => text.split("\n")),
    ...(patientInstruction === undefined ? [] : [`For the patient: ${patientInstruction}`]),
  ],
});

const messageWords = ({ sent, payload = [] }: Communication): Words => ({
  title: `What you were told${sent === undefined ? "" : ` on ${dayInWords(sent)}`}`,
  says: payload.flatMap(({ contentString }) => contentString ?? []),
});

const taskWords = ({ code, description, restriction }: Task): Words => ({
  title: code?.text ?? "Task",
  says: [
    ...(description === undefined ? [] : [description]),
    ...(restriction?.period?.end === undefined ? [] : [`By ${dayInWords(restriction.period.end)}`]),
  ],
});

const scoreWords = ({ code, valueQuantity, effectiveDateTime }: Observation): Words => ({
  title: code.text ?? "Score",
  says: [
    `${valueQuantity?.value ?? ""}${effectiveDateTime === undefined ? "" : ` on ${dayInWords(effectiveDateTime)}`}`,
  ],
});

const dismissalIn = ({ item = [] }: QuestionnaireResponse): Words | undefined => {
  const said = item.find(({ linkId }) => linkId === "dismissal");
  if (said === undefined) return undefined;
  const [answer] = said.answer ?? [];
  return {
    title: said.text ?? "Why this is not looked at now",
    says: [
      answer?.valueCoding?.display ?? "",
      ...(answer?.item ?? []).flatMap(({ text, answer: inner = [] }) =>
        inner.map(({ valueString, valueDate }) => `${text}: ${valueString ?? valueDate}`),
      ),
    ],
  };
};

const wordsOf = (resource: FhirResource): Words => {
  switch (resource.resourceType) {
    case "ServiceRequest":
      return requestWords(resource);
    case "Communication":
      return messageWords(resource);
    case "Task":
      return taskWords(resource);
    case "Observation":
      return scoreWords(resource);
    case "QuestionnaireResponse":
      return (
        dismissalIn(resource) ?? {
          title: "The answered form",
          says: [`${resource.item?.length ?? 0} answers`],
        }
      );
    default:
      throw new Error(`nothing apart from the plan is a ${resource.resourceType}`);
  }
};

/** What is written apart from the plan, as it is checked before it is sent. */
export const toApartPreview = (bundle: Bundle<FhirResource>): readonly ApartEntry[] =>
  (bundle.entry ?? []).flatMap(({ resource }) =>
    resource === undefined
      ? []
      : [
          {
            resourceType: resource.resourceType,
            verb: "create" as const,
            ...wordsOf(resource),
            json: JSON.stringify(resource, undefined, 2),
          },
        ],
  );
