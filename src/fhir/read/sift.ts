import type { ResourceId, SetAside, SourceType } from "#clinical/record.ts";
import type { Calendar } from "../element/calendar.ts";
import { isThere, type Json } from "../element/json.ts";
import type { Context, Entry } from "./entry.ts";
import { eventDate } from "./event-date.ts";
import { isStu3 } from "./is-stu3.ts";
import { owned } from "./owned.ts";
import { unusableStatus } from "./unusable-status.ts";

/** Why a resource of an older FHIR is set aside. */
export const stu3 = "it is written in FHIR STU3, which this program does not read";

const cannotBeRead = (type: SourceType, json: Json): string | undefined => {
  if (isStu3(type, json)) return stu3;
  if (json.resourceType !== type) return `it is not a ${type}`;
  if (isThere(json.implicitRules)) return "it follows rules that are not known here";
  return undefined;
};

const hasModifier = (json: Json): boolean => {
  const modifiers = json.modifierExtension;
  return isThere(modifiers) && !(Array.isArray(modifiers) && modifiers.length === 0);
};

/** Why any resource of the type cannot be used, before its date is looked at. */
export const unusable = (type: SourceType, json: Json): string | undefined => {
  const because = cannotBeRead(type, json);
  if (because !== undefined) return because;
  if (hasModifier(json)) return "an extension that is not known here changes its meaning";
  return unusableStatus(type, json);
};

/** The resource as an entry that its reader can rely on, or why it is set aside. */
const sift = (
  type: SourceType,
  id: ResourceId,
  json: Json,
  calendar: Calendar,
): Entry | { readonly because: string } => {
  const because = unusable(type, json);
  if (because !== undefined) return { because };
  const when = eventDate(json, type, calendar);
  return "because" in when ? when : { id, json, when };
};

/** One source, sorted: the patient's own resources, those of them to be read, and what was set aside. */
export type Sifted = {
  readonly type: SourceType;
  /** How many resources are the patient's. */
  readonly read: number;
  /** Whether a resource of that name is among them. */
  readonly holds: (id: ResourceId) => boolean;
  readonly entries: readonly Entry[];
  readonly setAside: readonly SetAside[];
};

/** Sorts what a source answered into entries to read and resources to set aside. */
export const siftSource = (
  type: SourceType,
  resources: readonly unknown[],
  { patient, names, calendar }: Pick<Context, "patient" | "names" | "calendar">,
): Sifted => {
  const { theirs, strays, setAside: strangers } = owned(type, resources, patient, names);
  const setAside = [...strangers];
  const entries: Entry[] = [];
  const start = `${type}/`;
  for (const json of theirs.values()) {
    const id = start + String(json.id);
    const entry = sift(type, id, json, calendar);
    if ("because" in entry) setAside.push({ resource: id, because: entry.because });
    else entries.push(entry);
  }
  for (const [id, json] of strays)
    setAside.push({ resource: id, because: cannotBeRead(type, json) ?? `it is not a ${type}` });
  const holds = (id: ResourceId): boolean =>
    strays.has(id) || (id.startsWith(start) && theirs.has(id.slice(start.length)));
  return { type, read: theirs.size + strays.size, holds, entries, setAside };
};
