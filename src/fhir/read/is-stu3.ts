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

const older: ReadonlySet<unknown> = new Set(olderRequests);

const none: readonly never[] = [];

const claimsStu3 = (json: Json): boolean => {
  const profiles = asObject(json.meta)?.profile;
  if (!Array.isArray(profiles)) return false;
  for (const profile of profiles)
    if (typeof profile === "string" && profile.includes("/STU3/")) return true;
  return false;
};

/** Whether a resource is written in FHIR STU3, of which R4 would understand half and drop the rest. */
export const isStu3 = (type: SourceType, json: Json): boolean => {
  if (older.has(json.resourceType) || claimsStu3(json)) return true;
  if (type === "Condition" && typeof json.clinicalStatus === "string") return true;
  for (const element of elements[type] ?? none) if (isThere(json[element])) return true;
  return false;
};
