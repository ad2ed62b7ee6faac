import { encounterKind } from "#clinical/encounter-kind.ts";
import { rowsOfAll, wordsOf } from "../../element/coding.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";
import { tellReview } from "./read-beside.ts";
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
  for (const type of objectsOf(encounter.type)) {
    const words = wordsOf(type);
    if (words !== undefined) return words;
  }
  const coding = asObject(encounter.class);
  return asText(coding?.display) ?? asText(coding?.code) ?? "Encounter";
};

/** What an encounter was for: the words of its reasons. */
const reasonsIn = (reasons: readonly Json[]): string => {
  let says = "";
  for (const reason of reasons) {
    const words = wordsOf(reason);
    if (words !== undefined) says = says === "" ? words : `${says}; ${words}`;
  }
  return says;
};

/** An attendance, and the symptoms it was for (contract §4; reasons only of a finished one). */
export const readEncounter = (
  { id, json, when }: Entry,
  context: Context,
  telling: Telling,
): Told => {
  const sure = json.status === "finished";
  const { kind, remote } = encounterKind({
    types: rowsOfAll(json.type),
    typeTexts: objectsOf(json.type).map(({ text }) => asText(text) ?? ""),
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
  tellReview({ id, when }, objectsOf(json.type), telling);
  const reasons = objectsOf(json.reasonCode);
  const event = { id, when, sure, says: reasonsIn(reasons) };
  tellSymptoms({ event, rows: rowsOfAll(reasons) }, telling);
  return "something";
};
