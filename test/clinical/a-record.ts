import { addDays, addMonths, type Day, day, firstDay } from "#clinical/day.ts";
import type {
  AlarmEvent,
  Attendance,
  ConditionEvent,
  PatientRecord,
  PendingEvent,
  RecordedEvent,
  ReferralEvent,
  ResultEvent,
  ScoreEvent,
  SourceState,
  SourceType,
  SymptomEvent,
  SyndromeEvent,
} from "#clinical/record.ts";
import { sourceTypes } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** The day of every hand-written record here. */
export const asOf = day("2026-11-22");

const monthEnd = (first: Day): Day => addDays(addMonths(first, 1), -1);
const spanOf = (text: string): readonly [Day, Day] => {
  if (text === "") return [firstDay, asOf];
  if (text.length === 4) return [day(`${text}-01-01`), day(`${text}-12-31`)];
  if (text.length === 7) return [day(`${text}-01`), monthEnd(day(`${text}-01`))];
  return [day(text), day(text)];
};

/** `2026-03-04`, `2026-03`, `2026` or nothing: when it was, as a reader would say it. */
export const at = (text: string): When => {
  const [earliest, latest] = spanOf(text);
  return {
    earliest,
    latest: [latest, asOf].sort()[0] ?? asOf,
    exact: text.length === 10,
    dated: text !== "",
  };
};

let made = 0;
const event = (type: string, when: string): RecordedEvent => {
  made += 1;
  return { id: `${type}/${made}`, when: at(when), sure: true, says: type };
};

/** An encounter, a contact with Dr A unless told otherwise. */
export const seen = (when: string, rest: Partial<Attendance> = {}): Attendance => ({
  ...event("Encounter", when),
  kind: "contact",
  clinician: "Practitioner/a",
  clinicianName: undefined,
  remote: undefined,
  ...rest,
});

export const symptom = (
  group: string,
  when: string,
  rest: Partial<SymptomEvent> = {},
): SymptomEvent => ({ ...event("Observation", when), group, ...rest });

export const syndrome = (
  group: string,
  when = "2020-05-05",
  rest: Partial<SyndromeEvent> = {},
): SyndromeEvent => ({
  ...event("Condition", when),
  group,
  codes: [`http://snomed.info/sct|${group}`],
  ...rest,
});

export const condition = (
  group: string,
  when = "2019-01-01",
  rest: Partial<ConditionEvent> = {},
): ConditionEvent => ({
  ...event("Condition", when),
  group,
  active: true,
  abated: undefined,
  ...rest,
});

export const alarm = (group: string, when: string, rest: Partial<AlarmEvent> = {}): AlarmEvent => ({
  ...event("Observation", when),
  group,
  code: "http://snomed.info/sct|1",
  ...rest,
});

export const result = (
  family: string,
  when: string,
  normality: ResultEvent["normality"],
  rest: Partial<ResultEvent> = {},
): ResultEvent => {
  const from = rest.from ?? "Observation";
  return { ...event(from, when), family, normality, from, ...rest };
};

export const pending = (
  family: string,
  when: string,
  rest: Partial<PendingEvent> = {},
): PendingEvent => ({ ...event("Observation", when), family, ordered: false, ...rest });

export const referral = (
  specialty: string,
  when: string,
  rest: Partial<ReferralEvent> = {},
): ReferralEvent => ({
  ...event("ServiceRequest", when),
  specialty,
  status: "completed",
  urgent: false,
  ...rest,
});

export const score = (
  instrument: ScoreEvent["instrument"],
  when: string,
  value: number,
  rest: Partial<ScoreEvent> = {},
): ScoreEvent => ({ ...event("Observation", when), instrument, value, ...rest });

const allComplete = Object.fromEntries(
  sourceTypes.map((type) => [type, { state: "complete", read: 0, used: 0 }]),
) as PatientRecord["sources"];

/** A record's sources, all complete but those named. */
export const sourcesWith = (
  states: Partial<Record<SourceType, SourceState>>,
): PatientRecord["sources"] => ({
  ...allComplete,
  ...Object.fromEntries(
    Object.entries(states).map(([type, state]) => [type, { state, read: 0, used: 0 }]),
  ),
});

/** A woman of 44 with an empty record that was read in full, and what the test adds. */
export const aRecord = (rest: Partial<PatientRecord> = {}): PatientRecord => ({
  person: {
    id: "Patient/p1",
    name: "Example Person",
    sex: "female",
    birthDate: "1982-03-04",
    age: { youngest: 44, oldest: 44 },
    nhsNumber: undefined,
    deceased: false,
    active: true,
    generalPractitioner: undefined,
  },
  asOf,
  sources: allComplete,
  setAside: [],
  attendances: [],
  symptoms: [],
  syndromes: [],
  conditions: [],
  alarms: [],
  results: [],
  pending: [],
  referrals: [],
  scores: [],
  medicines: [],
  plans: [],
  attestations: [],
  appointments: [],
  tasks: [],
  goals: [],
  careTeams: [],
  messages: [],
  measures: [],
  care: [],
  ...rest,
});

/** The same woman, or a man, of another age. */
export const aged = (
  youngest: number,
  sex: PatientRecord["person"]["sex"] = "female",
  oldest = youngest,
): PatientRecord["person"] => ({ ...aRecord().person, sex, age: { youngest, oldest } });

/** That many contacts, one a day, the last on the day of the review. */
export const contacts = (
  many: number,
  last: Day = asOf,
  rest: Partial<Attendance> = {},
): readonly Attendance[] =>
  Array.from({ length: many }, (_, back) => seen(addDays(last, -back), rest));
