import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { resolve } from "../../element/reference.ts";
import type { Context } from "../entry.ts";
import { nameOf } from "../name-of.ts";

/** Someone who sees patients: a key that tells clinicians apart, and a name where the record gives one. */
export type Clinician = { readonly key: string | undefined; readonly name: string | undefined };

const clinicianTypes = ["Practitioner", "PractitionerRole"];

const isClinician = (type: unknown): boolean => clinicianTypes.includes(String(type));

const identifierKey = (identifier: Json | undefined): string | undefined => {
  const value = asText(identifier?.value);
  return value && `${asText(identifier?.system) ?? ""}|${value}`;
};

const contained = (holder: Json, reference: string): Clinician | undefined => {
  const found = objectsOf(holder.contained).find(({ id }) => `#${String(id)}` === reference);
  if (found === undefined || !isClinician(found.resourceType)) return undefined;
  return { key: identifierKey(objectsOf(found.identifier)[0]), name: nameOf(found) };
};

const conditional = (reference: string): Clinician | undefined => {
  const [path = ""] = reference.split("?");
  const type = path.slice(path.lastIndexOf("/") + 1);
  return isClinician(type) ? { key: reference, name: undefined } : undefined;
};

const pointedAt = (
  holder: Json,
  reference: string,
  { names, others }: Pick<Context, "names" | "others">,
): Clinician | undefined => {
  if (reference.startsWith("#")) return contained(holder, reference);
  if (reference.includes("?")) return conditional(reference);
  const key = resolve(reference, names);
  if (key === undefined || !isClinician(key.split("/")[0])) return undefined;
  return { key, name: nameOf(others.get(key)) };
};

/** A reference by identifier alone names a clinician only where it says its type. */
const named = (element: Json): Clinician | undefined =>
  isClinician(element.type)
    ? { key: identifierKey(asObject(element.identifier)), name: undefined }
    : undefined;

/** Whom a reference of the resource points at, where that is a Practitioner or PractitionerRole. */
export const clinicianOf = (
  holder: Json,
  element: Json,
  context: Pick<Context, "names" | "others">,
): Clinician | undefined => {
  const reference = asText(element.reference);
  const found = reference === undefined ? named(element) : pointedAt(holder, reference, context);
  return found && { key: found.key, name: asText(element.display) ?? found.name };
};

/** The first participant who is a Practitioner or PractitionerRole (contract §9.4). */
export const readClinician = (encounter: Json, context: Context): Clinician => {
  for (const participant of objectsOf(encounter.participant)) {
    const individual = asObject(participant.individual);
    const found = individual && clinicianOf(encounter, individual, context);
    if (found) return found;
  }
  return { key: undefined, name: undefined };
};
