import type { SourceType } from "#clinical/record.ts";
import type { Calendar, ReadDate } from "../element/calendar.ts";
import { asObject, type Json } from "../element/json.ts";

type Place = { readonly name: string; readonly valueIn: (json: Json) => unknown };

const startOf = (period: unknown): unknown => asObject(period)?.start;

const periodStart: Place = { name: "period.start", valueIn: ({ period }) => startOf(period) };
const authoredOn: Place = { name: "authoredOn", valueIn: (json) => json.authoredOn };
const issued: Place = { name: "issued", valueIn: (json) => json.issued };
const effective: readonly Place[] = [
  { name: "effectiveDateTime", valueIn: (json) => json.effectiveDateTime },
  {
    name: "effectivePeriod.start",
    valueIn: ({ effectivePeriod }) => startOf(effectivePeriod),
  },
];

/** Where an event's date stands (contract §4, the column "Date"): the first of these that is there. */
const places: Readonly<Record<SourceType, readonly Place[]>> = {
  Patient: [],
  Encounter: [periodStart],
  Condition: [
    { name: "onsetDateTime", valueIn: (json) => json.onsetDateTime },
    { name: "onsetPeriod.start", valueIn: ({ onsetPeriod }) => startOf(onsetPeriod) },
    { name: "recordedDate", valueIn: (json) => json.recordedDate },
  ],
  Observation: [
    ...effective,
    { name: "effectiveInstant", valueIn: (json) => json.effectiveInstant },
    {
      name: "effectiveTiming.event",
      valueIn: ({ effectiveTiming }) => asObject(effectiveTiming)?.event,
    },
    issued,
  ],
  DiagnosticReport: [...effective, issued],
  Procedure: [
    { name: "performedDateTime", valueIn: (json) => json.performedDateTime },
    {
      name: "performedPeriod.start",
      valueIn: ({ performedPeriod }) => startOf(performedPeriod),
    },
  ],
  ServiceRequest: [authoredOn],
  MedicationRequest: [authoredOn],
  QuestionnaireResponse: [{ name: "authored", valueIn: (json) => json.authored }],
  CarePlan: [{ name: "created", valueIn: (json) => json.created }, periodStart],
  Goal: [{ name: "startDate", valueIn: (json) => json.startDate }],
  CareTeam: [periodStart],
  Task: [authoredOn],
  // An appointment may lie ahead: its reader reads its start.
  Appointment: [],
  DocumentReference: [{ name: "date", valueIn: (json) => json.date }],
  Communication: [
    { name: "sent", valueIn: (json) => json.sent },
    { name: "received", valueIn: (json) => json.received },
  ],
};

/** Of a date that may be given more than once, the first. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

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
  for (const { name, valueIn } of places[type]) {
    const value = firstOf(valueIn(json));
    const read = calendar.read(value);
    if (read === "missing") continue;
    return typeof read === "string" ? { because: badDate(name, value, read) } : read;
  }
  return calendar.undated;
};
