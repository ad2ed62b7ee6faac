import { asObject } from "#fhir/element/json.ts";
import { referred } from "#fhir/element/reference.ts";
import { nameOf } from "#fhir/read/name-of.ts";
import type { PatientSources } from "#fhir/sources.ts";

/** The organization that manages the Patient, and what it is called; null where the Patient names none. */
export const practiceOf = ({
  sources,
  names,
  others,
}: PatientSources): readonly [practice: string | null, name: string | null] => {
  const patient = asObject(sources.Patient.resources[0]);
  const manager = asObject(patient?.managingOrganization);
  const id = referred(manager, names);
  if (id === undefined) return [null, null];
  return [id, nameOf(others?.get(id)) ?? null];
};
