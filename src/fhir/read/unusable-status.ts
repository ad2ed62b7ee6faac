import type { SourceType } from "#clinical/record.ts";
import { boundCodes } from "../element/coding.ts";
import { asText, isThere, type Json } from "../element/json.ts";

/** Where a type keeps its status; those not named here keep it in `status`. */
const statusElement: Partial<Record<SourceType, string>> = { Goal: "lifecycleStatus" };

/** Types of which only these statuses can be used for anything (contract §4, §9.12). A missing one is "unknown". */
const usable: Partial<Record<SourceType, ReadonlySet<string>>> = {
  Encounter: new Set(["finished", "unknown"]),
  Procedure: new Set(["completed"]),
  ServiceRequest: new Set(["active", "completed", "unknown"]),
  QuestionnaireResponse: new Set(["completed", "amended"]),
};

/** Types of which these statuses cannot be used. */
const unusable: Partial<Record<SourceType, ReadonlySet<string>>> = {
  Observation: new Set(["cancelled"]),
  DiagnosticReport: new Set(["cancelled"]),
};

const stillOpen = new Set(["in-progress", "arrived", "triaged", "onleave"]);

const orders = new Set([
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
  const element = statusElement[type] ?? "status";
  const value = json[element];
  if (isThere(value) && asText(value) === undefined) return "its status cannot be read";
  const status = asText(value) ?? "unknown";
  if (type === "Encounter" && stillOpen.has(status)) return "it is still open";
  const refused =
    status === "entered-in-error" ||
    unusable[type]?.has(status) === true ||
    usable[type]?.has(status) === false;
  if (!refused) return undefined;
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
