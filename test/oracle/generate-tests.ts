import fc, { type Arbitrary } from "fast-check";
import type { Day } from "./dates.ts";
import { readable, written } from "./generate-dates.ts";
import {
  concept,
  conceptIn,
  type Fields,
  fields,
  loinc,
  mostly,
  sometimes,
  testCodes,
} from "./generate-pools.ts";
import { category, codeList, effective, observationStatus } from "./generate-resources.ts";
import { snomed } from "./tables.ts";

const flagSystems = [
  "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation",
  "http://terminology.hl7.org/CodeSystem/v2-0078",
  "http://hl7.org/fhir/v2/0078",
  "urn:local",
];
const flag = fc
  .tuple(
    mostly(flagSystems[0] ?? "", ...flagSystems),
    mostly("N", "A", "H", "LL", "NEG", "POS", "ND", "U", "IND", "<"),
  )
  .map(([system, code]) => conceptIn(system, code));
const flagInWords = fc.constant<Fields>({ text: "HI - Above high reference limit" });
const flags = fc.oneof(
  { weight: 8, arbitrary: fc.array(flag, { minLength: 1, maxLength: 2 }) },
  { weight: 1, arbitrary: fc.tuple(flagInWords) },
  { weight: 1, arbitrary: fc.tuple(flagInWords, flag) },
);

const unit = fc.constantFrom<Fields>(
  {},
  { unit: "g/L", code: "g/L", system: "http://unitsofmeasure.org" },
  { unit: "g/L" },
  { unit: " g/L " },
  { unit: "g/dL", code: "g/dL" },
);
const bound = (values: readonly number[]) =>
  fc.tuple(fc.constantFrom(...values), unit).map(([value, units]) => ({ value, ...units }));
const referenceRange = fields({
  low: sometimes(bound([0, 2, 4]), 2),
  high: sometimes(bound([6, 8]), 2),
  text: sometimes(fc.constant("see report"), 9),
  type: sometimes(
    fc
      .constantFrom("normal", "treatment")
      .map((code) =>
        conceptIn("http://terminology.hl7.org/CodeSystem/referencerange-meaning", code),
      ),
    6,
  ),
  appliesTo: sometimes(
    fc.constantFrom("248153007", "248152002").map((code) => [conceptIn(snomed, code)]),
    8,
  ),
});
const quantity = fc
  .tuple(
    fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9),
    mostly<string | undefined>(undefined, "<", "<=", ">", ">="),
    unit,
  )
  .map(([value, comparator, units]) => ({ value, ...(comparator && { comparator }), ...units }));

const members = fc
  .array(fc.nat(60), { minLength: 1, maxLength: 3 })
  .map((each) => each.map((index) => ({ reference: `Observation/r${index}` })));

const withOneValue = ({ valueCodeableConcept, ...made }: Fields): Fields =>
  made.valueQuantity || !valueCodeableConcept ? made : { ...made, valueCodeableConcept };

export const result = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Observation"),
    status: observationStatus,
    code: codeList(testCodes),
    category: mostly<unknown>(
      category("laboratory"),
      undefined,
      category("LAB", "v2-0074"),
      category("RAD", "v2-0074"),
      category("imaging"),
    ),
    ...effective(asOf),
    valueQuantity: sometimes(quantity, 2),
    valueCodeableConcept: sometimes(
      fc.constantFrom("17621005", "260415000", "260385009", "1").map((code) => {
        return conceptIn(snomed, code);
      }),
      5,
    ),
    referenceRange: sometimes(fc.array(referenceRange, { minLength: 1, maxLength: 2 }), 2),
    interpretation: sometimes(flags, 2),
    hasMember: sometimes(members, 9),
  }).map(withOneValue);

/** A normal result without fuss, so that runs of them happen. */
export const normalResult = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Observation"),
    status: fc.constant("final"),
    code: fc.constantFrom(concept(`${loinc}|3016-3`), concept(`${loinc}|718-7`)),
    category: fc.constant(category("laboratory")),
    effectiveDateTime: readable(asOf),
    interpretation: fc.constant([conceptIn(flagSystems[0] ?? "", "N")]),
  });

export const report = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("DiagnosticReport"),
    status: mostly<string | undefined>(
      "final",
      "amended",
      "partial",
      "registered",
      "preliminary",
      "unknown",
      "appended",
      "entered-in-error",
    ),
    code: codeList(testCodes),
    category: mostly<unknown>(
      undefined,
      category("LAB", "v2-0074"),
      category("RAD", "v2-0074"),
      category("laboratory"),
    ),
    ...effective(asOf),
    conclusionCode: sometimes(
      fc.constantFrom("17621005", "281900007", "1").map((code) => [conceptIn(snomed, code)]),
      2,
    ),
    result: sometimes(members, 3),
  });

export const procedure = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Procedure"),
    status: mostly("completed", "not-done", "unknown", "entered-in-error"),
    code: codeList(testCodes),
    performedDateTime: written(asOf),
    outcome: sometimes(
      fc.constantFrom("17621005", "385669000").map((code) => conceptIn(snomed, code)),
      2,
    ),
  });
