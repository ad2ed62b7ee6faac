import { encounterKind } from "#clinical/encounter-kind.ts";
import { rowsOfAll, wordsOf } from "../../element/coding.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";
import { readClinician } from "./read-clinician.ts";
import { tellSymptoms } from "./read-findings.ts";

const actCodes = ["/v3-ActCode", "/v3/ActCode"];

/** A code of v3-ActCode, whatever its base. */
const classCodeOf = (encounter: Json): string | undefined => {
  const coding = asObject(encounter.class);
  const system = asText(coding?.system) ?? "";
  return actCodes.some((end) => system.endsWith(end)) ? asText(coding?.code) : undefined;
};

const saysOf = (encounter: Json): string => {
  const types = objectsOf(encounter.type).flatMap((type) => wordsOf(type) ?? []);
  const coding = asObject(encounter.class);
  return types[0] ?? asText(coding?.display) ?? asText(coding?.code) ?? "Encounter";
};

/** An attendance, and the symptoms it was for (contract §4; reasons only of a finished one). */
export const readEncounter = (
  { id, json, when }: Entry,
  context: Context,
  telling: Telling,
): Told => {
  const sure = json.status === "finished";
  const { kind, remote } = encounterKind({
    typeCodes: rowsOfAll(json.type).map(({ code }) => code),
    typeTexts: objectsOf(json.type).flatMap(({ text }) => asText(text) ?? []),
    classCode: classCodeOf(json),
  });
  const clinician = readClinician(json, context);
  telling.attendances.push({
    id,
    when,
    sure,
    says: saysOf(json),
    kind,
    remote,
    clinician: clinician.key,
    clinicianName: clinician.name,
  });
  if (!sure) return "something";
  const reasons = objectsOf(json.reasonCode);
  const says = reasons.flatMap((reason) => wordsOf(reason) ?? []).join("; ");
  tellSymptoms({ event: { id, when, sure, says }, rows: rowsOfAll(reasons) }, telling);
  return "something";
};
