import { addDays, type Day, monthsTo, place, type When } from "./dates.ts";
import { familiesOf } from "./families.ts";
import { codes, type Json, nameOf, text } from "./json.ts";
import { type Around, type Normality, normalityOf } from "./normality.ts";
import { isOrder } from "./orders.ts";
import { type Names, resolve } from "./owners.ts";
import type { Readable } from "./screen.ts";
import { groupsOf, investigations, isNegativeFamily, saysNormal } from "./tables.ts";

/** §4, result: one resource in one family. */
export type Result = {
  readonly ids: readonly string[];
  readonly when: When;
  readonly family: string;
  readonly normality: Normality;
  readonly isReport: boolean;
};

/** §4, pending result, in one family. */
export type Pending = { readonly id: string; readonly when: When; readonly family: string };

const statusOf = ({ resource }: Readable): string => text(resource.status) ?? "";
const isFinal = (each: Readable): boolean =>
  ["final", "amended", "corrected"].includes(statusOf(each));
const isTest = ({ resource }: Readable): boolean =>
  resource.resourceType === "Observation" || resource.resourceType === "DiagnosticReport";

/** §4, result: Observations and reports that are final, in each of their families. */
const singleResults = (readable: readonly Readable[], around: Around): readonly Result[] =>
  readable
    .filter((each) => isTest(each) && isFinal(each))
    .flatMap(({ resource, when }) =>
      familiesOf(resource).map((family) => ({
        ids: [nameOf(resource)],
        when,
        family,
        normality: normalityOf(resource, family, around),
        isReport: resource.resourceType === "DiagnosticReport",
      })),
    );

/** §9.8: "One result per family and day: abnormal if any is, normal if all Observations of it are; a report …". */
const merge = (sameDay: readonly Result[]): readonly Result[] => {
  const abnormal = sameDay.filter(({ normality }) => normality === "abnormal");
  const observations = sameDay.filter(({ isReport }) => !isReport);
  const speaking = observations.length > 0 ? observations : sameDay;
  const told = abnormal.length > 0 ? abnormal : speaking;
  const [first] = told;
  if (!first) return [];
  const same = told.every(({ normality }) => normality === first.normality);
  const ids = told.flatMap(({ ids }) => ids).sort();
  return [{ ...first, ids, normality: same ? first.normality : "unclassified" }];
};

/** §9.8 and §9.5: results of a family and a day are one; partial dates stay by themselves. */
export const resultsOf = (readable: readonly Readable[], around: Around): readonly Result[] => {
  const single = singleResults(readable, around);
  const byDay = new Map<string, Result[]>();
  for (const result of single.filter(({ when }) => when.exact)) {
    const key = `${result.family} ${result.when.earliest}`;
    byDay.set(key, [...(byDay.get(key) ?? []), result]);
  }
  return [...[...byDay.values()].flatMap(merge), ...single.filter(({ when }) => !when.exact)];
};

/** §9.8: members are looked up among the patient's own Observations that are final. */
export const aroundOf = (
  readable: readonly Readable[],
  names: Names,
  person: Pick<Around, "sex" | "ages">,
): Around => {
  const finals = readable.filter((each) => isFinal(each) && isTest(each));
  const byName = new Map(finals.map(({ resource }) => [nameOf(resource), resource]));
  return {
    ...person,
    observation: (reference): Json | undefined => {
      const name = resolve(reference, names);
      return name?.startsWith("Observation/") ? byName.get(name) : undefined;
    },
  };
};

/** §4, pending result, before what clears it: tests begun, and orders older than 28 days. */
const begun = (readable: readonly Readable[], asOf: Day): readonly Pending[] => {
  const inFamilies = ({ resource, when }: Readable, families: readonly string[]): Pending[] =>
    families.map((family) => ({ id: nameOf(resource), when, family }));
  const tests = readable
    .filter(isTest)
    .filter((each) => ["registered", "preliminary", "partial"].includes(statusOf(each)))
    .flatMap((each) => inFamilies(each, familiesOf(each.resource)));
  const orders = readable
    .filter((each) => isOrder(each.resource) && statusOf(each) === "active")
    .filter(({ when }) => when.earliest < addDays(asOf, -28))
    .flatMap((each) => inFamilies(each, groupsOf(investigations, codes(each.resource.code))));
  return [...tests, ...orders];
};

/** §4, pending result: "in 12 months", with no result of the family on or after that day. */
export const pendingOf = (readable: readonly Readable[], asOf: Day): readonly Pending[] => {
  const finals = readable.filter((each) => isTest(each) && isFinal(each));
  const isCleared = ({ family, when }: Pending): boolean =>
    finals.some(
      (final) => familiesOf(final.resource).includes(family) && final.when.earliest >= when.latest,
    );
  return begun(readable, asOf)
    .filter(({ when }) => place(when, monthsTo(asOf, 12)) !== "out")
    .filter((pending) => !isCleared(pending));
};

/** §4, negative investigation: reports and Procedures whose conclusion or outcome code says normal. */
const concluded = (readable: readonly Readable[]): readonly Result[] =>
  readable
    .filter((each) => each.resource.resourceType === "Procedure" || isFinal(each))
    .filter(({ resource }) =>
      saysNormal([...codes(resource.conclusionCode), ...codes(resource.outcome)]),
    )
    .flatMap(({ resource, when }) =>
      groupsOf(investigations, codes(resource.code)).map(
        (family): Result => ({
          ids: [nameOf(resource)],
          when,
          family,
          normality: "normal",
          isReport: true,
        }),
      ),
    );

/** §9.8: "One result per family and day: abnormal if any is"; nothing of that day is then a negative one. */
const isOnDayOf = (one: Result, other: Result): boolean =>
  one.when.exact && other.when.exact && other.when.earliest === one.when.earliest;

/** §9.8: a report that concludes normal and holds an abnormal member is abnormal. */
const isSameEntry = (one: Result, other: Result): boolean =>
  one.ids.some((id) => other.ids.includes(id));

const speaksAgainst = (abnormal: Result, said: Result): boolean =>
  abnormal.family === said.family && (isOnDayOf(abnormal, said) || isSameEntry(abnormal, said));

/** §4, negative investigation: normal results, and what says so, of the families of §4.1. */
export const negativesOf = (
  readable: readonly Readable[],
  results: readonly Result[],
): readonly Result[] => {
  const abnormal = results.filter(({ normality }) => normality === "abnormal");
  const normal = results.filter(({ normality }) => normality === "normal");
  const isSaid = (said: Result): boolean =>
    normal.some(
      ({ family, ids }) => family === said.family && ids.some((id) => said.ids.includes(id)),
    );
  const also = concluded(readable)
    .filter((said) => !isSaid(said))
    .filter((said) => !abnormal.some((result) => speaksAgainst(result, said)));
  return [...normal, ...also].filter(({ family }) => isNegativeFamily(family));
};
