import type { Bundle, DocumentReference, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { ExistingDocument } from "../existing-document.ts";
import { toAttachment } from "../to-document.ts";
import { type Turn, toUpdate, turnInWords } from "./to-life-bundle.ts";

const textIn = ({ content }: DocumentReference): string => {
  const data = content[0]?.attachment.data ?? "";
  const bytes = Uint8Array.from(atob(data), (each) => each.codePointAt(0) ?? 0);
  return new TextDecoder().decode(bytes);
};

/** A document has no status for a plan at rest or ended: its text says so, before everything else. */
const said = (held: DocumentReference, to: Turn, answers: Answers): DocumentReference => ({
  ...held,
  date: answers.at,
  content: [
    { attachment: toAttachment(`${turnInWords(to, answers)}\n\n${textIn(held)}`, answers.at) },
    ...held.content.slice(1),
  ],
});

/** What moves a plan on that the record keeps as a document. */
export const toDocumentLife = (
  answers: Answers,
  to: Turn,
  { document, questionnaireResponse }: ExistingDocument,
): Bundle<FhirResource> => {
  const turned = said(document, to, answers);
  const wrong = to === "entered-in-error";
  const resources: readonly FhirResource[] = wrong
    ? [
        { ...turned, status: "entered-in-error" },
        ...(questionnaireResponse
          ? [{ ...questionnaireResponse, status: "entered-in-error" as const }]
          : []),
      ]
    : [turned];
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: resources.map((resource) => toUpdate(answers.planId, resource)),
  };
};
