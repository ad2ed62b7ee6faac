import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Bundle, FhirResource } from "fhir/r4";
import { Calculator } from "fqm-execution";
import type { Json } from "#fhir/element/json.ts";
import { owners } from "#fhir/element/owners.ts";
import { usualPopulation } from "../../fixtures/population/population.ts";
import { cqlMeasure } from "./cql-measure.ts";

const folder = process.argv[2] ?? "";
const begun = performance.now();

/** What the files hold about each patient. */
const records = new Map<string, FhirResource[]>();
for (const name of readdirSync(folder).sort())
  for (const line of readFileSync(join(folder, name), "utf8").split("\n")) {
    if (line === "") continue;
    const resource: FhirResource & Json = JSON.parse(line);
    for (const owner of owners(resource.resourceType, resource, new Map())) {
      const record = records.get(owner);
      if (record === undefined) records.set(owner, [resource]);
      else record.push(resource);
    }
  }

/** As the engine takes them: a Bundle for each patient, with the whole record. */
const bundles = [...records.values()]
  .filter((record) => record.some(({ resourceType }) => resourceType === "Patient"))
  .map(
    (record): Bundle => ({
      resourceType: "Bundle",
      type: "collection",
      entry: record.map((resource) => ({ resource })),
    }),
  );

const start = performance.now();
const { results } = await Calculator.calculate(cqlMeasure, bundles, {
  measurementPeriodStart: "2025-11-23",
  measurementPeriodEnd: usualPopulation.asOf,
  calculateHTML: false,
  calculateClauseCoverage: false,
  calculateSDEs: false,
  calculateRAVs: false,
  verboseCalculationResults: false,
  trustMetaProfile: false,
});
const end = performance.now();
const met = results.filter(({ detailedResults }) =>
  detailedResults?.[0]?.populationResults?.some(
    ({ populationType, result }) => String(populationType) === "numerator" && result,
  ),
);
process.stdout.write(
  JSON.stringify({
    patients: results.length,
    met: met.length,
    seconds: (end - begun) / 1000,
    evaluating: (end - start) / 1000,
  }),
);
