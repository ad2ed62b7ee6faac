import fc, { type Arbitrary } from "fast-check";
import { addDays, addMonths, type Day } from "./dates.ts";
import { readable, written } from "./generate-dates.ts";
import {
  actCode,
  concept,
  conceptIn,
  encounterCodes,
  type Fields,
  fields,
  findingCodes,
  mostly,
  referralCodes,
  sometimes,
  symptomCodes,
  testCodes,
} from "./generate-pools.ts";
import { snomed } from "./tables.ts";

export const codeList = (codes: Arbitrary<string>): Arbitrary<Fields> =>
  fc
    .oneof(
      { weight: 6, arbitrary: codes.map((one) => [one]) },
      { weight: 1, arbitrary: fc.array(codes, { minLength: 2, maxLength: 3 }) },
    )
    .map((named) => concept(...named));

const typeTexts = [
  "GP Surgery",
  "Telephone call",
  "Home visit",
  "Hospital visit",
  "Admin: surgery",
  "Out of Hours",
  "Seen by DNA lab",
  "Other",
  "Walk-in visit",
  "Inbound referral",
];
const individuals = [
  "Practitioner/a",
  "http://ehr.example/fhir/Practitioner/a",
  "Practitioner/a/_history/2",
  "Practitioner/b",
  "PractitionerRole/a",
  "RelatedPerson/x",
  "urn:uuid:doctor",
  "urn:uuid:nobody",
  "#c",
  "#d",
  "Practitioner?identifier=http://x/y|1",
];

export const encounter = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Encounter"),
    status: mostly<string | undefined>(
      "finished",
      "unknown",
      undefined,
      "in-progress",
      "planned",
      "cancelled",
      "triaged",
      "entered-in-error",
    ),
    class: mostly<Fields | undefined>(
      { system: actCode, code: "AMB" },
      { system: actCode, code: "EMER" },
      { system: actCode, code: "IMP" },
      { system: actCode, code: "PRENC" },
      { system: actCode, code: "FLD" },
      { system: "http://www.ama-assn.org/go/cpt", code: "AMB" },
      { code: "AMB" },
      undefined,
    ),
    type: sometimes(
      fc.array(
        fields({
          coding: sometimes(
            codeList(encounterCodes).map(({ coding }) => coding),
            2,
          ),
          text: sometimes(fc.constantFrom(...typeTexts), 2),
        }),
        { maxLength: 2 },
      ),
      2,
    ),
    participant: sometimes(
      fc.array(
        fc.oneof(
          fc.constantFrom(...individuals).map((reference) => ({ individual: { reference } })),
          fc.constant({ individual: { display: "Dr A" } }),
        ),
        { maxLength: 3 },
      ),
      2,
    ),
    contained: fc.constantFrom(undefined, [
      { resourceType: "Practitioner", id: "c", identifier: [{ system: "urn:x", value: "1" }] },
      { resourceType: "Practitioner", id: "d" },
    ]),
    period: written(asOf).map((start) => (start === undefined ? undefined : { start })),
    reasonCode: sometimes(fc.array(codeList(findingCodes), { maxLength: 2 }), 4),
  });

const status = (system: string, ...codes: readonly (string | undefined)[]) =>
  mostly(...(codes as [string | undefined, ...(string | undefined)[]])).map((code) =>
    code === undefined
      ? undefined
      : conceptIn(`http://terminology.hl7.org/CodeSystem/${system}`, code),
  );

/** FHIR allows one of a choice of types: the first stays. */
const oneOf = (choice: string, made: Fields): Fields => {
  const [, ...others] = Object.keys(made).filter((name) => name.startsWith(choice));
  return Object.fromEntries(Object.entries(made).filter(([name]) => !others.includes(name)));
};

export const condition = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Condition"),
    code: codeList(findingCodes),
    clinicalStatus: status(
      "condition-clinical",
      "active",
      undefined,
      "resolved",
      "inactive",
      "relapse",
      "recurrence",
      "remission",
    ),
    verificationStatus: status(
      "condition-ver-status",
      undefined,
      "confirmed",
      "unconfirmed",
      "provisional",
      "differential",
      "refuted",
      "entered-in-error",
    ),
    onsetDateTime: sometimes(written(asOf), 2),
    onsetPeriod: sometimes(
      readable(asOf).map((start) => ({ start })),
      8,
    ),
    onsetString: sometimes(fc.constant("in childhood"), 8),
    recordedDate: written(asOf),
    abatementDateTime: sometimes(
      fc.oneof(
        { weight: 5, arbitrary: readable(asOf) },
        { weight: 1, arbitrary: fc.constantFrom(addDays(asOf, 10), addMonths(asOf, 2)) },
      ),
      3,
    ),
    abatementString: sometimes(fc.constant("long ago"), 12),
    abatementAge: sometimes(fc.constant({ value: 40, unit: "a" }), 20),
    abatementPeriod: sometimes(
      readable(asOf).map((start) => ({ start })),
      20,
    ),
    onsetAge: sometimes(fc.constant({ value: 30, unit: "a" }), 20),
  }).map((made) => oneOf("abatement", made));

export const observationStatus = mostly<string | undefined>(
  "final",
  "amended",
  "corrected",
  "unknown",
  undefined,
  "registered",
  "preliminary",
  "cancelled",
  "entered-in-error",
);
export const effective = (asOf: Day) => ({
  effectiveDateTime: fc.oneof(
    { weight: 5, arbitrary: written(asOf) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  ),
  effectivePeriod: sometimes(
    written(asOf).map((start) => ({ start })),
    12,
  ),
  issued: sometimes(
    readable(asOf).map((on) => `${on.padEnd(10, "-01")}T10:00:00Z`),
    4,
  ),
});
export const category = (code: string, system = "observation-category") => [
  conceptIn(`http://terminology.hl7.org/CodeSystem/${system}`, code),
];

export const finding = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Observation"),
    status: observationStatus,
    code: codeList(fc.oneof(symptomCodes, findingCodes)),
    category: mostly<unknown>(undefined, category("exam"), category("laboratory")),
    ...effective(asOf),
    valueBoolean: mostly<boolean | undefined>(undefined, true, false),
    valueCodeableConcept: sometimes(
      fc.constantFrom("2667000", "373067005", "373066001", "260385009").map((code) => {
        return conceptIn(snomed, code);
      }),
      8,
    ),
  });

export const request = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("ServiceRequest"),
    status: mostly("active", "completed", "unknown", "draft", "revoked", "entered-in-error"),
    intent: mostly("order", "original-order", "instance-order", "plan", "proposal", "option"),
    priority: mostly<string | undefined>(undefined, "routine", "urgent", "asap", "stat"),
    code: sometimes(codeList(fc.oneof(referralCodes, testCodes)), 2),
    reasonCode: sometimes(fc.array(codeList(referralCodes), { maxLength: 2 }), 4),
    category: sometimes(fc.array(codeList(referralCodes), { maxLength: 1 }), 3),
    authoredOn: written(asOf),
    doNotPerform: sometimes(fc.constant(true), 20),
  });
