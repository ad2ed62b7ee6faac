import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "#clinical/day.ts";
import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import type { PatientSources, SourceInput } from "#fhir/sources.ts";
import type { Fields } from "./one-patient.ts";
import { entriesIn, filesUnder, hasSharedData, sharedData } from "./shared-data.ts";

const asOf = day("2026-11-22");

/** The members that any reader looks at, and those that every object has without being asked. */
const members = [
  ..."id status class type period reasonCode participant contained code category value subject patient for".split(
    " ",
  ),
  ..."interpretation referenceRange component hasMember result conclusionCode outcome intent priority".split(
    " ",
  ),
  ..."medicationReference medicationCodeableConcept item answer identifier name meta text target".split(
    " ",
  ),
  ..."coding system display reference start end low high age appliesTo individual actor linkId".split(
    " ",
  ),
  ..."effectiveDateTime issued onsetDateTime abatementDateTime recordedDate authoredOn authored".split(
    " ",
  ),
  ..."valueQuantity valueInteger valueCoding valueBoolean valueCodeableConcept birthDate".split(
    " ",
  ),
  ..."verificationStatus clinicalStatus modifierExtension implicitRules restriction".split(" "),
  ..."__proto__ constructor toString hasOwnProperty".split(" "),
];

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    ..."finished final active completed order 2026-03-04 2026 Patient/p Observation/1 #1 urn:uuid:1".split(
      " ",
    ),
    ..."http://snomed.info/sct 161891005 26604007 http://loinc.org 44261-6 /44261-6 __proto__".split(
      " ",
    ),
  ),
);

const { json } = fc.letrec<{ json: unknown; list: unknown[]; object: Fields }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    texts,
    fc.constantFrom(null, true, false, 0, -1, 1.5, 28, Number.MAX_VALUE),
    tie("list"),
    tie("object"),
  ),
  list: fc.array(tie("json"), { maxLength: 3 }),
  object: fc
    .array(fc.tuple(fc.constantFrom(...members), tie("json")), { maxLength: 8 })
    .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries)))),
}));

/** A resource of some type, about the patient or not, and otherwise anything. */
const resources = fc
  .tuple(
    fc.constantFrom(...sourceTypes, "Bundle", "Practitioner"),
    json,
    fc.constantFrom("1", "2"),
    fc.boolean(),
  )
  .map(([resourceType, anything, id, theirs]): unknown =>
    typeof anything === "object" && anything !== null && !Array.isArray(anything)
      ? {
          ...anything,
          resourceType,
          id,
          ...(theirs ? { subject: { reference: "Patient/p" } } : {}),
        }
      : anything,
  );

const person = { resourceType: "Patient", id: "p" };

const reads = (input: PatientSources): void => {
  const { sources, setAside } = readRecord(input, asOf, "Europe/London");
  for (const { resource, because } of setAside) {
    expect([resource, because]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  }
  for (const type of sourceTypes) {
    const { read, used } = sources[type];
    expect([type, used >= 0 && used <= read]).toEqual([type, true]);
  }
};

describe("reading is total", () => {
  test("over anything that a file may hold", () => {
    fc.assert(
      fc.property(fc.array(resources, { maxLength: 12 }), (found) => {
        const { patients } = collectPatients([person, ...found].map((resource) => ({ resource })));
        for (const patient of patients) reads(patient);
      }),
      { numRuns: 2000 },
    );
  });

  test("over anything that a server may answer, under whatever source", () => {
    const answers = fc.array(fc.tuple(fc.constantFrom(...sourceTypes), fc.oneof(json, resources)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(answers, (answered) => {
        const inputs = sourceTypes.map((type): [SourceType, SourceInput] => [
          type,
          {
            state: "complete",
            resources: answered.filter(([of]) => of === type).map(([, resource]) => resource),
          },
        ]);
        const sources = Object.fromEntries(inputs) as Record<SourceType, SourceInput>;
        reads({ patient: "p", sources, setAside: [], names: new Map() });
      }),
      { numRuns: 2000 },
    );
  });

  test("and leaves every object as it was", () => {
    fc.assert(
      fc.property(fc.array(resources, { maxLength: 6 }), (found) => {
        const before = JSON.stringify(found);
        for (const patient of collectPatients([person, ...found].map((resource) => ({ resource })))
          .patients) {
          readRecord(patient, asOf, "Europe/London");
        }
        expect(JSON.stringify(found)).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  test("and says the same of the same input, twice", () => {
    fc.assert(
      fc.property(fc.array(resources, { maxLength: 6 }), (found) => {
        const say = () =>
          JSON.stringify(
            collectPatients([person, ...found].map((resource) => ({ resource }))).patients.map(
              (each) => readRecord(each, asOf, "Europe/London"),
            ),
          );
        expect(say()).toBe(say());
      }),
    );
  });
});

describe.skipIf(!hasSharedData)("third-party records", () => {
  const folders = [
    "synthea-r4",
    "gp-connect",
    "uk-core-examples",
    "careplan-examples",
    "practice-scale-ecqm",
    "edge/bulk-export-incomplete",
  ];

  test.each(folders)("of %s are read, and what was given and set aside adds up", (folder) => {
    const entries = filesUnder(`${sharedData}/${folder}`).flatMap(entriesIn);
    for (const patient of collectPatients(entries).patients) reads(patient);
  });

  test("of each awkward, broken or hostile file are read, alone and beside a patient", () => {
    for (const entries of filesUnder(`${sharedData}/edge`).map(entriesIn)) {
      const alone = collectPatients(entries).patients;
      const beside = collectPatients([{ resource: person }, ...entries]).patients;
      for (const patient of [...alone, ...beside]) reads(patient);
    }
  });

  test("of FHIR STU3 give nothing, and say of each resource that it was not read", () => {
    const patients = filesUnder(`${sharedData}/gp-connect/stu3`)
      .map(entriesIn)
      .flatMap((entries) => collectPatients(entries).patients);
    expect(patients).toHaveLength(8);
    for (const patient of patients) {
      const { sources, setAside, attendances, symptoms } = readRecord(
        patient,
        asOf,
        "Europe/London",
      );
      expect([attendances, symptoms, sources.Encounter.used]).toEqual([[], [], 0]);
      const named = setAside.filter(({ resource }) => resource.startsWith("Encounter/"));
      expect(named).toHaveLength(sources.Encounter.read);
    }
  });
});
