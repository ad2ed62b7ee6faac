import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { loadDataType, validateResource } from "@medplum/core";
import type { StructureDefinition, Resource as Validated } from "@medplum/fhirtypes";
import type { Bundle, CarePlan, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { faultsIn } from "../stories/valid-r4.ts";
import { answers, found, planIn, record } from "./answers-to-plan.ts";

const first = toPlanBundle(answers, record);
const plans: Readonly<Record<string, Bundle<FhirResource>>> = {
  "a new plan": first,
  "a revision": toPlanBundle({ ...answers, at: "2027-01-03T09:00:00Z" }, record, found(first)),
  "a draft of which nothing is answered": toPlanBundle(
    { ...answers, status: "draft", checklist: {}, plan: {} },
    record,
  ),
  "a plan with everything open": toPlanBundle(
    { ...answers, plan: { ...answers.plan, openLoops: "The scan.", support: "declined" } },
    record,
  ),
};

const snapshots = resolve("../shared/fhir/uk-core/json-snapshot");
const profileOf = (type: string): StructureDefinition | undefined => {
  const path = `${snapshots}/UKCore-${type}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
};
// UK Core has no profile of Goal.
const profiles = new Map(
  ["CarePlan", "CareTeam", "QuestionnaireResponse", "Task"].flatMap((type) => {
    const profile = profileOf(type);
    return profile ? [[type, profile] as const] : [];
  }),
);
for (const profile of profiles.values()) loadDataType(profile);

const againstUkCore = (resource: { readonly resourceType: string }): void => {
  const profile = profiles.get(resource.resourceType);
  if (profile) validateResource(resource as Validated, { profile });
};

describe.each(Object.entries(plans))("%s", (_, bundle) => {
  it("is valid R4, entry by entry and as a transaction", () => {
    expect(
      (bundle.entry ?? []).flatMap(({ resource }) => (resource ? faultsIn(resource) : [])),
    ).toEqual([]);
    expect(faultsIn(bundle)).toEqual([]);
  });

  it.skipIf(profiles.size === 0)("conforms to UK Core wherever it has a profile", () => {
    for (const { resource } of bundle.entry ?? [])
      expect(() => againstUkCore(resource ?? planIn(bundle)), resource?.resourceType).not.toThrow();
  });
});

describe("The validator", () => {
  const broken = (change: Partial<CarePlan>) => ({ ...planIn(first), ...change });

  it("would refuse a plan that breaks the base rules", () => {
    const both = { detail: { status: "in-progress" as const }, reference: { reference: "Task/1" } };
    expect(faultsIn(broken({ activity: [both] }))).not.toEqual([]);
    const { status: _, ...stateless } = planIn(first);
    expect(faultsIn(stateless as CarePlan)).not.toEqual([]);
  });

  it.skipIf(profiles.size === 0)("would refuse a plan that UK Core does not allow", () => {
    const { subject: _, ...nobody } = planIn(first);
    expect(() => againstUkCore(nobody)).toThrow();
  });
});
