import fc, { type Arbitrary } from "fast-check";
import { addDays, addMonths, type Day } from "./dates.ts";
import { type Fields, fields, mostly, sometimes } from "./generate-pools.ts";
import { resources } from "./generate-themes.ts";
import type { Given } from "./oracle.ts";

/** A source of one Patient or two, the day of the review, and what else the review is told. */
export type Case = {
  readonly source: readonly unknown[];
  readonly asOf: Day;
  readonly given: Given;
};

const asOfs: Arbitrary<Day> = mostly("2026-11-22", "2024-02-29", "2026-03-31", "2025-03-01");

const birthDates = (asOf: Day): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.nat(80).map((years) => addMonths(asOf, -12 * (years + 15))) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(18, 31, 46, 61, 65, 70, 72, 78, 79, 80), fc.constantFrom(-1, 0, 1))
        .map(([years, days]) => addDays(addMonths(asOf, -12 * years), days)),
    },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(17, 18, 30, 45, 65, 70, 78)
        .map((years) => addMonths(asOf, -12 * years).slice(0, 7)),
    },
    { weight: 1, arbitrary: fc.nat(90).map((years) => addMonths(asOf, -12 * years).slice(0, 4)) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>("1964-02-29", "2000-02-29", undefined, "?") },
  );

const person = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Patient"),
    gender: mostly<string | undefined>("female", "male", "male", "other", undefined),
    birthDate: birthDates(asOf),
  });

const subjects = [
  "Patient/p",
  "http://ehr.example/fhir/Patient/p",
  "Patient/p/_history/3",
  "urn:uuid:person",
  "Patient/q",
  "Patient/stranger",
  "Group/p",
  undefined,
];

/** What befalls a resource on its way: whose it is, its version, its fullUrl, whether it may be read. */
const journey = fc.record({
  subject: fc.oneof(
    { weight: 12, arbitrary: fc.constant("Patient/p") },
    { weight: 1, arbitrary: fc.constantFrom(...subjects) },
  ),
  asPatient: sometimes(fc.constant(true), 12),
  modified: sometimes(fc.constant([{ url: "urn:x", valueBoolean: true }]), 40),
  lastUpdated: sometimes(fc.constantFrom("2026-01-01T00:00:00Z", "2026-02-01T00:00:00+01:00"), 3),
  twin: sometimes(fc.nat(8), 25),
  wrapped: fc.boolean(),
});
type Journey = typeof journey extends Arbitrary<infer J> ? J : never;

const referenceOf = (type: unknown, subject: string | undefined, asPatient?: boolean): Fields => {
  if (subject === undefined) return {};
  const reference = { reference: subject };
  if (type === "Task") return { for: reference };
  if (type === "Appointment") return { participant: [{ actor: reference }] };
  return asPatient ? { patient: reference } : { subject: reference };
};

const sent = (made: Fields, index: number, on: Journey): unknown => {
  const { subject, asPatient, modified, lastUpdated, twin, wrapped } = on;
  const id = `r${twin === undefined ? index : Math.max(0, index - twin)}`;
  const whole = {
    ...made,
    ...referenceOf(made.resourceType, subject, asPatient),
    id,
    ...(modified && { modifierExtension: modified }),
    ...(lastUpdated && { meta: { lastUpdated } }),
  };
  return wrapped ? { resource: whole, fullUrl: `urn:uuid:${id}-${index}` } : whole;
};

const doctor = {
  resource: { resourceType: "Practitioner", id: "a" },
  fullUrl: "urn:uuid:doctor",
};

const thresholds = fc
  .record({
    n: mostly(40, 30, 29),
    p90: fc.constantFrom(1, 2, 4, 9, null),
    p97: fc.constantFrom(6, 14, null),
  })
  .map(({ n, p90, p97 }) => ({
    thresholds: ["female", "male"].flatMap((sex) =>
      ["18-30", "31-45", "46-60"].map((band, index) => ({
        sex,
        band,
        n,
        p90: p90 && p90 + index,
        p97,
      })),
    ),
  }));

const states = fields({
  Encounter: sometimes(fc.constantFrom("partial", "failed", "refused"), 6),
  Condition: sometimes(fc.constantFrom("partial", "failed", "refused"), 6),
  Observation: sometimes(fc.constantFrom("partial", "failed"), 6),
  DiagnosticReport: sometimes(fc.constant("failed"), 8),
  Procedure: sometimes(fc.constant("refused"), 8),
  ServiceRequest: sometimes(fc.constant("refused"), 6),
  QuestionnaireResponse: sometimes(fc.constant("failed"), 8),
});

const given: Arbitrary<Given> = fields({
  reference: sometimes(thresholds, 2),
  states: sometimes(states, 4),
  zone: mostly<string | undefined>(undefined, "Pacific/Auckland"),
  attested: sometimes(fc.subarray(["A1", "A3", "A4", "A6"]), 4),
  malaise: sometimes(fc.constant(true), 8),
}) as Arbitrary<Given>;

/** Raw FHIR of every kind that the contract reads, with what goes wrong in records. */
export const cases: Arbitrary<Case> = asOfs.chain((asOf) =>
  fc
    .record({
      people: fc.tuple(person(asOf), person(asOf)),
      two: sometimes(fc.constant(true), 4),
      made: resources(asOf).chain((all) =>
        fc.tuple(...all.map((each) => fc.tuple(fc.constant(each), journey))),
      ),
      given,
    })
    .map(({ people: [one, second], two, made, given }) => ({
      asOf,
      given,
      source: [
        { resource: { ...one, id: "p" }, fullUrl: "urn:uuid:person" },
        doctor,
        ...(two ? [{ ...second, id: "q" }] : []),
        ...made.map(([each, on], index) => sent(each, index, on)),
      ],
    })),
);
