import { isNegativeFamily } from "#clinical/groups.ts";
import type { Code, Normality } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import { codesOf, codesOfAll } from "../element/coding.ts";
import { asText, type Json, objectsOf } from "../element/json.ts";
import { resolve } from "../element/reference.ts";
import type { Context, Entry } from "../read/entry.ts";
import { isFinal, listedFamilies } from "./family.ts";
import { flagsOf, normalityOfFlags } from "./flags.ts";
import { placeInRange } from "./range.ts";

/** Contract §4.1: the codes by which a conclusion, outcome or value says normal. */
const normalCodes: ReadonlySet<Code> = new Set(
  ["17621005", "281900007", "260385009", "260415000"].map(
    (code) => `http://snomed.info/sct|${code}`,
  ),
);

/** What concepts of a conclusion or outcome say: normal by their codes, or by a flag among them. */
export const normalityOfConclusion = (concepts: readonly Json[]): Normality | undefined => {
  const flagged = normalityOfFlags(flagsOf(concepts).flags, true);
  if (flagged === "abnormal") return flagged;
  return codesOfAll(concepts).some((code) => normalCodes.has(code)) ? "normal" : flagged;
};

/** What a value's own flags, range and code come to (FH §8.3, contract §9.8); never normal by default. */
const ownNormality = (
  json: Json,
  on: When,
  investigation: boolean,
  context: Context,
): Normality => {
  const { flags, otherWords } = flagsOf(objectsOf(json.interpretation));
  const flagged = normalityOfFlags(flags, investigation);
  const place = placeInRange(json, { ...context.person, on });
  if (flagged === "abnormal" || flagged === "unclassified") return flagged;
  if (place === "outside") return "abnormal";
  if (flagged === "normal") return "normal";
  const saysNormal =
    place === "inside" ||
    (investigation && codesOf(json.valueCodeableConcept).some((code) => normalCodes.has(code)));
  // A flag in words, alone, may say the opposite of the range, and words are not read.
  return saysNormal && !otherWords ? "normal" : "unclassified";
};

const containedMember = (holder: Entry, reference: string): Entry | undefined => {
  const json = objectsOf(holder.json.contained).find(
    ({ id, resourceType }) => resourceType === "Observation" && `#${String(id)}` === reference,
  );
  if (json === undefined) return undefined;
  const { contained } = holder.json;
  return { id: `${holder.id}${reference}`, json: { ...json, contained }, when: holder.when };
};

const memberAt = (
  holder: Entry,
  element: Json,
  { names, observations }: Context,
): Entry | undefined => {
  const reference = asText(element.reference);
  if (reference === undefined) return undefined;
  if (reference.startsWith("#")) return containedMember(holder, reference);
  const id = resolve(reference, names);
  return id === undefined ? undefined : observations.get(id);
};

/** How deep members of members are followed: real panels nest once or twice. */
const deepest = 8;

/** Each member is looked at once; one that leads back to itself, or too deep, says nothing. */
const memberNormality = (
  holder: Entry,
  element: Json,
  context: Context,
  depth: number,
): Normality => {
  const member = memberAt(holder, element, context);
  if (member === undefined || depth > deepest || !isFinal(member.json.status)) {
    return "unclassified";
  }
  const known = context.members.get(member.id);
  if (known !== undefined) return known;
  context.members.set(member.id, "unclassified");
  const investigation = listedFamilies(codesOf(member.json.code)).some(isNegativeFamily);
  const normality = observed(member, investigation, context, depth);
  context.members.set(member.id, normality);
  return normality;
};

const together = (
  holder: Entry,
  elements: unknown,
  context: Context,
  depth: number,
): Normality | undefined => {
  const members = objectsOf(elements);
  if (members.length === 0) return undefined;
  const each = members.map((element) => memberNormality(holder, element, context, depth + 1));
  if (each.includes("abnormal")) return "abnormal";
  return each.every((normality) => normality === "normal") ? "normal" : "unclassified";
};

const observed = (
  entry: Entry,
  investigation: boolean,
  context: Context,
  depth: number,
): Normality => {
  const { json, when } = entry;
  const own = ownNormality(json, when, investigation, context);
  const components = objectsOf(json.component).map((component) =>
    ownNormality(component, when, investigation, context),
  );
  const members = together(entry, json.hasMember, context, depth);
  if ([own, members, ...components].includes("abnormal")) return "abnormal";
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
