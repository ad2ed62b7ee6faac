import type { Bundle } from "fhir/r4";
import { asObject, asText, type Json, objectsOf } from "#fhir/element/json.ts";
import { resolve } from "#fhir/element/reference.ts";

/** One entry of the transaction, as far as finding it again in the record needs it. */
export type Planned = {
  /** What other entries call it until the record has given it a place; where it has one, that place. */
  readonly name: string;
  readonly type: string;
  readonly resource: Json;
  /** Our identifier on it: `system|value`. */
  readonly token: string;
  /** The search that must find nothing for it to be created. */
  readonly once: string | undefined;
  /** `Type/id` and the version that must still stand, where the entry changes what is there. */
  readonly changes:
    | { readonly reference: string; readonly version: string | undefined }
    | undefined;
};

const identifiers = (resource: Json): readonly Json[] =>
  Array.isArray(resource.identifier)
    ? objectsOf(resource.identifier)
    : objectsOf([resource.identifier]);

/** The identifiers of a resource as `system|value`; a QuestionnaireResponse has only one. */
export const tokensOf = (resource: Json): readonly string[] =>
  identifiers(resource).map(
    ({ system, value }) => `${asText(system) ?? ""}|${asText(value) ?? ""}`,
  );

/** What the Bundle would write, in its order. */
export const plannedIn = (bundle: Bundle): readonly Planned[] =>
  (bundle.entry ?? []).flatMap(({ fullUrl, resource, request }) => {
    const body = asObject(resource);
    if (!body || !resource) return [];
    const reference = request?.method === "PUT" ? resolve(request.url, new Map()) : undefined;
    const version = /"([^"]*)"/.exec(request?.ifMatch ?? "")?.[1];
    return [
      {
        name: fullUrl ?? request?.url ?? "",
        type: resource.resourceType,
        resource: body,
        token: tokensOf(body)[0] ?? "",
        once: request?.ifNoneExist,
        changes: reference === undefined ? undefined : { reference, version },
      },
    ];
  });

/** `Type/id` of a resource as the record holds it. */
export const referenceOf = (resource: Json): string =>
  `${asText(resource.resourceType) ?? "?"}/${asText(resource.id) ?? "?"}`;

/** The version of a resource as the record holds it. */
export const versionOf = (resource: Json): string | undefined =>
  asText(asObject(resource.meta)?.versionId);
