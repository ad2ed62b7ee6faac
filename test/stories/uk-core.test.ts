import { existsSync, readFileSync } from "node:fs";
import type { Resource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { compileStories } from "../../fixtures/index.ts";

const profiles = new URL("../../../shared/fhir/uk-core/json/StructureDefinition/", import.meta.url);

type Element = { readonly path: string; readonly id: string; readonly min?: number };

/** The elements that a UK Core profile of the type asks for beyond R4; slices and their insides are looked at apart. */
const required = (type: string): string[] => {
  const path = new URL(`UKCore-${type}.json`, profiles);
  if (!existsSync(path)) return [];
  const { differential } = JSON.parse(readFileSync(path, "utf8"));
  return (differential.element as Element[])
    .filter(({ id, min }) => (min ?? 0) > 0 && !id.includes(":"))
    .map((element) => element.path.split(".").slice(1).join("."));
};

const has = (resource: Resource, path: string): boolean =>
  path
    .split(".")
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)?.[key], resource) !==
  undefined;

// The profiles come without snapshots, so they are read element by element rather than run by a validator.
describe.skipIf(!existsSync(profiles))("The fixtures against UK Core", () => {
  const resources = compileStories(day("2026-11-22"));

  it("hold every element that its profiles require", () => {
    const missing = new Set(
      resources.flatMap((resource) =>
        required(resource.resourceType)
          .filter((path) => !has(resource, path))
          .map((path) => `${resource.resourceType}.${path}`),
      ),
    );
    expect([...missing]).toEqual([]);
  });

  it("give every Patient a verified NHS number as UK Core writes it", () => {
    const patients = resources.filter(({ resourceType }) => resourceType === "Patient");
    const slice = { system: "https://fhir.nhs.uk/Id/nhs-number", value: expect.any(String) };
    for (const patient of patients) {
      expect(patient).toMatchObject({ identifier: [{ ...slice, extension: [expect.anything()] }] });
    }
  });
});
