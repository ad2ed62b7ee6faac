import type { FhirResource } from "fhir/r4";

/** A resource as the sandbox keeps it: always with an id and a version, and never changed in place. */
export type Stored = FhirResource & {
  readonly id: string;
  readonly meta: { readonly versionId: string; readonly lastUpdated: string };
};

/** `Type/id` of a stored resource. */
export const nameOf = (resource: Stored): string => `${resource.resourceType}/${resource.id}`;
