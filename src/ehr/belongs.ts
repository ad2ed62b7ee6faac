import type { SourceType } from "#clinical/record.ts";
import { asObject, type Json, objectsOf } from "#fhir/element/json.ts";
import { referred } from "#fhir/element/reference.ts";

/** Whose a resource is: this patient's, another's, or it does not say. */
export type Owner = "theirs" | "another's" | "unsaid";

const noNames: ReadonlyMap<string, string> = new Map();

/** Where each type names its patient (contract §9.1). */
const pointers = (type: SourceType, resource: Json): readonly unknown[] => {
  if (type === "Task") return [resource.for];
  if (type === "Appointment") return objectsOf(resource.participant).map(({ actor }) => actor);
  return [resource.subject ?? resource.patient];
};

/** Whose the resource is. An appointment of several people is this patient's if one of them is. */
export const ownerOf = (type: SourceType, resource: unknown, patient: string): Owner => {
  const body = asObject(resource) ?? {};
  if (type === "Patient") return body.id === patient ? "theirs" : "another's";
  const patients = pointers(type, body)
    .map((pointer) => referred(pointer, noNames))
    .filter((id) => id?.startsWith("Patient/"));
  if (patients.length === 0) return "unsaid";
  return patients.includes(`Patient/${patient}`) ? "theirs" : "another's";
};
