import type { Identifier } from "fhir/r4";
import { asText, objectsOf } from "../element/json.ts";

/** The identifier systems of what we write; they never change (contract §6, §7). */
export const systems = {
  CarePlan: "https://throughline.example/id/care-plan",
  CareTeam: "https://throughline.example/id/care-team",
  Goal: "https://throughline.example/id/goal",
  QuestionnaireResponse: "https://throughline.example/id/questionnaire-response",
  Task: "https://throughline.example/id/task",
} as const;
export type WrittenType = keyof typeof systems;

/** The code systems of our own answers; nothing in them claims to be a terminology. */
export const answerCodes = "https://throughline.example/code/plan-answer";
export const stateCodes = "https://throughline.example/code/checklist-state";
export const partCodes = "https://throughline.example/code/plan-part";

/** Whether a resource bears an identifier of ours, and of this value where one is asked for. */
export const isOurs = (
  type: WrittenType,
  resource: { readonly identifier?: unknown },
  uuid?: string,
): boolean =>
  [resource.identifier ?? []]
    .flat()
    .some(
      (each: Identifier | undefined) =>
        each?.system === systems[type] && (uuid === undefined || each.value === `urn:uuid:${uuid}`),
    );

/** The plan id (a UUID) that a plan or a document of ours bears. */
export const planIdOf = ({ identifier }: { readonly identifier?: unknown }): string | undefined => {
  const ours = objectsOf(identifier).find(({ system }) => system === systems.CarePlan);
  return asText(ours?.value)?.replace(/^urn:uuid:/, "");
};
