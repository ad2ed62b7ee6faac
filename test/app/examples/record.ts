import { type Day, day, firstDay } from "#clinical/day.ts";
import {
  type Attendance,
  type Attestation,
  type PatientRecord,
  type Person,
  type RecordedEvent,
  type ResultEvent,
  type Source,
  type SourceType,
  type SymptomEvent,
  sourceTypes,
} from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

/** The day every example is looked at. */
export const asOf: Day = day("2026-11-22");

/** A full day, a month (`2026-03`), a year (`2026`) or no date at all. */
export const when = (written?: string): When => {
  if (written === undefined)
    return { earliest: firstDay, latest: asOf, exact: false, dated: false };
  if (written.length === 10)
    return { earliest: day(written), latest: day(written), exact: true, dated: true };
  const start = written.length === 7 ? `${written}-01` : `${written}-01-01`;
  const end = written.length === 7 ? `${written}-28` : `${written}-12-31`;
  const latest = end < asOf ? day(end) : asOf;
  return { earliest: day(start), latest, exact: false, dated: true };
};

const event = (id: string, says: string, written?: string): RecordedEvent => ({
  id,
  when: when(written),
  sure: true,
  says,
});

export const contact = (
  number: number,
  written?: string,
  clinician = "Dr Asha Example",
): Attendance => ({
  ...event(`Encounter/${number}`, "Surgery consultation", written),
  kind: "contact",
  clinician: `Practitioner/${clinician}`,
  clinicianName: clinician,
  remote: false,
});

export const symptom = (
  id: string,
  group: string,
  says: string,
  written?: string,
): SymptomEvent => ({
  ...event(id, says, written),
  group,
});

export const result = (
  number: number,
  family: string,
  normality: ResultEvent["normality"],
  written?: string,
): ResultEvent => ({
  ...event(`Observation/${number}`, family.toUpperCase(), written),
  family,
  normality,
  from: "Observation",
});

/** What an earlier plan says of the checklist. */
export const attested = (
  date: string,
  ...items: NonNullable<Attestation["said"]>
): Attestation => ({
  id: `QuestionnaireResponse/${date}`,
  when: when(date),
  done: items.filter(({ state }) => state === "done").map(({ id }) => id),
  said: items,
});

export const somebody: Person = {
  id: "Patient/p1",
  name: "Example, Robin (synthetic)",
  sex: "female",
  birthDate: "1983-04-12",
  age: { youngest: 43, oldest: 43 },
  nhsNumber: "9990000018",
  deceased: false,
  active: true,
  generalPractitioner: "Dr Asha Example",
};

const complete = (read: number): Source => ({
  state: read === 0 ? "absent" : "complete",
  read,
  used: read,
});

/** All sources read, each holding what the record shows of it. */
export const allRead = (
  changed: Partial<Record<SourceType, Source>> = {},
): Readonly<Record<SourceType, Source>> => ({
  ...(Object.fromEntries(
    sourceTypes.map((type) => [type, complete(type === "Patient" ? 1 : 12)]),
  ) as Record<SourceType, Source>),
  ...changed,
});

/** An empty record of somebody, with what is given. */
export const record = (given: Partial<PatientRecord> = {}): PatientRecord => ({
  person: somebody,
  asOf,
  sources: allRead(),
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
  ...given,
});
