import type { ResourceId } from "#clinical/record.ts";
import { asObject, isThere, type Json, objectsOf } from "./json.ts";
import { type Names, referred } from "./reference.ts";

const isPatient = (id: ResourceId | undefined): id is ResourceId =>
  id?.startsWith("Patient/") === true;

const ownerElement = (type: string, json: Json): unknown => {
  if (type === "Task") return json.for;
  return isThere(json.subject) ? json.subject : json.patient;
};

const none: readonly ResourceId[] = [];

/** The Patients a resource says it is about (contract §9.1): one, or for an Appointment each that takes part. */
export const owners = (type: string, json: Json, names: Names): readonly ResourceId[] => {
  if (type === "Patient") return [`Patient/${String(json.id)}`];
  if (type === "Appointment") {
    return objectsOf(json.participant)
      .map(({ actor }) => referred(actor, names))
      .filter(isPatient);
  }
  const owner = referred(asObject(ownerElement(type, json)), names);
  return isPatient(owner) ? [owner] : none;
};
