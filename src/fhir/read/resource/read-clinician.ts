import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { resolve } from "../../element/reference.ts";
import type { Context } from "../entry.ts";
import { nameOf } from "../name-of.ts";

/** Whom an encounter was with: a key that tells clinicians apart, and a name where the record gives one. */
export type Clinician = { readonly key: string | undefined; readonly name: string | undefined };

const clinicianTypes = ["Practitioner", "PractitionerRole"];

const isClinician = (type: unknown): boolean => clinicianTypes.includes(String(type));

const identifierKey = (identifier: Json | undefined): string | undefined => {
  const value = asText(identifier?.value);
  return value && `${asText(identifier?.system) ?? ""}|${value}`;
};

const contained = (encounter: Json, reference: string): Clinician | undefined => {
  const found = objectsOf(encounter.contained).find(({ id }) => `#${String(id)}` === reference);
  if (found === undefined || !isClinician(found.resourceType)) return undefined;
  return { key: identifierKey(objectsOf(found.identifier)[0]), name: nameOf(found) };
};

const conditional = (reference: string): Clinician | undefined => {
  const [path = ""] = reference.split("?");
  const type = path.slice(path.lastIndexOf("/") + 1);
  return isClinician(type) ? { key: reference, name: undefined } : undefined;
};

const pointedAt = (
  encounter: Json,
  reference: string,
  { names, others }: Context,
): Clinician | undefined => {
  if (reference.startsWith("#")) return contained(encounter, reference);
  if (reference.includes("?")) return conditional(reference);
  const key = resolve(reference, names);
  if (key === undefined || !isClinician(key.split("/")[0])) return undefined;
  return { key, name: nameOf(others.get(key)) };
};

/** A reference by identifier alone names a clinician only where it says its type. */
const named = (individual: Json): Clinician | undefined =>
  isClinician(individual.type)
    ? { key: identifierKey(asObject(individual.identifier)), name: undefined }
    : undefined;

/** The first participant who is a Practitioner or PractitionerRole (contract §9.4). */
export const readClinician = (encounter: Json, context: Context): Clinician => {
  for (const participant of objectsOf(encounter.participant)) {
    const individual = asObject(participant.individual);
    if (individual === undefined) continue;
    const reference = asText(individual.reference);
    const found =
      reference === undefined ? named(individual) : pointedAt(encounter, reference, context);
    if (found) return { key: found.key, name: asText(individual.display) ?? found.name };
  }
  return { key: undefined, name: undefined };
};
