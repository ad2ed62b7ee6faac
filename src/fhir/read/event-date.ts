import type { SourceType } from "#clinical/record.ts";
import type { Calendar, ReadDate } from "../element/calendar.ts";
import { asObject, isThere, type Json } from "../element/json.ts";

/** Where an event's date stands (contract §4, the column "Date"): the first of these that is there. */
const places: Readonly<Record<SourceType, readonly string[]>> = {
  Patient: [],
  Encounter: ["period.start"],
  Condition: ["onsetDateTime", "onsetPeriod.start", "recordedDate"],
  Observation: [
    "effectiveDateTime",
    "effectivePeriod.start",
    "effectiveInstant",
    "effectiveTiming.event",
    "issued",
  ],
  DiagnosticReport: ["effectiveDateTime", "effectivePeriod.start", "issued"],
  Procedure: ["performedDateTime", "performedPeriod.start"],
  ServiceRequest: ["authoredOn"],
  MedicationRequest: ["authoredOn"],
  QuestionnaireResponse: ["authored"],
  CarePlan: ["created", "period.start"],
  Goal: ["startDate"],
  CareTeam: ["period.start"],
  Task: ["authoredOn"],
  // An appointment may lie ahead: its reader reads its start.
  Appointment: [],
  DocumentReference: ["date"],
  Communication: ["sent", "received"],
};

type Place = { readonly name: string; readonly outer: string; readonly inner: string | undefined };

const split = (name: string): Place => {
  const [outer = "", inner] = name.split(".");
  return { name, outer, inner };
};
const placesOf = new Map(
  Object.entries(places).map(([type, names]) => [type, names.map(split)] as const),
);

const valueAt = (json: Json, { outer, inner }: Place): unknown => {
  const value = inner === undefined ? json[outer] : asObject(json[outer])?.[inner];
  return Array.isArray(value) ? value[0] : value;
};

const shown = (value: unknown): string =>
  typeof value === "string" && value.length <= 40 ? `reads "${value}"` : "is not a date";

/** Why a date cannot be used, in words. */
export const badDate = (name: string, value: unknown, read: "unreadable" | "future"): string => {
  if (read === "future") return "it is dated after the day of the review";
  return `its ${name} ${shown(value)}`;
};

/** When the event was, `missing` where it bears no date, or why its date cannot be used. */
export const eventDate = (
  json: Json,
  type: SourceType,
  calendar: Calendar,
): Exclude<ReadDate, string> | { readonly because: string } => {
  for (const place of placesOf.get(type) ?? []) {
    const value = valueAt(json, place);
    if (!isThere(value)) continue;
    const read = calendar.read(value);
    if (read === "missing") continue;
    return typeof read === "string" ? { because: badDate(place.name, value, read) } : read;
  }
  return calendar.undated;
};
