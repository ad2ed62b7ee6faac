import { wordsOf } from "../../element/coding.ts";
import { asObject, asText, objectsOf } from "../../element/json.ts";
import { narrativeWords } from "../../element/plain-text.ts";
import { planIdOf } from "../../plan/ours.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

const nameOfReference = (element: unknown): string | undefined =>
  asText(asObject(element)?.display) ?? asText(asObject(element)?.reference);

/** A care plan of the record: ours, or someone else's. */
export const readCarePlan = ({ id, json }: Entry, _: Context, { plans }: Telling): Told => {
  const period = asObject(json.period);
  const category = objectsOf(json.category)[0];
  plans.push({
    id,
    planId: planIdOf(json),
    status: asText(json.status) ?? "unknown",
    title: asText(json.title) ?? wordsOf(category) ?? "Care plan",
    author: nameOfReference(json.author) ?? nameOfReference(objectsOf(json.contributor)[0]),
    period: { start: asText(period?.start), end: asText(period?.end) },
    version: asText(asObject(json.meta)?.versionId),
    text: asText(json.description) ?? narrativeWords(json),
  });
  return "something";
};
