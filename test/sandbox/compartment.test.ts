import type { CarePlan, FhirResource, Provenance } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { isAbout } from "#sandbox/store/compartment.ts";

const plan = (id: string, patient: string): CarePlan => ({
  resourceType: "CarePlan",
  id,
  status: "active",
  intent: "plan",
  subject: { reference: `Patient/${patient}` },
});
const held: Readonly<Record<string, FhirResource>> = {
  "CarePlan/mine": plan("mine", "p1"),
  "CarePlan/theirs": plan("theirs", "p2"),
};
const telling = (...targets: readonly string[]): Provenance => ({
  resourceType: "Provenance",
  target: targets.map((reference) => ({ reference })),
  recorded: "2026-11-22T10:00:00Z",
  agent: [{ who: { display: "Dr Example" } }],
});
const about = (resource: FhirResource, patient = "p1") =>
  isAbout(resource, patient, (name) => held[name]);

describe("Whom a Provenance is about", () => {
  it("is whoever all that it tells of is about", () => {
    expect(about(telling("CarePlan/mine"))).toBe(true);
    expect(about(telling("CarePlan/mine"), "p2")).toBe(false);
    expect(about(telling("CarePlan/mine", "CarePlan/theirs"))).toBe(false);
  });

  it("is nobody where it tells of nothing that is there", () => {
    expect(about(telling())).toBe(false);
    expect(about(telling("CarePlan/gone"))).toBe(false);
  });

  it("does not change what any other resource says for itself", () => {
    expect(about(plan("x", "p1"))).toBe(true);
    expect(about(plan("x", "p2"))).toBe(false);
  });
});
