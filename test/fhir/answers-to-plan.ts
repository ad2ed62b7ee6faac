import type { Bundle, CarePlan, FhirResource } from "fhir/r4";
import type { Answers } from "#clinical/answers.ts";
import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { answersFromPlan, type ExistingPlan, findOurPlan } from "#fhir/existing-plan.ts";
import type { PatientSources } from "#fhir/sources.ts";
import example from "../../fixtures/answers.example.json";
import { quietRecord } from "../clinical/quiet-record.ts";

/** The example that ships with the program. */
export const answers = example as unknown as Answers;

/** A record of the same person, in which nothing is open. */
export const record = quietRecord({ person: { ...quietRecord().person, id: answers.patient } });

/** The resources of a Bundle, of one type. */
export const written = <T extends FhirResource["resourceType"]>(
  bundle: Bundle<FhirResource>,
  type: T,
): Extract<FhirResource, { resourceType: T }>[] =>
  (bundle.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === type ? [resource as Extract<FhirResource, { resourceType: T }>] : [],
  );

/** The one plan of a Bundle. */
export const planIn = (bundle: Bundle<FhirResource>): CarePlan => {
  const [plan] = written(bundle, "CarePlan");
  if (!plan) throw new Error("the bundle holds no plan");
  return plan;
};

const serverIds = (bundle: Bundle<FhirResource>, version: number): ReadonlyMap<string, string> =>
  new Map(
    (bundle.entry ?? []).map(({ fullUrl = "", request, resource }, at) => [
      fullUrl,
      request?.method === "PUT" ? `${request.url}` : `${resource?.resourceType}/v${version}-${at}`,
    ]),
  );

/** The resources as a server keeps them: with ids and versions of its own, and references to those. */
export const stored = (bundle: Bundle<FhirResource>, version = 1): FhirResource[] => {
  const ids = serverIds(bundle, version);
  return (bundle.entry ?? []).map(({ fullUrl = "", resource }) => {
    const text = JSON.stringify(resource).replaceAll(
      /"reference":"(urn:uuid:[^"]+)"/g,
      (whole, urn: string) => (ids.has(urn) ? `"reference":"${ids.get(urn)}"` : whole),
    );
    const id = ids.get(fullUrl)?.split("/")[1];
    return { ...JSON.parse(text), id, meta: { versionId: String(version) } } as FhirResource;
  });
};

/** The sources of a person whose record holds these resources; a later one replaces an earlier of its id. */
export const sourcesOf = (resources: readonly FhirResource[]): PatientSources => {
  const kept = new Map(resources.map((each) => [`${each.resourceType}/${each.id}`, each]));
  const of = (type: SourceType) => ({
    state: "complete" as const,
    resources: [...kept.values()].filter((each) => each.resourceType === type),
  });
  return {
    patient: "high-contact",
    sources: Object.fromEntries(
      sourceTypes.map((type) => [type, of(type)]),
    ) as unknown as PatientSources["sources"],
    setAside: [],
    names: new Map(),
  };
};

/** The plan that a later launch finds after the Bundle was saved. */
export const found = (bundle: Bundle<FhirResource>): ExistingPlan => {
  const plan = findOurPlan(sourcesOf(stored(bundle)));
  if (!plan) throw new Error("our plan was not found again");
  return plan;
};

/** What a later launch reads back. */
export const readBack = (bundle: Bundle<FhirResource>) => answersFromPlan(found(bundle));
