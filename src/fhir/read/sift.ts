import { type SourceType, sourceTypes } from "#clinical/record.ts";
import type { Calendar } from "../element/calendar.ts";
import { isThere, type Json } from "../element/json.ts";
import type { Entry } from "./entry.ts";
import { eventDate } from "./event-date.ts";
import { isStu3 } from "./is-stu3.ts";
import { unusableStatus } from "./unusable-status.ts";

/** Why a resource of an older FHIR is set aside. */
export const stu3 = "it is written in FHIR STU3, which this program does not read";

/** Why a resource cannot be understood at all. */
export const cannotBeRead = (type: SourceType, json: Json): string | undefined => {
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

const starts = Object.fromEntries(sourceTypes.map((type) => [type, `${type}/`])) as Readonly<
  Record<SourceType, string>
>;

/** The resource as an entry that its reader can rely on, or why it is set aside. */
export const sift = (
  type: SourceType,
  json: Json,
  calendar: Calendar,
): Entry | { readonly because: string } => {
  const because = unusable(type, json);
  if (because !== undefined) return { because };
  const when = eventDate(json, type, calendar);
  return "because" in when ? when : { id: starts[type] + String(json.id), json, when };
};
