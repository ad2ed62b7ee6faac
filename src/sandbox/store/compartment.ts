import type { FhirResource } from "fhir/r4";
import { namesAt } from "./references.ts";

/** Where each type names the patient that it is about; what R4’s Patient compartment calls membership. */
const usual = "subject|patient";
const patientPaths: Readonly<Record<string, string>> = {
  Appointment: "participant.actor",
  Coverage: "beneficiary|subscriber",
  Provenance: "target",
  Schedule: "actor",
  Task: "for",
};

/** Types that stand outside the compartment whatever they refer to. */
const outside = new Set([
  "Location",
  "Organization",
  "Practitioner",
  "PractitionerRole",
  "Questionnaire",
]);

/** The path that `patient=` searches for this type; undefined where the type has none. */
export const patientPath = (type: string): string | undefined =>
  outside.has(type) || type === "Patient" ? undefined : (patientPaths[type] ?? usual);

/** Ids of the patients in whose compartment the resource lies; none for what belongs to no one. */
export const patientsOf = (resource: FhirResource): string[] => {
  if (resource.resourceType === "Patient") return resource.id ? [resource.id] : [];
  const path = patientPath(resource.resourceType);
  const names = path ? namesAt(resource, path) : [];
  return [
    ...new Set(names.filter((name) => name.startsWith("Patient/")).map((name) => name.slice(8))),
  ];
};

/**
 * Whether the resource is about this patient. A Provenance names what it tells of and not the patient: it is about
 * whoever all its targets are about.
 */
export const isAbout = (
  resource: FhirResource,
  patient: string,
  read: (name: string) => FhirResource | undefined,
): boolean => {
  if (resource.resourceType !== "Provenance") return patientsOf(resource).includes(patient);
  const targets = namesAt(resource, "target").map(read);
  return targets.length > 0 && targets.every((one) => one && patientsOf(one).includes(patient));
};
