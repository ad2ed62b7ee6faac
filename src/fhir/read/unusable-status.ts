import type { SourceType } from "#clinical/record.ts";
import { boundCodes } from "../element/coding.ts";
import { asText, isThere, type Json } from "../element/json.ts";

/** Types of which only these statuses can be used for anything (contract §4, §9.12). A missing one is "unknown". */
export const usable: Partial<Record<SourceType, ReadonlySet<string>>> = {
  Encounter: new Set(["finished", "unknown"]),
  Procedure: new Set(["completed"]),
  ServiceRequest: new Set(["active", "completed", "unknown"]),
  QuestionnaireResponse: new Set(["completed", "amended"]),
};

const isUsable = (type: SourceType, status: string): boolean => {
  if (status === "entered-in-error") return false;
  if (type === "Observation" || type === "DiagnosticReport") return status !== "cancelled";
  return usable[type]?.has(status) !== false;
};

export const stillOpen = new Set(["in-progress", "arrived", "triaged", "onleave"]);

export const orders = new Set([
  "order",
  "original-order",
  "reflex-order",
  "filler-order",
  "instance-order",
]);

const said = (what: string, value: string): string =>
  value.length <= 40 ? `its ${what} is ${value}` : `its ${what} is not one that FHIR has`;

const ofCondition = (json: Json): string | undefined => {
  const codes = boundCodes(json.verificationStatus, "condition-ver-status");
  const because = ["entered-in-error", "refuted"].find((code) => codes.includes(code));
  return because && said("verification status", because);
};

const ofRequest = (json: Json): string | undefined => {
  if (json.doNotPerform === true) return "it asks for something not to be done";
  const intent = asText(json.intent);
  if (intent === undefined) return "it does not say whether it is an order";
  return orders.has(intent) ? undefined : said("intent", intent);
};

const ofStatus = (type: SourceType, json: Json): string | undefined => {
  const value = type === "Goal" ? json.lifecycleStatus : json.status;
  if (isThere(value) && asText(value) === undefined) return "its status cannot be read";
  const status = asText(value) ?? "unknown";
  if (type === "Encounter" && stillOpen.has(status)) return "it is still open";
  if (isUsable(type, status)) return undefined;
  return isThere(value) ? said("status", status) : "it has no status";
};

/** Why the state of a resource keeps it from being used at all; undefined where it does not. */
export const unusableStatus = (type: SourceType, json: Json): string | undefined => {
  const status = ofStatus(type, json);
  if (status !== undefined) return status;
  if (type === "Condition") return ofCondition(json);
  if (type === "MedicationRequest" && json.doNotPerform === true) {
    return "it asks for something not to be given";
  }
  return type === "ServiceRequest" ? ofRequest(json) : undefined;
};
