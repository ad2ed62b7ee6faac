import { day, firstDay } from "#clinical/day.ts";
import { type PatientRecord, type Source, type SourceType, sourceTypes } from "#clinical/record.ts";
import { type Counts, countIds } from "#clinical/review.ts";
import type { When } from "#clinical/when.ts";

/** The day of every review in these tests. */
export const asOf = day("2026-11-22");

/** A whole day. */
export const on = (text: string): When => ({
  earliest: day(text),
  latest: day(text),
  exact: true,
  dated: true,
});

/** No date at all. */
export const undated: When = { earliest: firstDay, latest: asOf, exact: false, dated: false };

const complete: Source = { state: "complete", read: 1, used: 1 };

const sources = Object.fromEntries(sourceTypes.map((type) => [type, complete])) as Record<
  SourceType,
  Source
>;

/** A record that was read whole and holds nothing but its person. */
export const quietRecord = (holds: Partial<PatientRecord> = {}): PatientRecord => ({
  person: {
    id: "Patient/p1",
    name: "Ada Example",
    sex: "female",
    birthDate: "1980-05-04",
    age: { youngest: 46, oldest: 46 },
    nhsNumber: "999 000 0018",
    deceased: false,
    active: true,
    generalPractitioner: undefined,
  },
  asOf,
  sources,
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
  ...holds,
});

/** The same record with one source in another state. */
export const withSource = (
  record: PatientRecord,
  type: SourceType,
  state: Source["state"],
): PatientRecord => ({
  ...record,
  sources: { ...record.sources, [type]: { state, read: 0, used: 0 } },
});

const none = { sure: 0, maybe: 0, evidence: [] };

/** Counts of nothing. */
export const noCounts: Counts = {
  ...(Object.fromEntries(countIds.map((id) => [id, none])) as unknown as Counts),
  "clinicians-12m": { ...none, upc: null, coc: null, secon: null, unknownClinician: 0 },
};
