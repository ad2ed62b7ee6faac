import type { ReadType } from "../tally.ts";

/** Where a date stands: what it is called, and in which column, at which path. */
export type DatePlace = { readonly name: string; readonly column: string; readonly path?: string };

/** What is read of one type of resource: its top-level elements, as columns of JSON text. */
export type Shape = {
  /** Elements that FHIR writes as a text. */
  readonly texts: readonly string[];
  /** Elements that it writes otherwise. */
  readonly others: readonly string[];
  /** Where its date stands: the first of these that is there. */
  readonly dates: readonly DatePlace[];
  /** Elements that only an older FHIR has. */
  readonly older: readonly string[];
  /** Elements that are kept after the first look, by the name of their column. */
  readonly keeps: readonly string[];
};

const start = (name: string): DatePlace => ({
  name: `${name}.start`,
  column: name,
  path: "$.start",
});
const plain = (name: string): DatePlace => ({ name, column: name });

const effective: readonly DatePlace[] = [plain("effectiveDateTime"), start("effectivePeriod")];

/** Elements of every type. */
export const everywhere = {
  texts: ["resourceType", "id", "implicitRules", "status"],
  others: ["meta", "modifierExtension", "subject", "patient"],
} as const;

/** What is read of each type. */
export const shapes: Readonly<Record<ReadType, Shape>> = {
  Patient: {
    texts: ["gender", "birthDate", "deceasedDateTime"],
    others: ["active", "deceasedBoolean"],
    dates: [],
    older: [],
    keeps: ["gender", "birthDate", "deceasedDateTime", "active", "deceasedBoolean"],
  },
  Encounter: {
    texts: [],
    others: [
      "class",
      "type",
      "period",
      "participant",
      "reasonCode",
      "contained",
      "reason",
      "incomingReferral",
    ],
    dates: [start("period")],
    older: ["reason", "incomingReferral"],
    keeps: ["status", "class", "type", "reasonCode"],
  },
  Condition: {
    texts: [
      "onsetDateTime",
      "recordedDate",
      "abatementDateTime",
      "abatementString",
      "assertedDate",
    ],
    others: [
      "code",
      "clinicalStatus",
      "verificationStatus",
      "onsetPeriod",
      "abatementPeriod",
      "abatementAge",
      "abatementRange",
      "context",
    ],
    dates: [plain("onsetDateTime"), start("onsetPeriod"), plain("recordedDate")],
    older: ["context", "assertedDate"],
    keeps: [
      "code",
      "clinicalStatus",
      "verificationStatus",
      "abatementDateTime",
      "abatementPeriod",
      "abatementAge",
      "abatementString",
      "abatementRange",
    ],
  },
  Observation: {
    texts: ["effectiveDateTime", "effectiveInstant", "issued", "comment"],
    others: [
      "code",
      "category",
      "effectivePeriod",
      "effectiveTiming",
      "valueBoolean",
      "valueCodeableConcept",
      "valueQuantity",
      "valueInteger",
      "valueDecimal",
      "valueCoding",
      "interpretation",
      "referenceRange",
      "component",
      "hasMember",
      "contained",
      "context",
      "related",
    ],
    dates: [
      ...effective,
      plain("effectiveInstant"),
      { name: "effectiveTiming.event", column: "effectiveTiming", path: "$.event" },
      plain("issued"),
    ],
    older: ["context", "comment", "related"],
    keeps: [
      "status",
      "code",
      "category",
      "valueBoolean",
      "valueCodeableConcept",
      "valueQuantity",
      "valueInteger",
      "valueDecimal",
      "valueCoding",
      "interpretation",
      "referenceRange",
      "component",
      "hasMember",
      "contained",
    ],
  },
  DiagnosticReport: {
    texts: ["effectiveDateTime", "issued"],
    others: [
      "code",
      "category",
      "effectivePeriod",
      "conclusionCode",
      "result",
      "contained",
      "context",
      "codedDiagnosis",
      "image",
    ],
    dates: [...effective, plain("issued")],
    older: ["context", "codedDiagnosis", "image"],
    keeps: ["status", "code", "category", "conclusionCode", "result", "contained"],
  },
  Procedure: {
    texts: ["performedDateTime"],
    others: ["code", "outcome", "performedPeriod", "context", "notDone", "notDoneReason"],
    dates: [plain("performedDateTime"), start("performedPeriod")],
    older: ["context", "notDone", "notDoneReason"],
    keeps: ["code", "outcome"],
  },
  ServiceRequest: {
    texts: ["intent", "priority", "authoredOn"],
    others: ["code", "reasonCode", "category", "doNotPerform", "context"],
    dates: [plain("authoredOn")],
    older: ["context"],
    keeps: ["status", "priority", "code", "reasonCode", "category"],
  },
  MedicationRequest: {
    texts: ["authoredOn"],
    others: [
      "medicationCodeableConcept",
      "medicationReference",
      "contained",
      "doNotPerform",
      "context",
      "definition",
    ],
    dates: [plain("authoredOn")],
    older: ["context", "definition"],
    keeps: ["status", "medicationCodeableConcept", "medicationReference", "contained"],
  },
  QuestionnaireResponse: {
    texts: ["authored"],
    others: ["identifier", "item", "context", "parent"],
    dates: [plain("authored")],
    older: ["context", "parent"],
    keeps: ["identifier", "item"],
  },
  CarePlan: {
    texts: ["created"],
    others: ["period", "context", "definition"],
    dates: [plain("created"), start("period")],
    older: ["context", "definition"],
    keeps: [],
  },
  Goal: {
    texts: ["startDate", "lifecycleStatus"],
    others: ["target"],
    dates: [plain("startDate")],
    older: [],
    keeps: ["target"],
  },
  CareTeam: {
    texts: [],
    others: ["period", "context"],
    dates: [start("period")],
    older: ["context"],
    keeps: [],
  },
  Task: {
    texts: ["authoredOn"],
    others: ["for_whom", "restriction"],
    dates: [plain("authoredOn")],
    older: [],
    keeps: ["restriction"],
  },
  Appointment: {
    texts: ["start"],
    others: ["participant", "incomingReferral"],
    dates: [],
    older: ["incomingReferral"],
    keeps: ["start", "participant"],
  },
  DocumentReference: {
    texts: ["date"],
    others: [],
    dates: [plain("date")],
    older: [],
    keeps: [],
  },
  Medication: { texts: [], others: ["code"], dates: [], older: [], keeps: ["code"] },
  ReferralRequest: { texts: [], others: [], dates: [], older: [], keeps: [] },
  ProcedureRequest: { texts: [], others: [], dates: [], older: [], keeps: [] },
  Communication: {
    texts: ["sent", "received"],
    others: ["context", "definition", "notDone"],
    dates: [plain("sent"), plain("received")],
    older: ["context", "definition", "notDone"],
    keeps: [],
  },
};
