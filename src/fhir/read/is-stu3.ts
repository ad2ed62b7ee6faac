import type { SourceType } from "#clinical/record.ts";
import { asObject, isThere, type Json } from "../element/json.ts";

/** Elements that FHIR STU3 has and R4 has not. */
const elements: Partial<Record<SourceType, readonly string[]>> = {
  Encounter: ["reason", "incomingReferral"],
  Condition: ["context", "assertedDate"],
  Observation: ["context", "comment", "related"],
  DiagnosticReport: ["context", "codedDiagnosis", "image"],
  Procedure: ["context", "notDone", "notDoneReason"],
  ServiceRequest: ["context"],
  MedicationRequest: ["context", "definition"],
  QuestionnaireResponse: ["context", "parent"],
  CarePlan: ["context", "definition"],
  CareTeam: ["context"],
  Communication: ["context", "definition", "notDone"],
  Appointment: ["incomingReferral"],
};

/** Requests that R4 replaced by ServiceRequest. */
export const olderRequests = ["ReferralRequest", "ProcedureRequest"] as const;

const isOlderRequest = (type: unknown): boolean => olderRequests.some((older) => older === type);

const marked = /\/STU3\//;

const claimsStu3 = (json: Json): boolean => {
  const profiles = asObject(json.meta)?.profile;
  return (
    Array.isArray(profiles) &&
    profiles.some((profile) => typeof profile === "string" && marked.test(profile))
  );
};

/** Whether a resource is written in FHIR STU3, of which R4 would understand half and drop the rest. */
export const isStu3 = (type: SourceType, json: Json): boolean => {
  if (isOlderRequest(json.resourceType) || claimsStu3(json)) return true;
  if (type === "Condition" && typeof json.clinicalStatus === "string") return true;
  return (elements[type] ?? []).some((element) => isThere(json[element]));
};
