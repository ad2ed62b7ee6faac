import { describe, expect, test } from "vitest";
import { about, asideOf, concept, type Fields, loinc, recordOf } from "./one-patient.ts";

const encounter = (fields: Fields): Fields =>
  about("Encounter", { status: "finished", period: { start: "2026-03-04" }, ...fields });
const condition = (fields: Fields): Fields =>
  about("Condition", { code: concept("161891005"), recordedDate: "2026-03-04", ...fields });
const headache = concept("25064002");
const observation = (fields: Fields): Fields =>
  about("Observation", {
    status: "final",
    code: headache,
    effectiveDateTime: "2026-03-04",
    ...fields,
  });
const laboratory = [
  concept("laboratory", "http://terminology.hl7.org/CodeSystem/observation-category"),
];
const request = (fields: Fields): Fields =>
  about("ServiceRequest", {
    status: "active",
    intent: "order",
    code: concept("183519002"),
    authoredOn: "2026-03-04",
    ...fields,
  });
const phq9 = concept("44261-6", loinc);

const verification = (code: string): Fields => ({
  verificationStatus: concept(code, "http://terminology.hl7.org/CodeSystem/condition-ver-status"),
});

const stu3 = "it is written in FHIR STU3, which this program does not read";
const unknownExtension = "an extension that is not known here changes its meaning";

describe("a resource is set aside, and says why", () => {
  test.each<[string, Fields]>([
    // Every type.
    [
      "Condition/1: its verification status is entered-in-error",
      condition(verification("entered-in-error")),
    ],
    ["Observation/1: its status is entered-in-error", observation({ status: "entered-in-error" })],
    [
      "Goal/1: its status is entered-in-error",
      about("Goal", { lifecycleStatus: "entered-in-error" }),
    ],
    [
      "CarePlan/1: its status is entered-in-error",
      about("CarePlan", { status: "entered-in-error" }),
    ],
    [
      "DocumentReference/1: its status is entered-in-error",
      about("DocumentReference", { status: "entered-in-error" }),
    ],
    [
      "Communication/1: its status is entered-in-error",
      about("Communication", { status: "entered-in-error" }),
    ],
    [
      `Encounter/1: ${unknownExtension}`,
      encounter({ modifierExtension: [{ url: "http://example.org" }] }),
    ],
    [
      "Encounter/1: it follows rules that are not known here",
      encounter({ implicitRules: "http://example.org" }),
    ],
    ["Encounter/?: it has no id", encounter({ id: undefined })],
    ["Encounter/?: it has no id", encounter({ id: 7 })],
    ["Encounter/1: it does not say which patient it is about", encounter({ subject: undefined })],
    [
      "Encounter/1: it does not say which patient it is about",
      encounter({ subject: { reference: "Group/p" } }),
    ],
    [
      "Encounter/1: it does not say which patient it is about",
      encounter({ subject: { display: "Someone" } }),
    ],
    [
      "Encounter/1: the patient it is about is not in this source",
      encounter({ subject: { reference: "Patient/q" } }),
    ],
    [
      'Encounter/1: its period.start reads "2026-02-30"',
      encounter({ period: { start: "2026-02-30" } }),
    ],
    ["Encounter/1: its period.start is not a date", encounter({ period: { start: 2026 } })],
    [
      "Encounter/1: it is dated after the day of the review",
      encounter({ period: { start: "2026-11-23" } }),
    ],
    [
      "Communication/1: it is dated after the day of the review",
      about("Communication", { sent: "2026-12-01T09:00:00Z" }),
    ],
    // Encounters.
    ["Encounter/1: its status is cancelled", encounter({ status: "cancelled" })],
    [
      "Encounter/1: its status is planned",
      encounter({ status: "planned", period: { start: "2026-12-01" } }),
    ],
    ["Encounter/1: it is still open", encounter({ status: "in-progress" })],
    ["Encounter/1: it is still open", encounter({ status: "arrived" })],
    ["Encounter/1: it is still open", encounter({ status: "triaged" })],
    ["Encounter/1: it is still open", encounter({ status: "onleave" })],
    ["Encounter/1: its status is completed", encounter({ status: "completed" })],
    ["Encounter/1: its status cannot be read", encounter({ status: ["finished"] })],
    // Conditions.
    ["Condition/1: its verification status is refuted", condition(verification("refuted"))],
    ['Condition/1: its onsetDateTime reads "yesterday"', condition({ onsetDateTime: "yesterday" })],
    ['Condition/1: its abatement reads "soon"', condition({ abatementDateTime: "soon" })],
    // Observations.
    ["Observation/1: its status is cancelled", observation({ status: "cancelled" })],
    ["Observation/1: it says that the finding is not there", observation({ valueBoolean: false })],
    [
      "Observation/1: it says that the finding is not there",
      observation({ valueCodeableConcept: concept("2667000") }),
    ],
    [
      "Observation/1: it says that the finding is not there",
      observation({ valueCodeableConcept: concept("260385009") }),
    ],
    [
      "Observation/1: it says that the finding is not there",
      observation({ valueCodeableConcept: concept("373067005") }),
    ],
    [
      "Observation/1: its status is unknown",
      observation({ status: "unknown", category: laboratory }),
    ],
    [
      "Observation/1: no code says which test it was",
      observation({ code: { text: "Bloods" }, category: laboratory }),
    ],
    [
      "Observation/1: its phq-9 score of 28 is not between 0 and 27",
      observation({ code: phq9, valueInteger: 28 }),
    ],
    [
      "Observation/1: its phq-9 score of -1 is not between 0 and 27",
      observation({ code: phq9, valueInteger: -1 }),
    ],
    [
      "Observation/1: its phq-9 score is not a number",
      observation({ code: phq9, valueString: "12" }),
    ],
    [
      "Observation/1: its phq-9 score is not a number",
      observation({ code: phq9, valueQuantity: { value: 5, comparator: "<" } }),
    ],
    [
      "Observation/1: its status is preliminary",
      observation({ code: phq9, valueInteger: 5, status: "preliminary" }),
    ],
    // Reports and procedures.
    [
      "DiagnosticReport/1: its status is cancelled",
      about("DiagnosticReport", { status: "cancelled" }),
    ],
    [
      "DiagnosticReport/1: its status is appended",
      about("DiagnosticReport", { status: "appended", code: concept("26604007") }),
    ],
    ["Procedure/1: its status is not-done", about("Procedure", { status: "not-done" })],
    // Requests.
    ["ServiceRequest/1: its status is revoked", request({ status: "revoked" })],
    ["ServiceRequest/1: its status is draft", request({ status: "draft" })],
    ["ServiceRequest/1: its intent is proposal", request({ intent: "proposal" })],
    ["ServiceRequest/1: it does not say whether it is an order", request({ intent: undefined })],
    ["ServiceRequest/1: it asks for something not to be done", request({ doNotPerform: true })],
    [
      "MedicationRequest/1: it asks for something not to be given",
      about("MedicationRequest", { status: "active", doNotPerform: true }),
    ],
    // Questionnaires, tasks and goals.
    [
      "QuestionnaireResponse/1: its status is in-progress",
      about("QuestionnaireResponse", { status: "in-progress" }),
    ],
    ["QuestionnaireResponse/1: it has no status", about("QuestionnaireResponse", {})],
    [
      'Task/1: its restriction.period.end reads "soon"',
      about("Task", { for: { reference: "Patient/p" }, restriction: { period: { end: "soon" } } }),
    ],
    ['Goal/1: its target.dueDate reads "soon"', about("Goal", { target: [{ dueDate: "soon" }] })],
    [
      'Appointment/1: its start reads "soon"',
      about("Appointment", { participant: [{ actor: { reference: "Patient/p" } }], start: "soon" }),
    ],
    // FHIR STU3.
    [
      `Encounter/1: ${stu3}`,
      encounter({
        meta: {
          profile: ["https://fhir.nhs.uk/STU3/StructureDefinition/CareConnect-GPC-Encounter-1"],
        },
      }),
    ],
    [`Condition/1: ${stu3}`, condition({ assertedDate: "2026-03-04" })],
    [`Condition/1: ${stu3}`, condition({ clinicalStatus: "active" })],
    [`Observation/1: ${stu3}`, observation({ comment: "Filed" })],
    [`ReferralRequest/1: ${stu3}`, about("ReferralRequest", { status: "active" })],
  ])("%s", (line, resource) => {
    expect(asideOf([resource])).toEqual([line]);
  });

  test("what is not a resource at all is set aside too", () => {
    expect(asideOf([5, "text", null, { id: "x" }])).toEqual([
      "?/?: it is not a FHIR resource",
      "?/?: it is not a FHIR resource",
      "?/?: it is not a FHIR resource",
      "?/x: it is not a FHIR resource",
    ]);
  });

  test("a birth date that cannot be read is said, and the person is still named", () => {
    const { person, setAside } = recordOf([], {
      birthDate: "1980-02-30",
      name: [{ family: "Byrne" }],
    });
    expect(person).toMatchObject({ name: "Byrne", age: undefined });
    expect(setAside).toEqual([{ resource: "Patient/p", because: "its birth date cannot be read" }]);
  });

  test("a birth date after the review is said to be that, and not to be unreadable", () => {
    expect(asideOf([], { birthDate: "2026-11-23" })).toEqual([
      "Patient/p: its birth date is after the day of the review",
    ]);
  });

  test("a Patient whose meaning an unknown extension changes is not believed", () => {
    const { person } = recordOf([], { birthDate: "1980-02-03", modifierExtension: [{ url: "x" }] });
    expect(person).toMatchObject({ sex: "unknown", age: undefined });
  });
});

describe("a resource is not set aside", () => {
  test.each<[string, Fields]>([
    ["with no modifier extension in the list", encounter({ modifierExtension: [] })],
    ["with an ordinary extension", encounter({ extension: [{ url: "http://example.org" }] })],
    ["without a date", encounter({ period: undefined })],
    ["whose date is absent with a reason", encounter({ period: { start: null } })],
    [
      "for a period that ends before it starts",
      encounter({ period: { start: "2026-03-04", end: "2026-03-03" } }),
    ],
    [
      "recorded after the review, of something before it",
      condition({ onsetDateTime: "2026-03-04", recordedDate: "2027-01-01" }),
    ],
    [
      "that this program counts for nothing",
      observation({ code: concept("27113001"), valueBoolean: false }),
    ],
    [
      "for a negative result",
      observation({
        code: concept("26604007"),
        category: laboratory,
        valueCodeableConcept: concept("260385009"),
      }),
    ],
    ["for a medicine that was stopped", about("MedicationRequest", { status: "stopped" })],
    [
      "for an appointment ahead",
      about("Appointment", {
        participant: [{ actor: { reference: "Patient/p" } }],
        start: "2026-12-01T09:00:00Z",
      }),
    ],
  ])("%s", (_, resource) => {
    expect(asideOf([resource])).toEqual([]);
  });
});

test("the sources say how many were the patient's and how many were used", () => {
  const { sources } = recordOf([
    encounter({ id: "1" }),
    encounter({ id: "2", status: "cancelled" }),
    encounter({ id: "3", subject: undefined }),
  ]);
  expect(sources.Encounter).toEqual({ state: "complete", read: 2, used: 1 });
  expect(sources.Patient).toEqual({ state: "complete", read: 1, used: 1 });
  expect(sources.Observation).toEqual({ state: "absent", read: 0, used: 0 });
});

test("a source of a file is complete even where part of it is written in FHIR STU3, and set aside", () => {
  const { sources } = recordOf([encounter({}), about("ReferralRequest", { status: "active" })]);
  expect(sources.ServiceRequest).toEqual({ state: "complete", read: 1, used: 0 });
  expect(sources.Encounter.state).toBe("complete");
});

test("what was set aside stands in order of resource, then reason", () => {
  const ids = ["b", "a10", "a2"];
  expect(asideOf(ids.map((id) => encounter({ id, status: "cancelled" })))).toEqual([
    "Encounter/a10: its status is cancelled",
    "Encounter/a2: its status is cancelled",
    "Encounter/b: its status is cancelled",
  ]);
});
