import type { ResourceId } from "#clinical/record.ts";
import { asObject, asText, isThere, type Json, objectsOf } from "./json.ts";
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
    const actors = objectsOf(json.participant).map(({ actor }) => referred(actor, names));
    return [...new Set(actors.filter(isPatient))];
  }
  const owner = referred(asObject(ownerElement(type, json)), names);
  return isPatient(owner) ? [owner] : none;
};

/** The text of the one reference that says whom a resource is about; undefined where it is not told by one. */
const ownerText = (type: string, json: Json): string | undefined =>
  type === "Patient" || type === "Appointment"
    ? undefined
    : asText(asObject(ownerElement(type, json))?.reference);

/**
 * What is made of the owners of resources, one resource after another. Most of a record repeats one reference:
 * what it came to stands until another is met.
 */
export const byOwners = <T>(
  names: Names,
  make: (about: readonly ResourceId[]) => T,
): ((type: string, json: Json) => T) => {
  let last: { readonly text: string; readonly made: T } | undefined;
  return (type, json) => {
    const text = ownerText(type, json);
    if (text === undefined) return make(owners(type, json, names));
    if (last?.text !== text) last = { text, made: make(owners(type, json, names)) };
    return last.made;
  };
};
