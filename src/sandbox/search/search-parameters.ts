import { patientPath } from "../store/compartment.ts";

/** How the value of a parameter is compared. */
export type ParameterKind = "token" | "reference" | "date" | "string" | "uri";

/** A search parameter that the sandbox really answers; the CapabilityStatement is drawn from these. */
export type SearchParameter = {
  readonly code: string;
  readonly kind: ParameterKind;
  readonly path: string;
};

const parameters = (kind: ParameterKind, paths: Readonly<Record<string, string>>) =>
  Object.entries(paths).map(([code, path]): SearchParameter => ({ code, kind, path }));

const token = (...codes: readonly (string | readonly [string, string])[]) =>
  parameters("token", pathsOf(codes));
const reference = (...codes: readonly (string | readonly [string, string])[]) =>
  parameters("reference", pathsOf(codes));
const date = (...codes: readonly (string | readonly [string, string])[]) =>
  parameters("date", pathsOf(codes));
const string = (...codes: readonly (string | readonly [string, string])[]) =>
  parameters("string", pathsOf(codes));

const pathsOf = (codes: readonly (string | readonly [string, string])[]) =>
  Object.fromEntries(codes.map((code) => (typeof code === "string" ? [code, code] : [...code])));

const everywhere: readonly SearchParameter[] = [
  ...token(["_id", "id"], "identifier"),
  ...date(["_lastUpdated", "meta.lastUpdated"]),
];

const byType: Readonly<Record<string, readonly SearchParameter[]>> = {
  Patient: [
    ...token("gender", "active"),
    ...date(["birthdate", "birthDate"]),
    ...string("name", ["family", "name.family"], ["given", "name.given"]),
    ...reference(["general-practitioner", "generalPractitioner"]),
  ],
  Practitioner: string("name", ["family", "name.family"], ["given", "name.given"]),
  PractitionerRole: reference("practitioner", "organization"),
  Organization: string("name"),
  Location: string("name"),
  Encounter: [
    ...token("status", "class", "type", ["reason-code", "reasonCode"]),
    ...date(["date", "period"]),
    ...reference(
      ["participant", "participant.individual"],
      ["service-provider", "serviceProvider"],
    ),
  ],
  Condition: [
    ...token("code", "category"),
    ...token(["clinical-status", "clinicalStatus"], ["verification-status", "verificationStatus"]),
    ...date(["onset-date", "onsetDateTime|onsetPeriod"], ["recorded-date", "recordedDate"]),
    ...reference("encounter"),
  ],
  Observation: [
    ...token("code", "category", "status", ["value-concept", "valueCodeableConcept"]),
    ...date(["date", "effectiveDateTime|effectivePeriod|effectiveInstant"]),
    ...reference("encounter", "performer"),
  ],
  DiagnosticReport: [
    ...token("code", "category", "status"),
    ...date(["date", "effectiveDateTime|effectivePeriod"], "issued"),
    ...reference("encounter", "performer", "result"),
  ],
  Procedure: [
    ...token("code", "status"),
    ...date(["date", "performedDateTime|performedPeriod"]),
    ...reference("encounter", ["performer", "performer.actor"]),
  ],
  ServiceRequest: [
    ...token("code", "category", "status", "intent", "priority"),
    ...date(["authored", "authoredOn"]),
    ...reference("encounter", "requester", "performer"),
  ],
  MedicationRequest: [
    ...token(["code", "medicationCodeableConcept"], "status", "intent"),
    ...date(["authoredon", "authoredOn"]),
    ...reference("encounter", "requester"),
  ],
  Questionnaire: [...token("code", "status"), ...parameters("uri", { url: "url" })],
  QuestionnaireResponse: [
    ...token("status"),
    ...date("authored"),
    ...reference("author", "encounter", ["based-on", "basedOn"]),
    ...parameters("uri", { questionnaire: "questionnaire" }),
  ],
  CarePlan: [
    ...token("status", "intent", "category"),
    ...date(["date", "period"]),
    ...reference("encounter", "goal", "replaces", ["care-team", "careTeam"]),
    ...reference(["condition", "addresses"], ["activity-reference", "activity.reference"]),
  ],
  Goal: [
    ...token("category", ["lifecycle-status", "lifecycleStatus"]),
    ...date(["start-date", "startDate"]),
  ],
  CareTeam: [
    ...token("status", "category"),
    ...date(["date", "period"]),
    ...reference("encounter", ["participant", "participant.member"]),
  ],
  Task: [
    ...token("status", "intent", "code"),
    ...date(["authored-on", "authoredOn"], ["period", "executionPeriod"]),
    ...reference("owner", "requester", "focus", "encounter", ["based-on", "basedOn"]),
  ],
  Appointment: [
    ...token("status", ["service-type", "serviceType"]),
    ...date(["date", "start"]),
    ...reference(["actor", "participant.actor"]),
  ],
  DocumentReference: [
    ...token("type", "category", "status"),
    ...date("date", ["period", "context.period"]),
    ...reference("author", ["encounter", "context.encounter"]),
  ],
  Communication: [
    ...token("status", "category"),
    ...date("sent", "received"),
    ...reference("encounter", "recipient", "sender", ["based-on", "basedOn"]),
  ],
  Provenance: [...date("recorded"), ...reference("target", ["agent", "agent.who"])],
  Flag: [...date(["date", "period"]), ...reference("encounter", "author")],
  List: [...token("code", "status"), ...date("date"), ...reference("encounter", "source")],
};

/** The types that can be written; others may be held and read, where the data brought them. */
export const writableTypes: readonly string[] = Object.keys(byType);

const ofPatient = (type: string): readonly SearchParameter[] => {
  const path = patientPath(type);
  if (!path) return [];
  const subject = path.startsWith("subject") ? reference("subject") : [];
  return [...reference(["patient", path]), ...subject];
};

const known = new Map<string, ReadonlyMap<string, SearchParameter>>();

/** The parameters of a type by code; a type outside the table answers to id, identifier and patient. */
export const searchParametersOf = (type: string): ReadonlyMap<string, SearchParameter> => {
  const found = known.get(type);
  if (found) return found;
  const all = [...everywhere, ...ofPatient(type), ...(byType[type] ?? [])];
  const made = new Map(all.map((parameter) => [parameter.code, parameter]));
  known.set(type, made);
  return made;
};
