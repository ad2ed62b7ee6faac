import type { Day } from "./day.ts";
import type { InstrumentId } from "./instruments/taken-today.ts";
import type {
  AppointmentEntry,
  CareTeamEntry,
  GoalEntry,
  MessageEntry,
  TaskEntry,
} from "./life/diary.ts";
import type { When } from "./when.ts";

/** `Type/id` of the resource that an event was read from: its evidence. */
export type ResourceId = string;

/** `system|code`, as in the codelists. */
export type Code = string;

/** The types the review reads, in the order of contract §9.14. */
export const sourceTypes = [
  "Patient",
  "Encounter",
  "Condition",
  "Observation",
  "DiagnosticReport",
  "Procedure",
  "ServiceRequest",
  "MedicationRequest",
  "QuestionnaireResponse",
  "CarePlan",
  "Goal",
  "CareTeam",
  "Task",
  "Appointment",
  "DocumentReference",
  "Communication",
] as const;
export type SourceType = (typeof sourceTypes)[number];

/** How much of a source answered (contract §3). Only `complete` and `absent` allow a *not met*. */
export type SourceState = "complete" | "partial" | "failed" | "refused" | "absent";

/** What became of one source: resources that belong to the patient, and those not set aside. */
export type Source = {
  readonly state: SourceState;
  readonly read: number;
  readonly used: number;
};

/** A resource that cannot be used, and why: said in the words of "Encounter/9, because its status is cancelled". */
export type SetAside = { readonly resource: ResourceId; readonly because: string };

/** Something the record says happened. `sure` is false where the kind itself is uncertain (contract §2). */
export type RecordedEvent = {
  readonly id: ResourceId;
  readonly when: When;
  readonly sure: boolean;
  /** What the entry calls itself, for the screen; never matched on. */
  readonly says: string;
};

/** Contract §4.1: what an encounter counts as. Unclassified may be a contact. */
export type AttendanceKind = "contact" | "emergency" | "hospital" | "excluded" | "unclassified";

/** One Encounter, classified but not yet collapsed. */
export type Attendance = RecordedEvent & {
  readonly kind: AttendanceKind;
  /** The first Practitioner or PractitionerRole (contract §9.4); undefined where the record names none. */
  readonly clinician: string | undefined;
  readonly clinicianName: string | undefined;
  /** Whether it was held at a distance (telephone, video, online); undefined where the entry does not say. */
  readonly remote: boolean | undefined;
};

/** An entry that names a symptom: at most one per resource and group. */
export type SymptomEvent = RecordedEvent & { readonly group: string };

/** An entry that names a functional syndrome; `codes` are those of its codings that stand in the group. */
export type SyndromeEvent = RecordedEvent & {
  readonly group: string;
  readonly codes: readonly Code[];
};

/** A diagnosis of `explanatory-conditions.csv`. */
export type ConditionEvent = RecordedEvent & {
  readonly group: string;
  readonly active: boolean;
  /** When it ended; undefined where it has not, or where an end is stated without a readable day. */
  readonly abated: When | undefined;
};

/** An entry of `red-flags.csv`, whatever its group; `groups.ts` says which groups are alarms. */
export type AlarmEvent = RecordedEvent & { readonly group: string; readonly code: Code };

export type Normality = "normal" | "abnormal" | "unclassified";

/**
 * A final result of one family, or a finished investigation that says normal.
 * `family` is a group of `investigations.csv`, or `system|code` of a laboratory result without a row (contract §9.8).
 */
export type ResultEvent = RecordedEvent & {
  readonly family: string;
  readonly normality: Normality;
  readonly from: "Observation" | "DiagnosticReport" | "Procedure";
};

/** A test begun or asked for whose result is not final; an order carries `ordered`. */
export type PendingEvent = RecordedEvent & {
  readonly family: string;
  readonly ordered: boolean;
};

/** A referral, specialist or not: the specialty is a group of `referrals.csv`, or `unspecified` for `generic`. */
export type ReferralEvent = RecordedEvent & {
  readonly specialty: string;
  /** ServiceRequest.status, of any order-family request with a row; only active, completed and unknown count. */
  readonly status: string;
  /** Asked for as urgent, asap or stat. */
  readonly urgent: boolean;
};

export type Instrument = "phq-9" | "gad-7" | "phq-15" | "phq-9-item-9";

/** A total score within its range (and PHQ-9 item 9). */
export type ScoreEvent = RecordedEvent & {
  readonly instrument: Instrument;
  readonly value: number;
};

/** A total that no rule counts, such as of WSAS: followed over time and never used to flag. */
export type MeasureEvent = RecordedEvent & {
  readonly instrument: InstrumentId;
  readonly value: number;
};

/** Something that was done with the person, which no rule counts and the checklist looks for. */
export type CareEvent = RecordedEvent & {
  readonly kind: "examination" | "medication-review";
};

/** An active medicine of `medicines.csv`. */
export type MedicineEvent = RecordedEvent & { readonly group: string };

/** A care plan in the record: ours by its identifier, or someone else's (shown, never touched). */
export type RecordedPlan = {
  readonly id: ResourceId;
  /** Our plan id (a UUID) where the plan is ours. */
  readonly planId: string | undefined;
  readonly status: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly period: { readonly start: string | undefined; readonly end: string | undefined };
  readonly version: string | undefined;
  readonly text: string;
};

/** The items that a clinician attested in a saved plan, from our own QuestionnaireResponse. */
export type Attestation = {
  readonly id: ResourceId;
  readonly when: When;
  /** Checklist ids answered `done`. */
  readonly done: readonly string[];
  /** All that was said of the items, whatever the state, with its reason and its "not before". */
  readonly said?: readonly SaidOfItem[];
  /** Why the pattern was put aside, where the response says that and not the checklist. */
  readonly dismissal?: Dismissal;
};

/** Why a clinician put the pattern aside, and until when. */
export type Dismissal = {
  readonly reason: string;
  readonly note: string | undefined;
  readonly until: Day | undefined;
};

/** What a clinician said of one item when a plan of ours was saved. */
export type SaidOfItem = {
  readonly id: string;
  readonly state: string;
  readonly note?: string | undefined;
  readonly until?: Day | undefined;
};

/** Years of life on the day of the review: a partial birth date leaves a range, none leaves undefined. */
export type Age = { readonly youngest: number; readonly oldest: number } | undefined;

export type Person = {
  readonly id: ResourceId;
  readonly name: string;
  readonly sex: "male" | "female" | "other" | "unknown";
  readonly birthDate: string | undefined;
  readonly age: Age;
  readonly nhsNumber: string | undefined;
  readonly deceased: boolean;
  /** Patient.active; true where not stated. */
  readonly active: boolean;
  readonly generalPractitioner: string | undefined;
};

/** Everything the decisions need of one person's record, read as of a day; nothing after `asOf` but the diary. */
export type PatientRecord = {
  readonly person: Person;
  readonly asOf: Day;
  readonly sources: Readonly<Record<SourceType, Source>>;
  /** Sorted by resource, then reason, by code point. */
  readonly setAside: readonly SetAside[];
  readonly attendances: readonly Attendance[];
  readonly symptoms: readonly SymptomEvent[];
  readonly syndromes: readonly SyndromeEvent[];
  readonly conditions: readonly ConditionEvent[];
  readonly alarms: readonly AlarmEvent[];
  readonly results: readonly ResultEvent[];
  readonly pending: readonly PendingEvent[];
  readonly referrals: readonly ReferralEvent[];
  readonly scores: readonly ScoreEvent[];
  readonly measures: readonly MeasureEvent[];
  readonly care: readonly CareEvent[];
  readonly medicines: readonly MedicineEvent[];
  readonly plans: readonly RecordedPlan[];
  readonly attestations: readonly Attestation[];
  readonly appointments: readonly AppointmentEntry[];
  readonly tasks: readonly TaskEntry[];
  readonly goals: readonly GoalEntry[];
  readonly careTeams: readonly CareTeamEntry[];
  readonly messages: readonly MessageEntry[];
};
