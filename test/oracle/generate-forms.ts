import fc, { type Arbitrary } from "fast-check";
import { addMonths, type Day } from "./dates.ts";
import { readable, written } from "./generate-dates.ts";
import { conceptIn, type Fields, fields, loinc, mostly, sometimes } from "./generate-pools.ts";
import { effective, observationStatus } from "./generate-resources.ts";
import { snomed } from "./tables.ts";

const totals = [
  conceptIn(loinc, "70273-8"),
  conceptIn(snomed, "1065441000000103"),
  conceptIn(loinc, "44260-8"),
  conceptIn(loinc, "44261-6"),
  conceptIn(snomed, "445455005"),
];

const answered = fields({
  linkId: fc.constantFrom("/70273-8", "70273-8", "/44260-8", "445455005", "/44250-9"),
  answer: fc.constantFrom(1, 3, 12, 16, 40).map((valueInteger) => [{ valueInteger }]),
});

export const score = (asOf: Day): Arbitrary<Fields> =>
  fc.oneof(
    fields({
      resourceType: fc.constant("Observation"),
      status: observationStatus,
      code: mostly(totals[0] ?? {}, ...totals),
      ...effective(asOf),
      valueInteger: sometimes(fc.constantFrom(0, 1, 3, 9, 10, 14, 15, 30, 31, -1), 2),
      valueQuantity: sometimes(
        fc.constantFrom(0, 3, 10, 15, 22).map((value) => ({ value })),
        2,
      ),
    }),
    fields({
      resourceType: fc.constant("QuestionnaireResponse"),
      status: mostly("completed", "amended", "in-progress", "entered-in-error"),
      authored: written(asOf),
      item: fc.array(
        fc.oneof(
          { weight: 4, arbitrary: answered },
          { weight: 1, arbitrary: answered.map((item) => ({ linkId: "group", item: [item] })) },
        ),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  );

const tick = (code: string) => (linkId: string) => ({
  linkId,
  answer: [{ valueCoding: { code } }],
});

/** Our own checklist snapshot. */
export const snapshot = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("QuestionnaireResponse"),
    status: mostly("completed", "amended", "in-progress"),
    identifier: mostly(
      { system: "https://throughline.example/id/questionnaire-response", value: "urn:uuid:1" },
      { system: "urn:other", value: "1" },
    ),
    authored: fc.oneof(
      { weight: 3, arbitrary: fc.constant(`${asOf}T09:00:00Z`) },
      { weight: 1, arbitrary: fc.constant(asOf.slice(0, 7)) },
      { weight: 2, arbitrary: written(asOf) },
    ),
    item: fc
      .tuple(fc.subarray(["A1", "A3", "A4", "A6"]), mostly("done", "declined"))
      .map(([ids, code]) => [{ linkId: "checklist", item: ids.map(tick(code)) }]),
  });

export const medicine = (asOf: Day): Arbitrary<Fields> =>
  fields({
    resourceType: fc.constant("MedicationRequest"),
    status: mostly("active", "stopped", "entered-in-error"),
    intent: fc.constant("order"),
    medicationCodeableConcept: fc.constant(conceptIn(snomed, "322236009")),
    authoredOn: written(asOf),
  });

/** Types that no count reads. */
export const other = (asOf: Day): Arbitrary<Fields> =>
  fc.oneof(
    fields({
      resourceType: fc.constant("CarePlan"),
      status: mostly("active", "entered-in-error"),
      intent: fc.constant("plan"),
      period: readable(asOf).map((start) => ({ start })),
    }),
    fields({
      resourceType: fc.constant("Goal"),
      lifecycleStatus: mostly("active", "entered-in-error"),
      description: fc.constant({ text: "walk" }),
    }),
    fields({
      resourceType: fc.constant("Task"),
      status: mostly("requested", "completed"),
      intent: fc.constant("order"),
      authoredOn: readable(asOf),
    }),
    fields({
      resourceType: fc.constant("Appointment"),
      status: mostly("booked", "cancelled"),
      start: fc.constant(`${addMonths(asOf, 1)}T09:00:00Z`),
    }),
    fields({ resourceType: fc.constant("Immunization"), status: fc.constant("completed") }),
  );
