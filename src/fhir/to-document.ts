import type { Bundle, DocumentReference, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { planText } from "#clinical/plan/index.ts";
import { planTitle } from "#clinical/plan/plan-title.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { ExistingDocument } from "./existing-document.ts";
import { toUpdate } from "./life/to-life-bundle.ts";
import { defined } from "./plan/defined.ts";
import { type Filing, fileFor, referenceTo } from "./plan/filing.ts";
import { identifierOf } from "./plan/identifiers.ts";
import { toBase64 } from "./plan/plan-data.ts";
import { type Part, toEntry } from "./plan/to-entry.ts";
import { toPeriod } from "./plan/to-period.ts";
import { toQuestionnaireResponse } from "./plan/to-questionnaire-response.ts";

/** The text as a document carries it. */
export const toAttachment = (text: string, at: string) => {
  const bytes = new TextEncoder().encode(text);
  return {
    contentType: "text/plain; charset=utf-8",
    data: toBase64(bytes),
    size: bytes.length,
    title: planTitle,
    creation: at,
  };
};

const toDocumentReference = (
  { answers, patient, author }: Filing,
  held: DocumentReference | undefined,
  text: string,
  related: { readonly reference?: string | undefined },
): DocumentReference =>
  defined<DocumentReference>({
    resourceType: "DocumentReference",
    ...held,
    identifier: held?.identifier ?? [identifierOf("CarePlan", answers.planId)],
    status: "current",
    docStatus: answers.status === "active" ? "final" : "preliminary",
    type: held?.type ?? {
      coding: [{ system: "http://snomed.info/sct", code: "734163000", display: "Care plan" }],
      text: planTitle,
    },
    subject: patient,
    date: answers.at,
    author: [author],
    description: planTitle,
    content: [{ attachment: toAttachment(text, answers.at) }],
    context: defined({
      ...held?.context,
      encounter:
        answers.encounter === undefined
          ? held?.context?.encounter
          : [{ reference: answers.encounter }],
      // A document has no review date either: the plan covers the time until it is looked at again.
      period: toPeriod(answers),
      related: [related],
    }),
  });

/**
 * The same plan as a document, for a record that takes no CarePlan: the text that a person reads and,
 * beside it, the answers, so that a later launch can show and revise them.
 */
export const toDocument = (
  answers: Answers,
  record: PatientRecord,
  existing?: ExistingDocument,
  replaced?: ExistingDocument,
): Bundle<FhirResource> => {
  const held = existing?.document;
  const filing = fileFor(answers, record, undefined);
  const after = `with document ${held === undefined ? "1" : `after ${held.meta?.versionId ?? answers.at}`}`;
  const response = toQuestionnaireResponse(filing, { after, basedOn: undefined });
  const refer = ({ type, role }: Part) => referenceTo(filing, type, role, undefined);
  const text = planText(filing.answers, record);
  const old = replaced?.document;
  const resource: DocumentReference = {
    ...toDocumentReference(filing, held, text, refer(response)),
    ...(old
      ? { relatesTo: [{ code: "replaces", target: { reference: `DocumentReference/${old.id}` } }] }
      : {}),
  };
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      toEntry(filing, { type: "DocumentReference", role: "document", resource, held }),
      toEntry(filing, response),
      ...(old ? [toUpdate(answers.planId, { ...old, status: "superseded" })] : []),
    ],
  };
};
