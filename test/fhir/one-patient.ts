import { day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const snomed = "http://snomed.info/sct";
export const loinc = "http://loinc.org";

/** A CodeableConcept of one coding. */
export const concept = (code: string, system = snomed): Fields => ({ coding: [{ system, code }] });

/** A resource about the one patient, with id `1` unless it is given another. */
export const about = (resourceType: string, fields: Fields): Fields => ({
  resourceType,
  id: "1",
  subject: { reference: "Patient/p" },
  ...fields,
});

/** The record of the one patient whom the resources are about, as of 22 November 2026. */
export const recordOf = (resources: readonly unknown[], patient: Fields = {}): PatientRecord => {
  const person = { resourceType: "Patient", id: "p", gender: "female", ...patient };
  const [sources] = collectPatients(
    [person, ...resources].map((resource) => ({ resource })),
  ).patients;
  if (sources === undefined) throw new Error("the patient is not there");
  return readRecord(sources, day("2026-11-22"), "Europe/London");
};

/** Why each resource was set aside, as "Type/id: because". */
export const asideOf = (resources: readonly unknown[], patient: Fields = {}): readonly string[] =>
  recordOf(resources, patient).setAside.map(({ resource, because }) => `${resource}: ${because}`);
