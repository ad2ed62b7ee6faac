import type { Day } from "#clinical/day.ts";
import type { PatientRecord, ResourceId } from "#clinical/record.ts";
import { keepNewest } from "../collecting/keep-newest.ts";
import { calendarOf } from "../element/calendar.ts";
import { asText, type Json } from "../element/json.ts";
import { owners } from "../element/owners.ts";
import type { Names } from "../element/reference.ts";
import { readCommunication } from "./resource/read-diary.ts";
import { sift } from "./sift.ts";

/** The messages of one person's record. */
export type Messages = {
  readonly patient: ResourceId;
  readonly messages: PatientRecord["messages"];
};

/**
 * What Communications of many people tell, as `readRecord` reads them, without the rest of anyone's record.
 * A person comes once for each Communication.
 */
export const readMessages = (
  communications: Iterable<Json>,
  names: Names,
  asOf: Day,
  zone: string,
): readonly Messages[] => {
  const calendar = calendarOf(asOf, zone);
  const newest = new Map<string, Json>();
  for (const json of communications) {
    const id = asText(json.id);
    if (id !== undefined) keepNewest(newest, id, json);
  }
  return [...newest.values()].flatMap((json) => {
    const entry = sift("Communication", json, calendar);
    if ("because" in entry) return [];
    const messages: Messages["messages"][number][] = [];
    readCommunication(entry, { names }, { messages });
    return owners("Communication", json, names).map((patient) => ({ patient, messages }));
  });
};
