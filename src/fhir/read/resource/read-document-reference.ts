import { asObject, asText, objectsOf } from "../../element/json.ts";
import { systems } from "../../plan/ours.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

const states: Readonly<Record<string, string>> = { superseded: "completed", current: "active" };

/** Only a plan of ours that the record keeps as a document tells anything; other documents are only counted. */
export const readDocumentReference = (
  { id, json }: Entry,
  _: Context,
  { plans }: Telling,
): Told => {
  const ours = objectsOf(json.identifier).find(({ system }) => system === systems.CarePlan);
  if (ours === undefined) return "nothing";
  const period = asObject(asObject(json.context)?.period);
  const status = states[asText(json.status) ?? ""] ?? "unknown";
  plans.push({
    id,
    planId: asText(ours.value)?.replace(/^urn:uuid:/, ""),
    status: status === "active" && json.docStatus === "preliminary" ? "draft" : status,
    title: asText(json.description) ?? "Care plan",
    author: asText(objectsOf(json.author)[0]?.display),
    period: { start: asText(period?.start), end: asText(period?.end) },
    version: asText(asObject(json.meta)?.versionId),
    text: asText(json.description) ?? "",
  });
  return "something";
};
