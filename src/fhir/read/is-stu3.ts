import type { SourceType } from "#clinical/record.ts";
import { asObject, isThere, type Json } from "../element/json.ts";

/** Any element that FHIR STU3 has and R4 has not, of the types of which that can be told. */
const older: Partial<Record<SourceType, (json: Json) => unknown>> = {
  Encounter: ({ reason, incomingReferral }) => reason ?? incomingReferral,
  Condition: ({ context, assertedDate }) => context ?? assertedDate,
  Observation: ({ context, comment, related }) => context ?? comment ?? related,
  DiagnosticReport: ({ context, codedDiagnosis, image }) => context ?? codedDiagnosis ?? image,
  Procedure: ({ context, notDone, notDoneReason }) => context ?? notDone ?? notDoneReason,
  ServiceRequest: ({ context }) => context,
  MedicationRequest: ({ context, definition }) => context ?? definition,
  QuestionnaireResponse: ({ context, parent }) => context ?? parent,
  CarePlan: ({ context, definition }) => context ?? definition,
  CareTeam: ({ context }) => context,
  Communication: ({ context, definition, notDone }) => context ?? definition ?? notDone,
  Appointment: ({ incomingReferral }) => incomingReferral,
};

/** Requests that R4 replaced by ServiceRequest. */
export const olderRequests = ["ReferralRequest", "ProcedureRequest"] as const;

const olderTypes: ReadonlySet<unknown> = new Set(olderRequests);

const claimsStu3 = (json: Json): boolean => {
  const profiles = asObject(json.meta)?.profile;
  if (!Array.isArray(profiles)) return false;
  for (const profile of profiles)
    if (typeof profile === "string" && profile.includes("/STU3/")) return true;
  return false;
};

/** Whether a resource is written in FHIR STU3, of which R4 would understand half and drop the rest. */
export const isStu3 = (type: SourceType, json: Json): boolean => {
  if (olderTypes.has(json.resourceType) || claimsStu3(json)) return true;
  if (type === "Condition" && typeof json.clinicalStatus === "string") return true;
  return isThere(older[type]?.(json));
};
