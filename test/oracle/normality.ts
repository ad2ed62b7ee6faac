import { familiesOf } from "./families.ts";
import { at, codes, codesUnder, type Json, number, object, objects, text } from "./json.ts";
import { isNegativeFamily, saysNormal, snomed } from "./tables.ts";

export type Normality = "normal" | "abnormal" | "unclassified";

/** What normality needs besides the resource: the patient's own final Observations, and who the patient is. */
export type Around = {
  readonly observation: (reference: unknown) => Json | undefined;
  readonly sex: string | undefined;
  readonly ages: { readonly youngest: number; readonly oldest: number } | undefined;
};

const abnormalFlags = ["A", "AA", "L", "LL", "LU", "H", "HH", "HU", "<", ">", "HX", "LX"];

/** §9.8, Interpretation systems. */
const flagsOf = (observation: Json): readonly string[] => [
  ...codesUnder(observation.interpretation, "v3-ObservationInterpretation"),
  ...codesUnder(observation.interpretation, "v2-0078"),
];

/** §9.8: an interpretation in words or of another system is no flag; it may speak against a normal range, so that it blocks it. */
const hasOtherWords = ({ interpretation }: Json): boolean =>
  objects(interpretation).some(
    (concept) => concept.text !== undefined || objects(concept.coding).length > 0,
  );

type Bound = { readonly value: number; readonly sameUnit: boolean };
type Range = { readonly low: Bound | undefined; readonly high: Bound | undefined };

/** Units: the same UCUM code, else unit text after trimming; a range without a unit is assumed. */
const isSameUnit = (value: Json, bound: Json): boolean => {
  const [code, unit] = [text(bound.code), text(bound.unit)?.trim()];
  if (code === undefined && unit === undefined) return true;
  const valueCode = text(value.code);
  if (code !== undefined && valueCode !== undefined) return code === valueCode;
  const valueUnit = text(value.unit)?.trim();
  return unit !== undefined && unit === valueUnit;
};

const boundOf = (value: Json, bound: unknown): Bound | undefined => {
  const limit = number(at(bound, "value"));
  const [quantity] = objects(bound);
  return limit === undefined || !quantity
    ? undefined
    : { value: limit, sameUnit: isSameUnit(value, quantity) };
};

/** §9.8, "A low bound of 0 is no bound, a range with no other bound is no range". */
const rangeOf = (value: Json, range: Json): Range | undefined => {
  const low = boundOf(value, range.low);
  const high = boundOf(value, range.high);
  const bounded = { low: low?.value === 0 ? undefined : low, high };
  return bounded.low || bounded.high ? bounded : undefined;
};

type Fit = "yes" | "perhaps" | "no";

/** `appliesTo`: a range for one sex; where the sex, or what the range is for, is not known, perhaps. */
const fitsSex = ({ appliesTo }: Json, sex: string | undefined): Fit => {
  if (objects(appliesTo).length === 0) return "yes";
  const sexes: Readonly<Record<string, string>> = { "248153007": "male", "248152002": "female" };
  const meant = codes(appliesTo).map((code) => sexes[code.replace(`${snomed}|`, "")]);
  const isKnown = (sex === "male" || sex === "female") && meant.length > 0;
  if (!isKnown || meant.includes(undefined)) return "perhaps";
  return meant.every((each) => each === sex) ? "yes" : "no";
};

/** `age`: a range for some years of life; perhaps where the person may and may not be in them. */
const fitsAge = ({ age }: Json, ages: Around["ages"]): Fit => {
  if (object(age) === undefined) return "yes";
  const low = number(at(age, "low", "value")) ?? 0;
  const high = number(at(age, "high", "value")) ?? Number.POSITIVE_INFINITY;
  if (!ages) return "perhaps";
  if (ages.youngest >= low && ages.oldest <= high) return "yes";
  return ages.oldest < low || ages.youngest > high ? "no" : "perhaps";
};

/** §9.8, "a low bound of 0 is no bound, a range with no other bound is no range"; nor is one of text alone. */
const isRange = (range: Json): boolean =>
  (number(at(range, "low", "value")) ?? 0) !== 0 ||
  number(at(range, "high", "value")) !== undefined;

/** Only a single range that fits the patient, those of type `normal` first; other types are no norm. */
const applicable = (observation: Json, value: Json, around: Around): Range | undefined => {
  const fitting = objects(observation.referenceRange)
    .filter(isRange)
    .map((range) => ({ range, fits: [fitsSex(range, around.sex), fitsAge(range, around.ages)] }))
    .filter(({ fits }) => !fits.includes("no"));
  const marked = fitting.filter(({ range }) =>
    codesUnder(range.type, "referencerange-meaning").includes("normal"),
  );
  const unmarked = fitting.filter(({ range }) => range.type === undefined);
  const [only, ...others] = marked.length > 0 ? marked : unmarked;
  const isClear = only?.fits.every((fit) => fit === "yes") && others.length === 0;
  return only && isClear ? rangeOf(value, only.range) : undefined;
};

/** The values that a quantity may stand for; `open` where its own number is not one of them. */
type Possible = { readonly least: number; readonly most: number; readonly open: boolean };

const possibleValues = (value: number, comparator: unknown): Possible | undefined => {
  const below = { least: Number.NEGATIVE_INFINITY, most: value };
  const above = { least: value, most: Number.POSITIVE_INFINITY };
  const meanings: Readonly<Record<string, Possible>> = {
    "": { least: value, most: value, open: false },
    "<": { ...below, open: true },
    "<=": { ...below, open: false },
    ">": { ...above, open: true },
    ">=": { ...above, open: false },
  };
  return meanings[text(comparator) ?? ""];
};

/** With a comparator, decided only where the inequality settles it. */
const against = (value: number, comparator: unknown, { low, high }: Range): Normality => {
  const possible = possibleValues(value, comparator);
  if (!possible) return "unclassified";
  const { least, most, open } = possible;
  const [bottom, top] = [
    low?.value ?? Number.NEGATIVE_INFINITY,
    high?.value ?? Number.POSITIVE_INFINITY,
  ];
  const isOut = open ? most <= bottom || least >= top : most < bottom || least > top;
  if (isOut) return "abnormal";
  return least >= bottom && most <= top ? "normal" : "unclassified";
};

/** A quantity and exactly one range that applies to it. */
const byRange = (observation: Json, around: Around): Normality => {
  const [quantity] = objects(observation.valueQuantity);
  const value = number(quantity?.value);
  if (!quantity || value === undefined) return "unclassified";
  const range = applicable(observation, quantity, around);
  if (!range) return "unclassified";
  const isComparable = [range.low, range.high].every((bound) => bound?.sameUnit ?? true);
  return isComparable ? against(value, quantity.comparator, range) : "unclassified";
};

/** What the flags come to beside the range, the abnormal winning. */
const byFlags = (flags: readonly string[], negative: boolean, ranged: Normality): Normality => {
  const normal = negative ? ["N", "NEG", "ND"] : ["N"];
  const abnormal = negative ? [...abnormalFlags, "POS", "DET"] : abnormalFlags;
  if (flags.some((flag) => abnormal.includes(flag))) return "abnormal";
  if (!flags.every((flag) => normal.includes(flag))) return "unclassified";
  return ranged === "abnormal" ? "abnormal" : "normal";
};

/** §9.8: the flag, else the value code (§4.1, negative families), else the range. */
const byItself = (observation: Json, negative: boolean, around: Around): Normality => {
  const flags = flagsOf(observation);
  const ranged = byRange(observation, around);
  if (flags.length > 0) return byFlags(flags, negative, ranged);
  if (hasOtherWords(observation)) return ranged === "abnormal" ? "abnormal" : "unclassified";
  return negative && saysNormal(codes(observation.valueCodeableConcept)) ? "normal" : ranged;
};

/** §9.8: a member, in each family of its own; unresolved, unfinished or circular is unclassified. */
const ofMember = (reference: unknown, around: Around, above: readonly Json[]): Normality => {
  const member = around.observation(reference);
  if (!member || above.includes(member)) return "unclassified";
  const families = familiesOf(member);
  const each = (families.length > 0 ? families : ["an analyte"]).map((family) =>
    normalityOf(member, family, around, above),
  );
  if (each.includes("abnormal")) return "abnormal";
  return each.every((one) => one === "normal") ? "normal" : "unclassified";
};

/** §9.8, "a conclusion code says so"; a panel in a negative family says so as any Observation of it does (§4.1). */
const isConcludedNormal = (resource: Json, family: string, itself: Normality): boolean =>
  resource.resourceType === "DiagnosticReport"
    ? saysNormal(codes(resource.conclusionCode))
    : isNegativeFamily(family) && itself === "normal";

/** §9.8, report or panel: abnormal if it or a member is; else normal if a code says so or all members are. */
const ofGroup = (
  resource: Json,
  family: string,
  itself: Normality,
  members: readonly Normality[],
): Normality => {
  if (itself === "abnormal" || members.includes("abnormal")) return "abnormal";
  const allNormal = members.length > 0 && members.every((member) => member === "normal");
  return isConcludedNormal(resource, family, itself) || allNormal ? "normal" : "unclassified";
};

/** §4, result, and §9.8: one resource in one family; `above` are the panels that it was reached through. */
export const normalityOf = (
  resource: Json,
  family: string,
  around: Around,
  above: readonly Json[] = [],
): Normality => {
  const isReport = resource.resourceType === "DiagnosticReport";
  const links = objects(isReport ? resource.result : resource.hasMember);
  const itself = isReport ? "unclassified" : byItself(resource, isNegativeFamily(family), around);
  if (!isReport && links.length === 0) return itself;
  const members = links.map((link) => ofMember(link.reference, around, [...above, resource]));
  return ofGroup(resource, family, itself, members);
};
