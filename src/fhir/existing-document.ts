import type { DocumentReference, QuestionnaireResponse } from "fhir/r4";
import type { PlanAnswers } from "#clinical/answers.ts";
import { objectsOf } from "./element/json.ts";
import { referred } from "./element/reference.ts";
import { readAnswerItems } from "./plan/answers/read-answer-items.ts";
import { isOurs } from "./plan/ours.ts";
import { answersInData } from "./plan/plan-data.ts";
import type { PatientSources } from "./sources.ts";

/** Our plan where the record holds it as a document, with the answers that were kept beside it. */
export type ExistingDocument = {
  readonly document: DocumentReference;
  readonly questionnaireResponse?: QuestionnaireResponse;
};

type Resource = { readonly resourceType?: string; readonly identifier?: unknown };

const isOurDocument = (each: unknown): each is DocumentReference => {
  const resource = each as Resource | null;
  return resource?.resourceType === "DocumentReference" && isOurs("CarePlan", resource);
};

const updated = ({ meta, id }: DocumentReference): string =>
  `${meta?.lastUpdated ?? ""} ${id ?? ""}`;

/** The current document of ours, or the one of `planId`. */
export const findOurDocument = (
  input: PatientSources,
  planId?: string,
): ExistingDocument | undefined => {
  const document = input.sources.DocumentReference.resources
    .filter(isOurDocument)
    .filter(({ status }) => status === "current")
    .filter((each) => planId === undefined || isOurs("CarePlan", each, planId))
    .toSorted((a, b) => (updated(a) < updated(b) ? 1 : -1))[0];
  if (!document) return undefined;
  const related = new Set(
    objectsOf(document.context?.related).map((each) => referred(each, input.names)),
  );
  const told = input.sources.QuestionnaireResponse.resources.find((each) => {
    const { id } = each as QuestionnaireResponse;
    return (
      isOurs("QuestionnaireResponse", each as Resource) &&
      related.has(`QuestionnaireResponse/${id}`)
    );
  }) as QuestionnaireResponse | undefined;
  return { document, ...(told ? { questionnaireResponse: told } : {}) };
};

/** What was answered when the document was saved, beside it or in it; nothing where the record keeps only its text. */
export const answersFromDocument = ({
  document,
  questionnaireResponse,
}: ExistingDocument): PlanAnswers => {
  const told = questionnaireResponse ?? answersInData(document);
  const items = (told as QuestionnaireResponse | undefined)?.item;
  return Array.isArray(items) ? readAnswerItems(items) : {};
};
