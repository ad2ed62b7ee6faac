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

const snapshot = resolve("../shared/fhir/uk-core/json-snapshot/UKCore-CarePlan.json");
const profile = existsSync(snapshot)
  ? (JSON.parse(readFileSync(snapshot, "utf8")) as StructureDefinition)
  : undefined;
if (profile) loadDataType(profile);

const againstUkCore = (plan: unknown) =>
  validateResource(plan as Validated, profile ? { profile } : {});

describe.each(Object.entries(plans))("%s", (_, bundle) => {
  it("is valid R4, entry by entry and as a transaction", () => {
    expect(
      (bundle.entry ?? []).flatMap(({ resource }) => (resource ? faultsIn(resource) : [])),
    ).toEqual([]);
    expect(faultsIn(bundle)).toEqual([]);
  });

  it.skipIf(!profile)("conforms to UK Core CarePlan", () => {
    expect(() => againstUkCore(planIn(bundle))).not.toThrow();
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

  it.skipIf(!profile)("would refuse a plan that UK Core does not allow", () => {
    const { subject: _, ...nobody } = planIn(first);
    expect(() => againstUkCore(nobody)).toThrow();
  });
});
