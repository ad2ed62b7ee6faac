import fc, { type Arbitrary } from "fast-check";
import type { Day } from "./dates.ts";
import { nearby, readable } from "./generate-dates.ts";
import { medicine, other, score, snapshot } from "./generate-forms.ts";
import {
  actCode,
  concept,
  conceptIn,
  type Fields,
  fields,
  loinc,
  mostly,
  oneOfEach,
  sometimes,
} from "./generate-pools.ts";
import { condition, encounter, finding, request } from "./generate-resources.ts";
import { normalResult, procedure, report, result } from "./generate-tests.ts";
import { isSpecialist, referrals, snomed, symptoms, type Table } from "./tables.ts";

const visit = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Encounter"),
    status: fc.constant("finished"),
    class: fc.constant({ system: actCode, code: "AMB" }),
    period: nearby(asOf).map((start) => ({ start })),
    participant: fc
      .constantFrom("a", "b", "c", "d", "e", "f", undefined)
      .map((id) => id && [{ individual: { reference: `Practitioner/${id}` } }]),
  });

const only = (table: Table, wanted: (group: string) => boolean): string[] =>
  oneOfEach(new Map([...table].filter(([, group]) => wanted(group))));

const bodily = only(symptoms, (group) =>
  /fatigue|headache|bloating|abdominal|diarrhoea|dyspepsia|back-pain|joint|limb|dizz/.test(group),
);

const symptom = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("Observation"),
    status: fc.constant("final"),
    code: fc.constantFrom(...bodily).map((code) => concept(code)),
    effectiveDateTime: readable(asOf),
  });

const referral = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("ServiceRequest"),
    status: mostly("completed", "active"),
    intent: fc.constant("order"),
    code: fc.constantFrom(...only(referrals, isSpecialist)).map((code) => concept(code)),
    authoredOn: readable(asOf),
  });

const imaging = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("DiagnosticReport"),
    status: fc.constant("final"),
    code: fc.constantFrom(conceptIn(snomed, "399208008"), conceptIn(loinc, "24357-6")),
    effectiveDateTime: readable(asOf),
    conclusionCode: fc.constant([conceptIn(snomed, "17621005")]),
  });

const noise = (asOf: Day): Arbitrary<Fields> =>
  fc.oneof(
    { weight: 8, arbitrary: encounter(asOf) },
    { weight: 6, arbitrary: condition(asOf) },
    { weight: 8, arbitrary: finding(asOf) },
    { weight: 7, arbitrary: result(asOf) },
    { weight: 4, arbitrary: report(asOf) },
    { weight: 3, arbitrary: procedure(asOf) },
    { weight: 6, arbitrary: request(asOf) },
    { weight: 4, arbitrary: score(asOf) },
    { weight: 2, arbitrary: snapshot(asOf) },
    { weight: 1, arbitrary: medicine(asOf) },
    { weight: 1, arbitrary: other(asOf) },
  );

const some = (made: Arbitrary<Fields>, most: number, oneIn: number): Arbitrary<readonly Fields[]> =>
  sometimes(fc.array(made, { maxLength: most, size: "max" }), oneIn).map((all) => all ?? []);

/** A record that leans to a few kinds, so that their counts reach their thresholds, among every other kind. */
export const resources = (asOf: Day): Arbitrary<readonly Fields[]> =>
  fc
    .tuple(
      some(visit(asOf), 45, 3),
      some(symptom(asOf), 30, 2),
      some(referral(asOf), 5, 2),
      some(imaging(asOf), 4, 2),
      some(normalResult(asOf), 8, 3),
      some(noise(asOf), 30, 2),
      some(noise(asOf), 3, 2),
      some(fc.oneof(snapshot(asOf), score(asOf)), 4, 4),
    )
    .map((parts) => parts.flat());
