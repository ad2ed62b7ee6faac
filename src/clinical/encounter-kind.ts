import type { CodeRow } from "./codelists/row-of.ts";
import type { AttendanceKind } from "./record.ts";

/** What an encounter says of itself. `classCode` is a code of v3-ActCode, undefined where it has none. */
export type EncounterFacts = {
  readonly types: readonly CodeRow[];
  readonly typeTexts: readonly string[];
  readonly classCode: string | undefined;
};

/** What an encounter counts as, and whether it was held at a distance where it says so. */
export type EncounterKind = {
  readonly kind: AttendanceKind;
  readonly remote: boolean | undefined;
};

type Decided = Exclude<AttendanceKind, "unclassified">;

/** Several that disagree: the first of these wins (contract §4). */
export const precedence: readonly Decided[] = ["excluded", "emergency", "hospital", "contact"];

const urgentGroups = new Set(["include/ae", "include/urgent-care", "include/out-of-hours"]);
const remoteGroups = new Set(["include/telephone", "include/video", "include/online"]);
const nearGroups = new Set(["include/gp-surgery", "include/home-visit"]);

const kindOfGroup = (group: string): Decided | undefined => {
  if (group.startsWith("exclude/")) return "excluded";
  if (group.startsWith("other/")) return "hospital";
  if (urgentGroups.has(group)) return "emergency";
  return group.startsWith("include/") ? "contact" : undefined;
};

/** What a class of v3-ActCode says of an encounter; one that is not listed says nothing. */
export const classKinds = new Map<string, Decided>([
  ["AMB", "contact"],
  ["HH", "contact"],
  ["VR", "contact"],
  ["EMER", "emergency"],
  ...["IMP", "ACUTE", "NONAC", "OBSENC", "SS", "PRENC"].map((code) => [code, "hospital"] as const),
]);

/** Contract §4.1, the row of type texts: each is looked for anywhere in the lower-cased text. */
export const textsOf = {
  excluded: [
    "admin",
    "letter",
    "referral",
    "report",
    "externally entered",
    "result",
    "document",
    "repeat",
    "prescription",
    "did not attend",
    "dna",
    "third party",
    "sms",
    "text message",
    "email",
    "immunisation",
    "vaccination",
  ],
  emergency: ["out of hours", "a&e", "emergency", "walk-in", "urgent care"],
  contact: [
    "surgery",
    "telephone",
    "home visit",
    "video",
    "online consultation",
    "e-consultation",
    "face to face",
    "gp consultation",
  ],
} as const;
const remoteTexts = ["telephone", "video", "online consultation", "e-consultation"];
const nearTexts = ["surgery", "home visit", "face to face"];

const names = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

const saysContact = (text: string): boolean =>
  names(text, textsOf.contact) || (text.includes("visit") && !text.includes("hospital"));

const kindOfTexts = (texts: readonly string[]): Decided | undefined => {
  if (texts.some((text) => names(text, textsOf.excluded))) return "excluded";
  if (texts.some((text) => names(text, textsOf.emergency))) return "emergency";
  return texts.some(saysContact) ? "contact" : undefined;
};

/** The group of a type code; the list's own rows of v3-ActCode are not used (contract §4). */
const groupOf = ({ code, encounterType }: CodeRow): string =>
  encounterType === undefined || code.includes("v3-ActCode|") ? "" : encounterType;

/** The kind that a type code gives; of several that disagree, the first in the order of precedence. */
const kindOfTypes = (types: readonly CodeRow[]): Decided | undefined => {
  let found: Decided | undefined;
  for (const row of types) {
    const kind = kindOfGroup(groupOf(row));
    if (kind === undefined) continue;
    if (found === undefined || precedence.indexOf(kind) < precedence.indexOf(found)) found = kind;
  }
  return found;
};

const isAmong = (types: readonly CodeRow[], groups: ReadonlySet<string>): boolean => {
  for (const row of types) if (groups.has(groupOf(row))) return true;
  return false;
};

const isRemote = (
  types: readonly CodeRow[],
  texts: readonly string[],
  classCode: string | undefined,
): boolean | undefined => {
  if (isAmong(types, remoteGroups)) return true;
  if (isAmong(types, nearGroups)) return false;
  if (classCode === "VR" || texts.some((text) => names(text, remoteTexts))) return true;
  return classCode === "HH" || texts.some((text) => names(text, nearTexts)) ? false : undefined;
};

/**
 * What an encounter counts as: its type codes decide, else its type text, else its class (contract §4, §4.1).
 * A class that names a hospital or emergency setting is not overruled by text.
 */
export const encounterKind = ({ types, typeTexts, classCode }: EncounterFacts): EncounterKind => {
  const texts = typeTexts.map((text) => text.toLowerCase());
  const byClass = classCode === undefined ? undefined : classKinds.get(classCode);
  const settled = byClass === "hospital" || byClass === "emergency";
  const kind =
    kindOfTypes(types) ?? (settled ? byClass : (kindOfTexts(texts) ?? byClass)) ?? "unclassified";
  return { kind, remote: isRemote(types, texts, classCode) };
};
