import type { CapabilityStatement, CapabilityStatementRestResource } from "fhir/r4";
import type { ServerShape } from "./server-shape.ts";

const shapedResource = (
  resource: CapabilityStatementRestResource,
  shape: ServerShape,
): CapabilityStatementRestResource => {
  const taken = shape.takes?.[resource.type] ?? (shape.takes ? [] : ["create", "update"]);
  const { conditionalCreate: _, ...rest } = resource;
  const said = { honoured: true, refused: false, ignored: undefined }[shape.conditionalCreate];
  return {
    ...rest,
    interaction: (resource.interaction ?? []).filter(
      ({ code }) => (code !== "create" && code !== "update") || taken.includes(code),
    ),
    versioning: shape.versions ? "versioned-update" : "no-version",
    searchParam: (resource.searchParam ?? []).filter(
      ({ name }) => shape.identifierSearch || name !== "identifier",
    ),
    ...(said === undefined ? {} : { conditionalCreate: said }),
  };
};

const bundles: Readonly<Record<ServerShape["bundles"], readonly ("transaction" | "batch")[]>> = {
  transaction: ["transaction", "batch"],
  // It says that it knows transactions; only its answers tell otherwise.
  "as-batch": ["transaction", "batch"],
  "batch-only": ["batch"],
  none: [],
};

/** What a server of this shape says of itself. */
export const shapedStatement = (
  statement: CapabilityStatement,
  shape: ServerShape,
): CapabilityStatement => ({
  ...statement,
  rest: (statement.rest ?? []).map((rest) => ({
    ...rest,
    interaction: bundles[shape.bundles].map((code) => ({ code })),
    resource: (rest.resource ?? []).map((resource) => shapedResource(resource, shape)),
  })),
});
