import { isNegativeFamily } from "#clinical/groups.ts";
import type { Code, Normality, ResourceId } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import { rowsOf, rowsOfAll } from "../element/coding.ts";
import { asText, type Json, objectsOf } from "../element/json.ts";
import { resolve } from "../element/reference.ts";
import type { Context, Entry } from "../read/entry.ts";
import { isFinal, listedFamilies } from "./family.ts";
import { flagged, stronger } from "./flags.ts";
import { placeInRange } from "./range.ts";

/** Contract §4.1: the codes by which a conclusion, outcome or value says normal. */
export const normalCodes: ReadonlySet<Code> = new Set(
  ["17621005", "281900007", "260385009", "260415000"].map(
    (code) => `http://snomed.info/sct|${code}`,
  ),
);

/** What concepts of a conclusion or outcome say: normal by their codes, or by a flag among them. */
export const normalityOfConclusion = (concepts: readonly Json[]): Normality | undefined => {
  const says = flagged(concepts, true);
  if (says === "abnormal") return says;
  if (rowsOfAll(concepts).some(({ code }) => normalCodes.has(code))) return "normal";
  return says === "words" ? undefined : says;
};

/** Whether a value that no flag speaks of is normal: it lies in its range, or a scan's code says so. */
const saysNormal = (json: Json, inside: boolean, investigation: boolean): boolean =>
  inside ||
  (investigation && rowsOf(json.valueCodeableConcept).some(({ code }) => normalCodes.has(code)));

/** What a value's own flags, range and code come to (contract §9.8); never normal by default. */
const ownNormality = (
  json: Json,
  on: When,
  investigation: boolean,
  context: Context,
): Normality => {
  const says = flagged(objectsOf(json.interpretation), investigation);
  if (says === "abnormal" || says === "unclassified") return says;
  const place = placeInRange(json, context.person, on);
  if (place === "outside") return "abnormal";
  if (says === "normal") return says;
  // Words that no flag goes with may say the opposite, and words are not read.
  if (says === "words") return "unclassified";
  return saysNormal(json, place === "inside", investigation) ? "normal" : "unclassified";
};

const containedMember = (holder: Entry, reference: string): Entry | undefined => {
  const json = objectsOf(holder.json.contained).find(
    ({ id, resourceType }) => resourceType === "Observation" && `#${String(id)}` === reference,
  );
  if (json === undefined) return undefined;
  const { contained } = holder.json;
  return { id: `${holder.id}${reference}`, json: { ...json, contained }, when: holder.when };
};

/** What a member is known by, and how to come by it. */
type Member = { readonly id: ResourceId; readonly entry: () => Entry | undefined };

const memberAt = (
  holder: Entry,
  element: Json,
  { names, observation }: Context,
): Member | undefined => {
  const reference = asText(element.reference);
  if (reference?.startsWith("#") === true) {
    return { id: holder.id + reference, entry: () => containedMember(holder, reference) };
  }
  const id = reference === undefined ? undefined : resolve(reference, names);
  return id === undefined ? undefined : { id, entry: () => observation(id) };
};

/** How deep members of members are followed: real panels nest once or twice. */
const deepest = 8;

const afresh = (member: Entry | undefined, context: Context, depth: number): Normality => {
  if (member === undefined || !isFinal(member.json.status)) return "unclassified";
  const investigation = listedFamilies(rowsOf(member.json.code)).some(isNegativeFamily);
  return observed(member, investigation, context, depth);
};

/** Each member is looked at once; one that leads back to itself, or too deep, says nothing. */
const memberNormality = (
  holder: Entry,
  element: Json,
  context: Context,
  depth: number,
): Normality => {
  const member = depth > deepest ? undefined : memberAt(holder, element, context);
  if (member === undefined) return "unclassified";
  const known = context.members.get(member.id);
  if (known !== undefined) return known;
  context.members.set(member.id, "unclassified");
  const normality = afresh(member.entry(), context, depth);
  context.members.set(member.id, normality);
  return normality;
};

/** What the members come to; undefined where there are none. */
const together = (
  holder: Entry,
  elements: unknown,
  context: Context,
  depth: number,
): Normality | undefined => {
  let all: Normality | undefined;
  for (const element of objectsOf(elements))
    all = stronger(all, memberNormality(holder, element, context, depth + 1));
  return all;
};

const componentAbnormal = (
  { json, when }: Entry,
  investigation: boolean,
  context: Context,
): boolean => {
  for (const component of objectsOf(json.component))
    if (ownNormality(component, when, investigation, context) === "abnormal") return true;
  return false;
};

const observed = (
  entry: Entry,
  investigation: boolean,
  context: Context,
  depth: number,
): Normality => {
  const own = ownNormality(entry.json, entry.when, investigation, context);
  const members = together(entry, entry.json.hasMember, context, depth);
  if (own === "abnormal" || members === "abnormal") return "abnormal";
  if (componentAbnormal(entry, investigation, context)) return "abnormal";
  // Of a scan or a tracing a flag concludes; a panel of analytes is normal by its members alone (contract §9.8).
  const concludes = members === undefined || investigation;
  return members === "normal" || (concludes && own === "normal") ? "normal" : "unclassified";
};

/** The normality of an Observation as a result of the family; a panel is also what its members are. */
export const normalityOfObservation = (
  observation: Entry,
  family: string,
  context: Context,
): Normality => observed(observation, isNegativeFamily(family), context, 0);

/** The normality of a report: its members' and its own conclusion's (contract §9.8). */
export const normalityOfReport = (report: Entry, context: Context): Normality => {
  const concluded = normalityOfConclusion(objectsOf(report.json.conclusionCode));
  const members = together(report, report.json.result, context, 0);
  if (concluded === "abnormal" || members === "abnormal") return "abnormal";
  return concluded === "normal" || members === "normal" ? "normal" : "unclassified";
};
