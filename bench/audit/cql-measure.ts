import type { Bundle, Resource, ValueSet } from "fhir/r4";
import { rowsIn } from "#clinical/codelists/codelist.ts";
import { conditions } from "#clinical/codelists/codelists.ts";
import { isLongTerm } from "#clinical/groups.ts";

type Elm = Readonly<Record<string, unknown>>;

/**
 * The measure that a CQL engine evaluates beside our audit: 18 or older, five finished encounters in the
 * measurement period, and no active long-term condition. It is the start of DENB-2014, told in ELM by hand:
 * no classes of encounter, no collapsing, no partial dates, no symptoms, one rule of twenty.
 */
const library = "https://throughline.example/Library/often-without-illness";
const valueSet = "https://throughline.example/ValueSet/long-term-conditions";

const of = (type: string, fields: Elm): Elm => ({ type, ...fields });
const said = (name: string): Elm => of("ExpressionRef", { name });
const text = (value: string): Elm =>
  of("Literal", { valueType: "{urn:hl7-org:elm-types:r1}String", value });
const whole = (value: number): Elm =>
  of("Literal", { valueType: "{urn:hl7-org:elm-types:r1}Integer", value: String(value) });
const property = (scope: string, path: string): Elm => of("Property", { scope, path });
const retrieve = (type: string, fields: Elm = {}): Elm =>
  of("Retrieve", {
    dataType: `{http://hl7.org/fhir}${type}`,
    templateId: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...fields,
  });
const query = (alias: string, expression: Elm, where: Elm): Elm =>
  of("Query", { source: [{ alias, expression }], relationship: [], where });
const both = (...operand: readonly Elm[]): Elm => of("And", { operand });
const period = of("ParameterRef", { name: "Measurement Period" });

const isAdult = of("GreaterOrEqual", {
  operand: [
    of("CalculateAgeAt", {
      precision: "Year",
      operand: [
        of("Property", { path: "birthDate.value", source: said("Patient") }),
        of("DateFrom", { operand: of("End", { operand: period }) }),
      ],
    }),
    whole(18),
  ],
});

const finished = query(
  "E",
  retrieve("Encounter"),
  both(
    of("Equal", { operand: [property("E", "status.value"), text("finished")] }),
    of("In", { operand: [property("E", "period.start.value"), period] }),
  ),
);

const active = query(
  "C",
  retrieve("Condition", {
    codeProperty: "code",
    codeComparator: "in",
    codes: of("ValueSetRef", { name: "Long-term conditions" }),
  }),
  of("Exists", {
    operand: query(
      "S",
      of("Property", { scope: "C", path: "clinicalStatus.coding" }),
      of("Equal", { operand: [property("S", "code.value"), text("active")] }),
    ),
  }),
);

const define = (name: string, expression: Elm): Elm => ({
  name,
  context: "Patient",
  accessLevel: "Public",
  expression,
});

const elm: Elm = {
  library: {
    identifier: { id: "OftenWithoutIllness", version: "1.0.0" },
    schemaIdentifier: { id: "urn:hl7-org:elm", version: "r1" },
    usings: {
      def: [
        { localIdentifier: "System", uri: "urn:hl7-org:elm-types:r1" },
        { localIdentifier: "FHIR", uri: "http://hl7.org/fhir", version: "4.0.1" },
      ],
    },
    parameters: {
      def: [
        {
          name: "Measurement Period",
          accessLevel: "Public",
          parameterTypeSpecifier: of("IntervalTypeSpecifier", {
            pointType: of("NamedTypeSpecifier", { name: "{urn:hl7-org:elm-types:r1}DateTime" }),
          }),
        },
      ],
    },
    valueSets: {
      def: [{ name: "Long-term conditions", id: valueSet, accessLevel: "Public" }],
    },
    statements: {
      def: [
        define("Patient", of("SingletonFrom", { operand: retrieve("Patient") })),
        define("Finished Encounters", finished),
        define("Long-term Conditions", active),
        define(
          "Everyone",
          of("Literal", {
            valueType: "{urn:hl7-org:elm-types:r1}Boolean",
            value: "true",
          }),
        ),
        define(
          "Often Without Illness",
          both(
            both(
              isAdult,
              of("GreaterOrEqual", {
                operand: [of("Count", { source: said("Finished Encounters") }), whole(5)],
              }),
            ),
            of("Not", { operand: of("Exists", { operand: said("Long-term Conditions") }) }),
          ),
        ),
      ],
    },
  },
};

const longTerm = rowsIn(conditions.groups).filter(([, , group]) => isLongTerm(group));

const conditionsInValueSet: ValueSet = {
  resourceType: "ValueSet",
  id: "long-term-conditions",
  url: valueSet,
  status: "active",
  expansion: {
    timestamp: "2026-11-22",
    contains: longTerm.map(([system, code]) => ({ system, code })),
  },
};

const population = (code: string, expression: string) => ({
  code: {
    coding: [{ system: "http://terminology.hl7.org/CodeSystem/measure-population", code }],
  },
  criteria: { language: "text/cql-identifier" as const, expression },
});

const resources: readonly Resource[] = [
  {
    resourceType: "Measure",
    id: "often-without-illness",
    url: "https://throughline.example/Measure/often-without-illness",
    status: "active",
    library: [library],
    scoring: {
      coding: [
        { system: "http://terminology.hl7.org/CodeSystem/measure-scoring", code: "proportion" },
      ],
    },
    group: [
      {
        population: [
          population("initial-population", "Everyone"),
          population("denominator", "Everyone"),
          population("numerator", "Often Without Illness"),
        ],
      },
    ],
  } as Resource,
  {
    resourceType: "Library",
    id: "often-without-illness",
    url: library,
    version: "1.0.0",
    name: "OftenWithoutIllness",
    status: "active",
    type: { coding: [{ code: "logic-library" }] },
    content: [
      {
        contentType: "application/elm+json",
        data: Buffer.from(JSON.stringify(elm)).toString("base64"),
      },
    ],
  } as Resource,
  conditionsInValueSet,
];

/** The measure with its logic and value set, as `fqm-execution` takes it. */
export const cqlMeasure: Bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource }) as { resource: Resource }),
} as Bundle;
