import fc, { type Arbitrary } from "fast-check";
import { bdsGroups } from "#clinical/groups.ts";
import type {
  AlarmEvent,
  Attendance,
  Attestation,
  ConditionEvent,
  PendingEvent,
  RecordedEvent,
  ReferralEvent,
  ResultEvent,
  ScoreEvent,
  SymptomEvent,
  SyndromeEvent,
} from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

const one = <const T>(...of: readonly T[]): Arbitrary<T> => fc.constantFrom(...of);
const sure = one(true, true, true, false);

/** What every event has, but for its id: that is given once the record is whole. */
const event = (when: Arbitrary<When>): Arbitrary<RecordedEvent> =>
  fc.record({ id: fc.constant(""), when, sure, says: fc.constant("") });

/** An event of some kind: what all have, and what it adds. */
const kind =
  <More extends object>(more: { [Key in keyof More]: Arbitrary<More[Key]> }) =>
  (when: Arbitrary<When>): Arbitrary<RecordedEvent & More> =>
    fc
      .tuple(event(when), fc.record(more) as unknown as Arbitrary<More>)
      .map(([each, added]) => ({ ...each, ...added }));

type Added<E extends RecordedEvent> = Omit<E, keyof RecordedEvent>;

export const attendances = kind<Added<Attendance>>({
  kind: one("contact", "contact", "contact", "emergency", "excluded", "hospital", "unclassified"),
  clinician: one(
    "Practitioner/a",
    "Practitioner/a",
    "Practitioner/b",
    "PractitionerRole/c",
    undefined,
  ),
  clinicianName: fc.constant(undefined),
  remote: fc.constant(undefined),
});

/** Contacts that are certain to be contacts, as in records that are well kept. */
export const contacts = kind<Added<Attendance>>({
  kind: one("contact"),
  clinician: one("Practitioner/a", "Practitioner/b", "Practitioner/c", undefined),
  clinicianName: fc.constant(undefined),
  remote: fc.constant(undefined),
});

export const symptoms = kind<Added<SymptomEvent>>({
  group: fc.oneof(
    one("general/fatigue"),
    one("general/fatigue", "neurological/headache", "general/swelling"),
    one("gastrointestinal/constipation", "cardiopulmonary/cough", "musculoskeletal/neck-pain"),
    one(...Object.values(bdsGroups).flat()),
  ),
});

const snomed = "http://snomed.info/sct|";

export const syndromes = kind<Added<SyndromeEvent>>({
  group: one("ibs", "hyperventilation", "cfs-me", "mus-general", "post-covid", "fibromyalgia"),
  codes: fc.uniqueArray(
    one(
      `${snomed}52702003`,
      `${snomed}1`,
      "http://hl7.org/fhir/sid/icpc-2|A04",
      "http://hl7.org/fhir/sid/icd-10|F48.0",
      "http://hl7.org/fhir/sid/icd-10|F45.9",
    ),
    { minLength: 1, maxLength: 3 },
  ),
});

export const conditions = (when: Arbitrary<When>) =>
  kind<Added<ConditionEvent>>({
    group: one(
      "diabetes",
      "thyroid-endocrine",
      "haematology",
      "cancer",
      "pregnancy",
      "pregnancy",
      "severe-mental-illness",
      "palliative",
      "chd",
    ),
    active: fc.boolean(),
    abated: fc.option(when, { nil: undefined }),
  })(when);

export const alarms = kind<Added<AlarmEvent>>({
  group: one("breast", "labs", "weight-loss", "anaemia", "self-harm-suicide", "night-sweats"),
  code: one(`${snomed}89362005`, `${snomed}87522002`, `${snomed}1`),
});

export const results = kind<Added<ResultEvent>>({
  family: one("tft", "tft", "fbc", "ecg", "ct-head", "http://loinc.org|1-8"),
  normality: one("normal", "normal", "normal", "abnormal", "unclassified"),
  from: one("Observation", "Observation", "DiagnosticReport", "Procedure"),
});

/** Results of two analytes that are nearly always normal. */
export const normals = kind<Added<ResultEvent>>({
  family: one("tft", "fbc"),
  normality: one("normal", "normal", "normal", "normal", "normal", "unclassified"),
  from: one("Observation", "Observation", "DiagnosticReport"),
});

export const pending = kind<Added<PendingEvent>>({
  family: one("tft", "ecg", "fbc"),
  ordered: fc.boolean(),
});

export const referrals = kind<Added<ReferralEvent>>({
  specialty: one(
    "ent",
    "ent",
    "neurology",
    "unspecified",
    "physiotherapy",
    "urgent-suspected-cancer",
  ),
  status: one("active", "completed", "unknown", "revoked"),
  urgent: fc.boolean(),
});

/** Referrals to one specialty alone. */
export const referralsToOne = kind<Added<ReferralEvent>>({
  specialty: one("ent"),
  status: one("active", "completed", "completed", "unknown"),
  urgent: one(false),
});

export const scores = kind<Added<ScoreEvent>>({
  instrument: one("phq-15", "phq-15", "phq-9-item-9", "phq-9"),
  value: one(0, 1, 2, 3, 9, 10, 14, 15, 20),
});

export const attestations = (when: Arbitrary<When>): Arbitrary<Attestation> =>
  fc.record({
    id: fc.constant(""),
    when,
    done: fc.subarray(["A1", "A3", "A4", "A6"]),
  });
