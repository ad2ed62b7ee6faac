import fc from "fast-check";
import { addDays } from "#clinical/day.ts";
import { bdsGroups } from "#clinical/groups.ts";
import type { PatientRecord } from "#clinical/record.ts";
import {
  aged,
  alarm,
  aRecord,
  asOf,
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

/** A day of the last four years, or the month, year or nothing that the record kept of it. */
export const dates = fc
  .record({
    back: fc.oneof(fc.nat({ max: 1500 }), fc.nat({ max: 60 })),
    kept: fc.constantFrom(10, 10, 10, 10, 7, 4, 0),
  })
  .map(({ back, kept }) => addDays(asOf, -back).slice(0, kept));
const sure = fc.constantFrom(true, true, true, false);
const one = <const T>(...of: readonly T[]) => fc.constantFrom(...of);
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 12 });

export const attendances = fc
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
export const symptoms = fc
  .record({ group: groups, when: dates, sure })
  .map(({ group, when, ...rest }) => symptom(group, when, rest));
export const syndromes = fc
  .record({ group: one("ibs", "hyperventilation", "cfs-me", "post-covid"), when: dates, sure })
  .map(({ group, when, ...rest }) => syndrome(group, when, rest));
export const conditions = fc
  .record({
    group: one("diabetes", "thyroid-endocrine", "cancer", "pregnancy"),
    when: dates,
    sure,
    active: fc.boolean(),
  })
  .map(({ group, when, ...rest }) => condition(group, when, rest));
export const results = fc
  .record({
    family: one("tft", "tft", "ecg"),
    when: dates,
    normality: one("normal", "normal", "abnormal", "unclassified"),
    from: one("Observation", "DiagnosticReport", "Procedure"),
  })
  .map(({ family, when, normality, from }) => result(family, when, normality, { from }));
export const referrals = fc
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
export const records: fc.Arbitrary<PatientRecord> = fc
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
