import { isDay } from "#clinical/day.ts";
import type { Dismissal } from "#clinical/record.ts";
import { asObject, asText, type Json, objectsOf } from "../element/json.ts";

/**
 * A response of its own, not the plan's: there may be no plan, and a reader of the record finds it where it finds
 * every other word of the clinician.
 */
export const dismissalSystem = "https://throughline.example/id/dismissal";
export const dismissalCodes = "https://throughline.example/code/dismissal";

const answerOf = (items: readonly Json[], linkId: string): Json =>
  objectsOf(items.find((item) => item.linkId === linkId)?.answer)[0] ?? {};

/** What one of our responses says of a dismissal; undefined where it is none. */
export const readDismissal = (response: Json): Dismissal | undefined => {
  if (!objectsOf(response.identifier).some(({ system }) => system === dismissalSystem))
    return undefined;
  const answer = answerOf(objectsOf(response.item), "dismissal");
  const coding = asObject(answer.valueCoding);
  const reason = asText(coding?.code);
  if (coding?.system !== dismissalCodes || reason === undefined) return undefined;
  const inner = objectsOf(answer.item);
  const until = asText(answerOf(inner, "dismissal.until").valueDate);
  return {
    reason,
    note: asText(answerOf(inner, "dismissal.note").valueString),
    until: until !== undefined && isDay(until) ? until : undefined,
  };
};
