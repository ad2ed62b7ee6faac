import { encounterKind } from "#clinical/encounter-kind.ts";
import { codesOfAll, wordsOf } from "../../element/coding.ts";
import { asObject, asText, type Json, objectsOf } from "../../element/json.ts";
import type { Context, Entry, Read } from "../entry.ts";
import { readClinician } from "./read-clinician.ts";
import { symptomsAndAlarms } from "./read-findings.ts";

const actCode = /\/v3[-/]ActCode$/;

/** A code of v3-ActCode, whatever its base. */
const classCodeOf = (encounter: Json): string | undefined => {
  const coding = asObject(encounter.class);
  return actCode.test(asText(coding?.system) ?? "") ? asText(coding?.code) : undefined;
};

const saysOf = (encounter: Json): string => {
  const types = objectsOf(encounter.type).flatMap((type) => wordsOf(type) ?? []);
  const coding = asObject(encounter.class);
  return types[0] ?? asText(coding?.display) ?? asText(coding?.code) ?? "Encounter";
};

/** An attendance, and the symptoms it was for (contract §4; reasons only of a finished one). */
export const readEncounter = ({ id, json, when }: Entry, context: Context): Read => {
  const sure = json.status === "finished";
  const { kind, remote } = encounterKind({
    typeCodes: codesOfAll(json.type),
    typeTexts: objectsOf(json.type).flatMap(({ text }) => asText(text) ?? []),
    classCode: classCodeOf(json),
  });
  const clinician = readClinician(json, context);
  const attendance = {
    id,
    when,
    sure,
    says: saysOf(json),
    kind,
    remote,
    clinician: clinician.key,
    clinicianName: clinician.name,
  };
  if (!sure) return { attendances: [attendance] };
  const reasons = objectsOf(json.reasonCode);
  const says = reasons.flatMap((reason) => wordsOf(reason) ?? []).join("; ");
  return {
    attendances: [attendance],
    ...symptomsAndAlarms({ event: { id, when, sure, says }, codes: codesOfAll(reasons) }),
  };
};
