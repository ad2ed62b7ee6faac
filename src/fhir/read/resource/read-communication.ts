import { asText, objectsOf } from "../../element/json.ts";
import { referred } from "../../element/reference.ts";
import type { Context, Entry, Telling, Told } from "../entry.ts";

const given = ["completed", "in-progress"];

/** A message about something in the record, such as the information before a referral; others are only counted. */
export const readCommunication = (
  { id, json, when }: Entry,
  { names }: Context,
  { messages }: Telling,
): Told => {
  const about = objectsOf(json.about).flatMap((each) => referred(each, names) ?? []);
  if (about.length === 0 || !given.includes(asText(json.status) ?? "")) return "nothing";
  messages.push({ id, when, about });
  return "something";
};
