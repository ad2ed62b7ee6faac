import { type Day, readWhen, type When } from "./dates.ts";
import { familiesOf, isLaboratory } from "./families.ts";
import { at, codes, codesUnder, type Json, objects, text } from "./json.ts";
import { isOrder } from "./orders.ts";
import { conditions, redFlags, snomed, symptoms, syndromes, totals } from "./tables.ts";

/** A resource that may be read, with its day. */
export type Readable = { readonly resource: Json; readonly when: When };

/**
 * §2 and §4: what becomes of a resource. `aside` must be set aside; `unread` bears no event and may be set aside,
 * because the contract neither reads its status nor names it; `readable` is read, and where `lenient` may be aside too.
 */
export type Screened =
  | { readonly kind: "readable"; readonly when: When; readonly lenient: boolean }
  | { readonly kind: "aside" }
  | { readonly kind: "unread" };

type Standing = "readable" | "lenient" | "aside" | "unread";

/** §4, the column "Date"; §9.2, the onsets that are not read. Procedures by the day performed. Others bear no event. */
const datesOf = (resource: Json): readonly unknown[] | undefined => {
  switch (resource.resourceType) {
    case "Encounter":
      return [at(resource, "period", "start")];
    case "Condition":
      return [resource.onsetDateTime, at(resource, "onsetPeriod", "start"), resource.recordedDate];
    case "Observation":
    case "DiagnosticReport":
      return [
        resource.effectiveDateTime,
        at(resource, "effectivePeriod", "start"),
        resource.effectiveInstant,
        resource.issued,
      ];
    case "Procedure":
      return [resource.performedDateTime, at(resource, "performedPeriod", "start")];
    case "ServiceRequest":
    case "MedicationRequest":
      return [resource.authoredOn];
    case "QuestionnaireResponse":
      return [resource.authored];
    default:
      return undefined;
  }
};

/** §4, "`entered-in-error` is set aside everywhere". */
const isInError = (resource: Json): boolean =>
  resource.status === "entered-in-error" ||
  resource.lifecycleStatus === "entered-in-error" ||
  codesUnder(resource.verificationStatus, "condition-ver-status").includes("entered-in-error");

/** §4: whether a coding stands in a list of symptom-like things. */
export const isListed = (code: string): boolean =>
  [symptoms, syndromes, conditions, redFlags].some((table) => table.has(code));

/** §4 and §9.10: an Observation outside the laboratory whose code a symptom-like list holds. */
export const isSymptomLike = (observation: Json): boolean =>
  !isLaboratory(observation) && codes(observation.code).some(isListed);

/** §9.10: "`valueBoolean` false, or a value code absent/negative/no". */
const isNegated = (observation: Json): boolean =>
  observation.valueBoolean === false ||
  codes(observation.valueCodeableConcept).some((code) =>
    ["2667000", "260385009", "373067005"].some((each) => code === `${snomed}|${each}`),
  );

const finalStatuses = ["final", "amended", "corrected"];

/** §4, contact: statuses that are read; §9.4, "Status missing = unknown". */
const screenEncounter = ({ status }: Json): Standing => {
  if (status === undefined || status === "finished" || status === "unknown") return "readable";
  const named = ["in-progress", "arrived", "triaged", "onleave", "planned", "cancelled"];
  return named.includes(text(status) ?? "") ? "aside" : "unread";
};

/** §9.10: symptom-like Observations that are cancelled or say no are set aside. */
const screenFinding = (observation: Json, isRead: boolean): Standing => {
  if (observation.status === "cancelled" || isNegated(observation)) return "aside";
  return isRead ? "readable" : "unread";
};

/** §2, "a resource that cannot be used": a test without a code, a score without a number, a finding that says no. */
const mayBeEmpty = (observation: Json): boolean =>
  familiesOf(observation).length === 0 &&
  (isNegated(observation) ||
    isLaboratory(observation) ||
    codes(observation.code).some((code) => totals.has(code)));

/** §4 and §9.12: the statuses of an Observation that something reads; without one, unknown. */
const screenObservation = (observation: Json): Standing => {
  const status = text(observation.status) ?? "unknown";
  const isRead = [...finalStatuses, "registered", "preliminary", "unknown"].includes(status);
  if (isSymptomLike(observation)) return screenFinding(observation, isRead);
  if (!isRead) return "unread";
  return finalStatuses.includes(status) && !mayBeEmpty(observation) ? "readable" : "lenient";
};

/** §9.10, "(not refuted)". */
const screenCondition = (condition: Json): Standing =>
  codesUnder(condition.verificationStatus, "condition-ver-status").includes("refuted")
    ? "unread"
    : "readable";

const readStatuses: Readonly<Record<string, readonly string[]>> = {
  DiagnosticReport: [...finalStatuses, "registered", "preliminary", "partial"],
  Procedure: ["completed"],
  ServiceRequest: ["active", "completed", "unknown"],
  MedicationRequest: ["active"],
  QuestionnaireResponse: ["completed", "amended"],
};

/** §9.11, order family; what is only proposed or planned bears no event. */
const hasReadIntent = (resource: Json): boolean =>
  resource.resourceType !== "ServiceRequest" || isOrder(resource);

/** §4: what the status of each type allows; a request not to do a thing (FHIR R4, `doNotPerform`) is no request. */
const standingOf = (resource: Json): Standing => {
  const type = text(resource.resourceType) ?? "";
  if (type === "Encounter") return screenEncounter(resource);
  if (type === "Observation") return screenObservation(resource);
  if (type === "Condition") return screenCondition(resource);
  const isRead = readStatuses[type]?.includes(text(resource.status) ?? "");
  if (!isRead || resource.doNotPerform === true || !hasReadIntent(resource)) return "unread";
  return type === "DiagnosticReport" && familiesOf(resource).length === 0 ? "lenient" : "readable";
};

/** §4, Statuses: entered in error, an unknown modifierExtension, an unreadable date; §9.2, a future event. */
export const screen = (resource: Json, asOf: Day, zone: string): Screened => {
  const isUnusable =
    isInError(resource) ||
    objects(resource.modifierExtension).length > 0 ||
    text(resource.id) === undefined;
  const standing = standingOf(resource);
  if (isUnusable || standing === "aside") return { kind: "aside" };
  const dates = datesOf(resource);
  if (!dates) return { kind: "unread" };
  const when = readWhen(dates, asOf, zone);
  if (when === "unreadable" || when === "future") return { kind: "aside" };
  return standing === "unread"
    ? { kind: "unread" }
    : { kind: "readable", when, lenient: standing === "lenient" };
};
