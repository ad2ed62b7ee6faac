import type { When } from "./dates.ts";
import { at, codes, codesUnder, type Json, nameOf, object, objects, text } from "./json.ts";
import { type Names, resolve } from "./owners.ts";
import type { Readable } from "./screen.ts";
import { encounterTypes } from "./tables.ts";

export type Kind = "contact" | "emergency" | "hospital" | "excluded" | "unclassified";

/** §4: one Encounter, classified. */
export type Visit = {
  readonly id: string;
  readonly when: When;
  readonly kind: Kind;
  /** Status finished; an unclassified one is a maybe whatever its status. */
  readonly finished: boolean;
  readonly clinician: string | undefined;
};

/** §4: contacts after the collapse. */
export type Contact = {
  readonly ids: readonly string[];
  readonly when: When;
  readonly sure: boolean;
  readonly clinician: string | undefined;
};

/** §4.1: what a group of `encounter-types.csv` means. */
const kindOfGroup = (group: string): Kind => {
  if (group.startsWith("exclude/")) return "excluded";
  if (["include/ae", "include/urgent-care", "include/out-of-hours"].includes(group)) {
    return "emergency";
  }
  return group.startsWith("other/") ? "hospital" : "contact";
};

/** §4, contact: "several that disagree: exclude, then urgent, then hospital, then contact". */
const byType = (encounter: Json): Kind | undefined => {
  const kinds = codes(encounter.type).flatMap((code) => {
    const group = encounterTypes.get(code);
    return group === undefined ? [] : [kindOfGroup(group)];
  });
  const order: readonly Kind[] = ["excluded", "emergency", "hospital", "contact"];
  return order.find((kind) => kinds.includes(kind));
};

/** §4, contact: the class. §4, "matched by system and code". */
const byClass = (encounter: Json): Kind => {
  const [code] = codesUnder({ coding: encounter.class }, "v3-ActCode");
  if (["AMB", "HH", "VR"].includes(code ?? "")) return "contact";
  if (code === "EMER") return "emergency";
  return ["IMP", "ACUTE", "NONAC", "OBSENC", "SS", "PRENC"].includes(code ?? "")
    ? "hospital"
    : "unclassified";
};

const excludedWords = [
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
];
const urgentWords = ["out of hours", "a&e", "emergency", "walk-in", "urgent care"];
const contactWords = [
  "surgery",
  "telephone",
  "home visit",
  "video",
  "online consultation",
  "e-consultation",
  "face to face",
  "gp consultation",
];

/** §4.1, type text: contains; "excluded beats urgent beats contact"; `visit` not where `hospital` is. */
const byText = (encounter: Json): Kind | undefined => {
  const texts = objects(encounter.type).flatMap((type) => text(type.text) ?? []);
  const lower = texts.map((each) => each.toLowerCase());
  const says = (words: readonly string[]): boolean =>
    lower.some((each) => words.some((word) => each.includes(word)));
  if (says(excludedWords)) return "excluded";
  if (says(urgentWords)) return "emergency";
  const visits = lower.some((each) => each.includes("visit") && !each.includes("hospital"));
  return says(contactWords) || visits ? "contact" : undefined;
};

/** §4, contact, "first that decides": a type code, else the text (not of a hospital or EMER class), else the class. */
const kindOf = (encounter: Json): Kind => {
  const typed = byType(encounter);
  if (typed) return typed;
  const classed = byClass(encounter);
  if (classed === "hospital" || classed === "emergency") return classed;
  return byText(encounter) ?? classed;
};

/** §9.4, Clinician key, of a contained resource: "its first identifier, else unknown". */
const containedKey = (contained: Json): string | undefined => {
  const [identifier] = objects(contained.identifier);
  const value = text(identifier?.value);
  return value === undefined ? undefined : `${text(identifier?.system) ?? ""}|${value}`;
};

type Clinician = { readonly type: string; readonly key: string | undefined };

/** §9.4, Clinician key: who a participant's individual is. */
const individualOf = (individual: unknown, encounter: Json, names: Names): Clinician => {
  const reference = text(at(individual, "reference")) ?? "";
  if (reference.startsWith("#")) {
    const inside = objects(encounter.contained).find(({ id }) => `#${text(id)}` === reference);
    return { type: text(inside?.resourceType) ?? "", key: inside && containedKey(inside) };
  }
  if (reference.includes("?")) {
    const [type = ""] = reference.split("?");
    return { type: type.split("/").at(-1) ?? "", key: reference };
  }
  const key = resolve(reference, names);
  return { type: key?.split("/")[0] ?? "", key };
};

/** §4, contact: "first participant whose individual is a Practitioner or PractitionerRole". */
const clinicianOf = (encounter: Json, names: Names): string | undefined =>
  objects(encounter.participant)
    .map((participant) => individualOf(object(participant.individual), encounter, names))
    .find(({ type }) => type === "Practitioner" || type === "PractitionerRole")?.key;

/** §4, contact and §9.4: every Encounter that is read, classified. */
export const visitsOf = (encounters: readonly Readable[], names: Names): readonly Visit[] =>
  encounters.map(({ resource, when }) => ({
    id: nameOf(resource),
    when,
    kind: kindOf(resource),
    finished: resource.status === "finished",
    clinician: clinicianOf(resource, names),
  }));

/** §4, contact: one of them, before the collapse; an unclassified one is a maybe. */
const asContact = ({ id, when, kind, finished, clinician }: Visit): Contact[] =>
  kind === "contact" || kind === "unclassified"
    ? [{ ids: [id], when, sure: kind === "contact" && finished, clinician }]
    : [];

/** §4, contact: "Same day and same clinician collapse"; "Only day-precise contacts collapse"; §9.4, sure if any is. */
export const contactsOf = (visits: readonly Visit[]): readonly Contact[] => {
  const kept = new Map<string, Contact>();
  for (const contact of visits.flatMap(asContact)) {
    const { ids, when, clinician = "unknown" } = contact;
    const key = when.exact ? `${when.earliest} ${clinician}` : `${ids}`;
    const before = kept.get(key) ?? { ...contact, ids: [], sure: false };
    kept.set(key, {
      ...contact,
      ids: [...before.ids, ...ids].sort(),
      sure: contact.sure || before.sure,
    });
  }
  return [...kept.values()];
};
