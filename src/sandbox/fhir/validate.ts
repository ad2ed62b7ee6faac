import {
  indexStructureDefinitionBundle,
  normalizeOperationOutcome,
  OperationOutcomeError,
  validateResource,
} from "@medplum/core";
import type { Resource, StructureDefinition } from "@medplum/fhirtypes";
import { readDefinitions } from "./definitions.ts";
import { notProcessable } from "./outcomes.ts";
import { refuseCodes } from "./required-codes.ts";

const files = ["profiles-types.json", "profiles-resources.json"];
let loaded = false;

/** Reads the definitions of R4 once, at the first write at the latest: they take about a second. */
export const loadDefinitions = (): void => {
  if (loaded) return;
  for (const file of files) {
    indexStructureDefinitionBundle(readDefinitions<StructureDefinition>(file));
  }
  loaded = true;
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
  loadDefinitions();
  const issues = [...refuseStructure(resource), ...refuseCodes(resource)];
  const refusals = issues.filter(({ severity }) => severity === "error" || severity === "fatal");
  if (refusals.length > 0) throw new OperationOutcomeError(notProcessable(refusals));
};
