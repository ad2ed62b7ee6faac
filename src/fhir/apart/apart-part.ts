import type { Bundle, FhirResource, Identifier } from "fhir/r4";
import { entryUrl, roleId } from "../plan/identifiers.ts";

/**
 * The identifier systems of what is written apart from the plan. A response that holds scores and a task that follows
 * up a referral have systems of their own: under the plan's, one would be read as a clinician's word on the checklist,
 * the other as the plan's review.
 */
const apartSystems = {
  ServiceRequest: "https://throughline.example/id/service-request",
  Communication: "https://throughline.example/id/communication",
  Task: "https://throughline.example/id/follow-up-task",
  Observation: "https://throughline.example/id/observation",
  QuestionnaireResponse: "https://throughline.example/id/score-response",
} as const;
export type ApartType = keyof typeof apartSystems;

/** One resource of such a transaction, known by the plan and its role. */
export type ApartPart = {
  readonly type: ApartType;
  readonly role: string;
  readonly resource: FhirResource;
};

/** Our identifier of a part: the same plan and role give the same, so that a retry is recognised. */
export const apartIdentifier = (planId: string, type: ApartType, role: string): Identifier => ({
  system: apartSystems[type],
  value: `urn:uuid:${roleId(planId, role)}`,
});

/** What other entries of the same transaction call the part. */
export const apartReference = (planId: string, role: string): { readonly reference: string } => ({
  reference: entryUrl(planId, role),
});

/** A transaction that creates each part once, whatever becomes of the answer. */
export const toApartBundle = (
  planId: string,
  parts: readonly ApartPart[],
): Bundle<FhirResource> => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: parts.map(({ type, role, resource }) => ({
    fullUrl: entryUrl(planId, role),
    resource,
    request: {
      method: "POST",
      url: type,
      ifNoneExist: `identifier=${encodeURIComponent(apartSystems[type])}|${encodeURIComponent(`urn:uuid:${roleId(planId, role)}`)}`,
    },
  })),
});
