import { rowsOf, wordsOf } from "../../element/coding.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import { referred } from "../../element/reference.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

/** The medicine's concept: told in the request, or by a Medication that it contains or points at. */
const conceptOf = (json: Json, { names, others }: Context): unknown => {
  if (asObject(json.medicationCodeableConcept) !== undefined) return json.medicationCodeableConcept;
  const reference = asText(asObject(json.medicationReference)?.reference);
  if (reference?.startsWith("#") === true) {
    return objectsOf(json.contained).find(({ id }) => `#${String(id)}` === reference)?.code;
  }
  const id = referred(json.medicationReference, names);
  return id === undefined ? undefined : others.get(id)?.code;
};

/** The classes of an active medicine, each once. */
export const readMedicationRequest = (
  { id, json, when }: Entry,
  context: Context,
  { medicines }: Telling,
): Told => {
  if (json.status !== "active") return "nothing";
  const concept = conceptOf(json, context);
  const says =
    wordsOf(concept) ?? asText(asObject(json.medicationReference)?.display) ?? "MedicationRequest";
  for (const group of new Set(rowsOf(concept).flatMap(({ medicine }) => medicine ?? [])))
    medicines.push({ id, when, sure: true, says, group });
  return "something";
};
