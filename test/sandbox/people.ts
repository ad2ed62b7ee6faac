import type { FhirResource } from "fhir/r4";

/** Two patients, one clinician, an encounter each: enough to tell one from the other. */
export const people: readonly FhirResource[] = [
  { resourceType: "Practitioner", id: "gp1", name: [{ text: "Dr Test Example" }] },
  { resourceType: "Patient", id: "p1", name: [{ family: "Examplewood", given: ["Ada"] }] },
  { resourceType: "Patient", id: "p2", name: [{ family: "Samplefield", given: ["Ben"] }] },
  {
    resourceType: "Encounter",
    id: "e1",
    status: "finished",
    class: { code: "AMB" },
    subject: { reference: "Patient/p1" },
    participant: [{ individual: { reference: "Practitioner/gp1" } }],
    period: { start: "2026-03-02T09:00:00+00:00" },
  },
  {
    resourceType: "Encounter",
    id: "e2",
    status: "finished",
    class: { code: "AMB" },
    subject: { reference: "Patient/p2" },
    period: { start: "2026-04-02T09:00:00+00:00" },
  },
];

/** A CarePlan as small as R4 allows. */
export const plan = (patient: string, value: string, more: object = {}) => ({
  resourceType: "CarePlan",
  status: "active",
  intent: "plan",
  subject: { reference: `Patient/${patient}` },
  identifier: [{ system: "https://throughline.example/id/care-plan", value }],
  ...more,
});
