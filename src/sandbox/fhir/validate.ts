import {
  indexStructureDefinitionBundle,
  isDataTypeLoaded,
  normalizeOperationOutcome,
  OperationOutcomeError,
  validateResource,
} from "@medplum/core";
import type { Resource, StructureDefinition } from "@medplum/fhirtypes";
import { readDefinitions } from "./definitions.ts";
import { notProcessable } from "./outcomes.ts";
import { refuseCodes } from "./required-codes.ts";

let resources: ReadonlyMap<string, StructureDefinition> | undefined;

/** Reads the definitions of R4 once, at the first write at the latest: they take half a second. */
export const loadDefinitions = (): ReadonlyMap<string, StructureDefinition> => {
  if (resources) return resources;
  indexStructureDefinitionBundle(readDefinitions<StructureDefinition>("profiles-types.json"));
  const { entry = [] } = readDefinitions<StructureDefinition>("profiles-resources.json");
  resources = new Map(
    entry.flatMap(({ resource }) => (resource?.name ? [[resource.name, resource] as const] : [])),
  );
  return resources;
};

/** Takes up the definitions of what the resource names, within it too; of all 150 types it would take another second. */
const takeUp = (resource: Resource): void => {
  const definitions = loadDefinitions();
  const named = JSON.stringify(resource).matchAll(/"resourceType":"(\w+)"/g);
  for (const type of ["Resource", ...Array.from(named, ([, type = ""]) => type)]) {
    const definition = definitions.get(type);
    if (definition && !isDataTypeLoaded(type)) indexStructureDefinitionBundle([definition]);
  }
};

const refuseStructure = (resource: Resource) => {
  try {
    return validateResource(resource);
  } catch (refusal) {
    return normalizeOperationOutcome(refusal).issue;
  }
};

/** Throws an outcome with every reason why the resource is not valid R4: its structure, its rules, its required codes. */
export const assertValid = (resource: Resource): void => {
  takeUp(resource);
  const issues = [...refuseStructure(resource), ...refuseCodes(resource)];
  const refusals = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
  if (refusals.length > 0) throw new OperationOutcomeError(notProcessable(refusals));
};
