import type { CarePlan } from "fhir/r4";
import { asObject, asText, type Json, objectsOf } from "#fhir/element/json.ts";
import { resolve } from "#fhir/element/reference.ts";
import { asFirstDraft } from "#fhir/life/first-draft.ts";

const noNames: ReadonlyMap<string, string> = new Map();

/** The server's own: never part of what was sent. */
const serversOwn = ["id", "meta", "text", "resourceType"];

const isUrn = (text: string): boolean => text.startsWith("urn:");

/** A reference within the Bundle becomes `Type/id` in the record; others may be written out in full. */
const samePlace = (sent: string, stored: string): boolean =>
  isUrn(sent) || sent === stored || resolve(sent, noNames) === resolve(stored, noNames);

const sameText = (sent: string, stored: string): boolean =>
  sent === stored ||
  (/T\d/.test(sent) && /T\d/.test(stored) && Date.parse(sent) === Date.parse(stored));

const sameList = (sent: readonly unknown[], stored: unknown): boolean =>
  Array.isArray(stored) &&
  stored.length === sent.length &&
  sent.every((one, at) => same(one, stored[at]));

const sameMember = (key: string, sent: unknown, stored: unknown): boolean =>
  key === "reference" && typeof sent === "string"
    ? typeof stored === "string" && samePlace(sent, stored)
    : same(sent, stored);

/** Whether all that was sent stands in what is stored; a server may add to it. */
const same = (sent: unknown, stored: unknown): boolean => {
  if (Array.isArray(sent)) return sameList(sent, stored);
  if (typeof sent === "string") return typeof stored === "string" && sameText(sent, stored);
  const [wanted, found] = [asObject(sent), asObject(stored)];
  if (!wanted) return sent === stored;
  if (!found) return false;
  return Object.entries(wanted).every(([key, value]) => sameMember(key, value, found[key]));
};

const wordsOf = (resource: Json): string =>
  (asText(asObject(resource.text)?.div) ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** The elements that the record holds otherwise than they were sent; `text` where the summary's words differ. */
export const differences = (sent: Json, stored: Json): readonly string[] => {
  const changed = Object.keys(sent).filter(
    (key) => !serversOwn.includes(key) && !same(sent[key], stored[key]),
  );
  return wordsOf(sent) === wordsOf(stored) ? changed : [...changed, "text"];
};

/** Whether the stored resource still points at entries of the Bundle by their temporary names. */
export const hasLooseEnds = (stored: Json): boolean =>
  /"reference":"urn:uuid:/.test(JSON.stringify(stored));

/** What a plan points at: written last, when everything has its place. */
const pointers = ["careTeam", "goal", "supportingInfo"];

/** What a plan in the record points at so far. */
export const pointersOf = (plan: Json | undefined): Json =>
  Object.fromEntries(Object.entries(plan ?? {}).filter(([key]) => pointers.includes(key)));

export const withoutPointers = (plan: Json): Json =>
  Object.fromEntries(Object.entries(plan).filter(([key]) => !pointers.includes(key)));

const targets = (plan: Json): string =>
  JSON.stringify(
    pointers.map((key) =>
      objectsOf(plan[key])
        .map(({ reference }) => resolve(asText(reference) ?? "", noNames) ?? reference)
        .toSorted(),
    ),
  );

/** Whether two forms of a plan point at the same parts, no more and no fewer. */
export const pointsAlike = (one: Json, other: Json): boolean => targets(one) === targets(other);

const standingAlone = ({ activity, ...plan }: Json): Json => {
  const kept = Object.entries(plan).filter(
    ([key]) => ![...pointers, "status", "context"].includes(key),
  );
  const details = objectsOf(activity).filter(({ detail }) => detail !== undefined);
  return { ...Object.fromEntries(kept), ...(details.length > 0 ? { activity: details } : {}) };
};

/**
 * Whether the stored plan is this very one as far as it stands alone: a save that broke off before its parts were
 * written, or before the plan pointed at them.
 */
export const isBegun = (sent: Json, stored: Json): boolean => {
  const alone = standingAlone(stored);
  const forms = [sent, asFirstDraft(sent as unknown as CarePlan) as unknown as Json];
  return (
    (stored.status === sent.status || stored.status === "draft") &&
    forms.some((form) => differences(standingAlone(form), alone).length === 0)
  );
};
