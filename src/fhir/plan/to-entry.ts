import type { BundleEntry, FhirResource } from "fhir/r4";
import type { Filing, Held } from "./filing.ts";
import { entryUrl, identifierOf, roleId } from "./identifiers.ts";
import { systems, type WrittenType } from "./ours.ts";

/** A document bears the identifier of the plan that it stands for. */
const systemOf = (type: Part["type"]): string =>
  systems[type === "DocumentReference" ? "CarePlan" : type];

const create = (type: Part["type"], uuid: string): BundleEntry<FhirResource>["request"] => ({
  method: "POST",
  url: type,
  ifNoneExist: `identifier=${encodeURIComponent(systemOf(type))}|${encodeURIComponent(`urn:uuid:${uuid}`)}`,
});

const update = (type: Part["type"], id: string, version: string | undefined) => ({
  method: "PUT" as const,
  url: `${type}/${id}`,
  ...(version === undefined ? {} : { ifMatch: `W/"${version}"` }),
});

/** What a part is and where it goes. */
export type Part = {
  readonly type: WrittenType | "DocumentReference";
  readonly role: string;
  readonly resource: FhirResource;
  readonly held: Held | undefined;
};

/** The UUID that a part's identifier bears: the plan's own for the plan. */
const uuidOf = ({ answers }: Filing, type: Part["type"], role: string): string =>
  type === "CarePlan" || type === "DocumentReference"
    ? answers.planId
    : roleId(answers.planId, role);

/** Our identifier as a part of a plan bears it. */
export const partIdentifier = (filing: Filing, type: WrittenType, role: string) =>
  identifierOf(type, uuidOf(filing, type, role));

/** An entry that creates the part once, or changes the version that was read and no other. */
export const toEntry = (
  filing: Filing,
  { type, role, resource, held }: Part,
): BundleEntry<FhirResource> => ({
  fullUrl: entryUrl(filing.answers.planId, role),
  resource,
  request:
    held?.id === undefined
      ? create(type, uuidOf(filing, type, role))
      : update(type, held.id, held.meta?.versionId),
});
