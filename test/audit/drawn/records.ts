import fc, { type Arbitrary } from "fast-check";
import type { Day } from "#clinical/day.ts";
import {
  type PatientRecord,
  type Person,
  type ResourceId,
  type Source,
  type SourceType,
  sourceTypes,
} from "#clinical/record.ts";
import { aRecord } from "../../clinical/a-record.ts";
import { dayAfterDay, daysBack, whens } from "./dates.ts";
import * as drawn from "./events.ts";

const ages = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 18, max: 95 }).map((age) => [age, age] as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(16, 17, 18, 30, 45, 58, 60, 64, 65, 69, 72, 77, 78, 79)
      .chain((age) => fc.constantFrom([age, age] as const, [age, age + 1] as const)),
  },
  { weight: 1, arbitrary: fc.constantFrom([0, 0] as const, [3, 90] as const, [160, 161] as const) },
);

const people: Arbitrary<Person> = fc
  .record({
    sex: fc.constantFrom("female", "female", "male", "male", "other", "unknown"),
    age: fc.option(
      ages.map(([youngest, oldest]) => ({ youngest, oldest })),
      { freq: 12, nil: undefined },
    ),
  })
  .map((rest) => ({ ...aRecord().person, ...rest }));

const states: Arbitrary<Source> = fc
  .constantFrom("complete", "complete", "absent", "absent", "partial", "failed", "refused")
  .map((state) => ({ state, read: 0, used: 0 }));

const complete: Source = { state: "complete", read: 1, used: 1 };

const readInFull = Object.fromEntries(
  sourceTypes.map((type) => [type, complete]),
) as PatientRecord["sources"];

const sources: Arbitrary<PatientRecord["sources"]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(readInFull) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<SourceType>(...sourceTypes)
      .chain((type) => states.map((state) => ({ ...readInFull, [type]: state }))),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(...sourceTypes.map(() => states))
      .map(
        (all) =>
          Object.fromEntries(
            sourceTypes.map((type, at) => [type, all[at] ?? complete]),
          ) as PatientRecord["sources"],
      ),
  },
);

const few = <E>(of: Arbitrary<E>, maxLength = 10) => fc.array(of, { maxLength });
const many = <E>(of: Arbitrary<E>, minLength: number, maxLength: number) =>
  fc.array(of, { minLength, maxLength });
const none = fc.constant([]);

/** Gives every event an id of its own, `Type/n`. */
const withIds = (record: PatientRecord): PatientRecord => {
  let made = 0;
  const numbered = <E extends { readonly id: ResourceId }>(type: string, events: readonly E[]) =>
    events.map((each) => {
      made += 1;
      return { ...each, id: `${type}/${made}` };
    });
  return {
    ...record,
    attendances: numbered("Encounter", record.attendances),
    symptoms: numbered("Observation", record.symptoms),
    syndromes: numbered("Condition", record.syndromes),
    conditions: numbered("Condition", record.conditions),
    alarms: numbered("Observation", record.alarms),
    results: record.results.map((each, at) => ({ ...each, id: `${each.from}/r${at}` })),
    pending: numbered("ServiceRequest", record.pending),
    referrals: numbered("ServiceRequest", record.referrals),
    scores: numbered("Observation", record.scores),
    attestations: numbered("QuestionnaireResponse", record.attestations),
  };
};

/** Records of a day whose entries are of few groups and clinicians, so that they meet; much of them is unsure or partial. */
export const recordsOf = (asOf: Day): Arbitrary<PatientRecord> => {
  const when = whens(asOf);
  const recent = daysBack(asOf, 730);
  const lately = fc.oneof(when, daysBack(asOf, 3), daysBack(asOf, 3));
  const dense = dayAfterDay(asOf).chain((days) =>
    fc.tuple(...days.map((day) => drawn.referralsToOne(fc.constant(day)))),
  );
  return fc
    .record({
      asOf: fc.constant(asOf),
      person: people,
      sources,
      attendances: fc.oneof(
        few(drawn.attendances(when), 25),
        many(drawn.contacts(recent), 4, 12),
        many(drawn.contacts(daysBack(asOf, 1096)), 25, 70),
      ),
      symptoms: fc.oneof(
        few(drawn.symptoms(when)),
        many(drawn.symptoms(daysBack(asOf, 90)), 2, 8),
        many(drawn.symptoms(recent), 6, 30),
        many(drawn.symptoms(when), 30, 80),
      ),
      syndromes: fc.oneof(none, none, few(drawn.syndromes(when), 3)),
      conditions: fc.oneof(none, none, few(drawn.conditions(when), 5)),
      alarms: fc.oneof(none, none, few(drawn.alarms(when), 3)),
      results: fc.oneof(
        few(drawn.results(when), 20),
        many(drawn.normals(recent), 3, 12),
        many(drawn.normals(fc.oneof(daysBack(asOf, 25), daysBack(asOf, 25), when)), 6, 20),
        many(drawn.results(recent), 3, 12),
      ),
      pending: fc.oneof(none, few(drawn.pending(when), 3)),
      referrals: fc.oneof(
        none,
        few(drawn.referrals(when)),
        dense.map((all) => [...all]),
      ),
      scores: fc.oneof(none, few(drawn.scores(when), 4)),
      attestations: fc.oneof(none, many(drawn.attestations(lately), 1, 2)),
    })
    .map((rest) => withIds(aRecord(rest)));
};
