import type { Bundle, FhirResource, QuestionnaireResponse } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import type { DismissalAnswer } from "#clinical/instruments/taken-today.ts";
import { entryUrl, roleId } from "../plan/identifiers.ts";
import { dismissalCodes, dismissalSystem } from "../read/read-dismissal.ts";

const words: Readonly<Record<DismissalAnswer["reason"], string>> = {
  explained: "It is explained",
  "not-now": "Not now",
  "under-review": "It is already under review",
  "not-a-pattern": "It is not such a pattern",
};

/** The transaction that keeps why the pattern was put aside, and until when; undefined where nothing was said. */
export const toDismissalBundle = (answers: Answers): Bundle<FhirResource> | undefined => {
  const { dismissal, planId, patient, author, at, encounter } = answers;
  if (dismissal === undefined) return undefined;
  const { reason, note, until } = dismissal;
  const role = `dismissal ${at}`;
  const value = `urn:uuid:${roleId(planId, role)}`;
  const inner = [
    ...(note?.trim()
      ? [{ linkId: "dismissal.note", text: "Note", answer: [{ valueString: note }] }]
      : []),
    ...(until
      ? [{ linkId: "dismissal.until", text: "Until", answer: [{ valueDate: until }] }]
      : []),
  ];
  const valueCoding = { system: dismissalCodes, code: reason, display: words[reason] };
  const resource: QuestionnaireResponse = {
    resourceType: "QuestionnaireResponse",
    identifier: { system: dismissalSystem, value },
    status: "completed",
    subject: { reference: patient },
    ...(encounter === undefined ? {} : { encounter: { reference: encounter } }),
    authored: at,
    author: { reference: author.reference, display: author.name },
    item: [
      {
        linkId: "dismissal",
        text: "Repeated visits: why this is not looked at now",
        answer: [inner.length > 0 ? { valueCoding, item: inner } : { valueCoding }],
      },
    ],
  };
  const once = `identifier=${encodeURIComponent(dismissalSystem)}|${encodeURIComponent(value)}`;
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      {
        fullUrl: entryUrl(planId, role),
        resource,
        request: { method: "POST", url: "QuestionnaireResponse", ifNoneExist: once },
      },
    ],
  };
};
