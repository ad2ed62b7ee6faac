import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import { addDays, type Day } from "#clinical/day.ts";
import { bdsGroups } from "#clinical/groups.ts";
import type { PatientRecord } from "#clinical/record.ts";
import {
  type CountId,
  countIds,
  type PracticeReference,
  type RuleId,
  ruleIds,
} from "#clinical/review.ts";
import { reviewJson } from "#clinical/review-json.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import type { When } from "#clinical/when.ts";
import {
  aged,
  alarm,
  aRecord,
  asOf,
  at,
  condition,
  pending,
  referral,
  result,
  score,
  seen,
  sourcesWith,
  symptom,
  syndrome,
} from "./a-record.ts";

/** Drawn afresh for a new seed, the same for the same: a failure can be looked at twice. */
fc.configureGlobal({ seed: 20261122, numRuns: 100 });

/** A day of the last four years, or the month, year or nothing that the record kept of it. */
const dates = fc
  .record({
    back: fc.oneof(fc.nat({ max: 1500 }), fc.nat({ max: 60 })),
    kept: fc.constantFrom(10, 10, 10, 10, 7, 4, 0),
  })
  .map(({ back, kept }) => addDays(asOf, -back).slice(0, kept));
const sure = fc.constantFrom(true, true, true, false);
const one = <const T>(...of: readonly T[]) => fc.constantFrom(...of);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 12 });

const attendances = fc
  .record({
    when: dates,
    sure,
    kind: one("contact", "contact", "emergency", "excluded", "hospital", "unclassified"),
    clinician: one("Practitioner/a", "Practitioner/b", undefined),
  })
  .map(({ when, ...rest }) => seen(when, rest));
/** Contacts of full days with named clinicians, as many as make thirty in two years. */
const frequent = fc.array(
  fc
    .record({
      back: fc.nat({ max: 800 }),
      clinician: one("Practitioner/a", "Practitioner/b", "Practitioner/c"),
    })
    .map(({ back, clinician }) => seen(addDays(asOf, -back), { clinician })),
  { minLength: 30, maxLength: 60 },
);
const groups = fc.oneof(
  one("general/fatigue", "neurological/headache", "general/swelling"),
  one(...Object.values(bdsGroups).flat()),
);
const symptoms = fc
  .record({ group: groups, when: dates, sure })
  .map(({ group, when, ...rest }) => symptom(group, when, rest));
const syndromes = fc
  .record({ group: one("ibs", "hyperventilation", "cfs-me", "post-covid"), when: dates, sure })
  .map(({ group, when, ...rest }) => syndrome(group, when, rest));
const conditions = fc
  .record({
    group: one("diabetes", "thyroid-endocrine", "cancer", "pregnancy"),
    when: dates,
    sure,
    active: fc.boolean(),
  })
  .map(({ group, when, ...rest }) => condition(group, when, rest));
const results = fc
  .record({
    family: one("tft", "tft", "ecg"),
    when: dates,
    normality: one("normal", "normal", "abnormal", "unclassified"),
    from: one("Observation", "DiagnosticReport", "Procedure"),
  })
  .map(({ family, when, normality, from }) => result(family, when, normality, { from }));
const referrals = fc
  .record({
    specialty: one("ent", "neurology", "unspecified", "physiotherapy"),
    when: dates,
    status: one("active", "completed", "unknown", "revoked"),
    urgent: fc.boolean(),
  })
  .map(({ specialty, when, ...rest }) => referral(specialty, when, rest));
const scores = fc
  .record({
    instrument: one("phq-15", "phq-9-item-9"),
    when: dates,
    value: fc.nat(3),
    sure,
  })
  .map(({ instrument, when, value, ...rest }) =>
    score(instrument, when, instrument === "phq-15" ? value * 8 : value, rest),
  );

/** Records of few groups and clinicians, so that their entries meet. */
const records: fc.Arbitrary<PatientRecord> = fc
  .record({
    person: one(aged(17, "female", 18), aged(44), aged(80, "male"), { ...aged(1), age: undefined }),
    attendances: fc.oneof(some(attendances), frequent),
    symptoms: fc.oneof(some(symptoms), fc.array(symptoms, { minLength: 30, maxLength: 80 })),
    syndromes: some(syndromes),
    conditions: fc.oneof(fc.constant([]), some(conditions)),
    alarms: some(
      fc.record({ when: dates, sure }).map(({ when, ...rest }) => alarm("breast", when, rest)),
    ),
    results: some(results),
    pending: some(dates.map((when) => pending("tft", when))),
    referrals: some(referrals),
    scores: fc.array(scores, { maxLength: 3 }),
    sources: one(
      sourcesWith({}),
      sourcesWith({}),
      sourcesWith({ Condition: "failed" }),
      sourcesWith({ Encounter: "partial" }),
    ),
  })
  .map(aRecord);

/** The events whose addition cannot take a count away (results, reasons to monitor and earlier referrals can). */
const growing = [
  "contacts-6m",
  "contacts-12m",
  "contacts-24m",
  "contacts-year-2",
  "contacts-year-3",
  "emergency-12m",
  "excluded-12m",
  "clinicians-12m",
  "symptom-groups-12m",
  "persistent-groups-24m",
  "symptom-events-6m-peak",
  "syndromes",
  "syndromes-with-mecfs",
  "bds-groups-12m",
  "long-term-conditions",
] as const satisfies readonly CountId[];

type Added = Pick<PatientRecord, "attendances" | "symptoms" | "syndromes" | "conditions">;
const additions: fc.Arbitrary<Added> = fc.record({
  attendances: fc.array(attendances, { maxLength: 1 }),
  symptoms: fc.array(symptoms, { maxLength: 1 }),
  syndromes: fc.array(syndromes, { maxLength: 1 }),
  conditions: fc.array(conditions, { maxLength: 1 }),
});
const withMore = (record: PatientRecord, more: Added): PatientRecord => ({
  ...record,
  attendances: [...record.attendances, ...more.attendances],
  symptoms: [...record.symptoms, ...more.symptoms],
  syndromes: [...record.syndromes, ...more.syndromes],
  conditions: [...record.conditions, ...more.conditions],
});

it("never lowers a count when an entry is added, nor the most it may be", () => {
  fc.assert(
    fc.property(records, additions, (record, more) => {
      const before = countAll(record);
      const after = countAll(withMore(record, more));
      for (const id of growing) {
        expect(after[id].sure, id).toBeGreaterThanOrEqual(before[id].sure);
        expect(after[id].sure + after[id].maybe, id).toBeGreaterThanOrEqual(
          before[id].sure + before[id].maybe,
        );
      }
    }),
  );
});

const reversed = (record: PatientRecord): PatientRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== "setAside" ? [...value].reverse() : value,
    ]),
  ) as unknown as PatientRecord;

it("never minds the order of the entries", () => {
  fc.assert(
    fc.property(records, (record) => {
      const [one, other] = [record, reversed(record)].map((each) => reviewRecord(each));
      expect(other && reviewJson(other, 0)).toBe(one && reviewJson(one, 0));
    }),
  );
});

const dayOf = (when: When): fc.Arbitrary<Day> =>
  fc
    .oneof(fc.nat({ max: 1500 }), fc.nat({ max: 60 }))
    .map((back) => addDays(when.latest, -back))
    .filter((day) => day >= when.earliest);

/** A record, and the same with one partial date of that kind narrowed to a day within it. */
const narrowings = (kind: "symptoms" | "results" | "syndromes" | "conditions") =>
  records
    .filter((record) => record[kind].some(({ when }) => !when.exact))
    .chain((record) => {
      const index = record[kind].findIndex(({ when }) => !when.exact);
      const narrowed = (day: Day): PatientRecord => ({
        ...record,
        [kind]: record[kind].map((event, n) => (n === index ? { ...event, when: at(day) } : event)),
      });
      const when = record[kind][index]?.when ?? at(asOf);
      return dayOf(when).map((day) => ({ record, narrowed: narrowed(day) }));
    });

/** An abnormal result that turns out to be of the same day makes a normal one none (contract §9.8). */
const mayFall = (id: CountId, kind: string): boolean =>
  kind === "results" && id.startsWith("negative-investigations");

describe("narrowing a date", () => {
  it.each(["symptoms", "results", "syndromes", "conditions"] as const)(
    "of %s moves maybes to sure or out, and takes no certainty away",
    (kind) => {
      fc.assert(
        fc.property(narrowings(kind), ({ record, narrowed }) => {
          const [before, after] = [countAll(record), countAll(narrowed)];
          for (const id of countIds.filter((count) => !mayFall(count, kind))) {
            expect(after[id].sure, id).toBeGreaterThanOrEqual(before[id].sure);
            expect(after[id].sure + after[id].maybe, id).toBeLessThanOrEqual(
              before[id].sure + before[id].maybe,
            );
          }
        }),
      );
    },
  );
});

const reference: PracticeReference = {
  asOf: "2026-11-01",
  thresholds: ["18-30", "31-45", "61+"].map((band) => ({
    sex: "female",
    band,
    n: 100,
    p90: 4,
    p97: 7,
  })),
};

it("draws records that reach every verdict of every rule, and every headline", () => {
  const verdicts = new Map<RuleId, Set<string>>(ruleIds.map((id) => [id, new Set()]));
  const headlines = new Set<string>();
  for (const record of fc.sample(records, { numRuns: 600 })) {
    const { rules, headline } = reviewRecord(record, { reference });
    headlines.add(headline);
    for (const id of ruleIds) verdicts.get(id)?.add(rules[id].verdict);
  }
  expect(ruleIds.filter((id) => (verdicts.get(id)?.size ?? 0) < 3)).toEqual([]);
  expect(headlines.size).toBe(5);
});
