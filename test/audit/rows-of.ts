import { dayNumber } from "#audit/deciding/day-numbers.ts";
import type { EventTable } from "#audit/events.ts";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord, RecordedEvent } from "#clinical/record.ts";

/** A row of an event table, by the names of its columns. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows that a record puts in each event table. */
export type Rows = Readonly<Record<EventTable, readonly Row[]>>;

const dayOrNull = (day: Day | undefined): number | null =>
  day === undefined ? null : dayNumber(day);

/** A record as the rows of the event tables: what reading FHIR into them has to come to as well. */
export const rowsOf = (record: PatientRecord): Rows => {
  const { person } = record;
  const patient = person.id;
  const event = ({ id, when, sure }: RecordedEvent): Row => ({
    patient,
    id,
    earliest: dayNumber(when.earliest),
    latest: dayNumber(when.latest),
    exact: when.exact,
    sure,
  });
  return {
    person: [
      {
        patient,
        sex: person.sex,
        youngest: person.age?.youngest ?? null,
        oldest: person.age?.oldest ?? null,
        registered: person.active && !person.deceased,
      },
    ],
    source: Object.entries(record.sources).map(([type, { state, read, used }]) => ({
      patient,
      type,
      state,
      read,
      used,
    })),
    attendance: record.attendances.map((each) => ({
      ...event(each),
      kind: each.kind,
      clinician: each.clinician ?? null,
    })),
    symptom: record.symptoms.map((each) => ({ ...event(each), grp: each.group })),
    syndrome: record.syndromes.flatMap((each) =>
      each.codes.map((code) => ({ ...event(each), grp: each.group, code })),
    ),
    condition: record.conditions.map((each) => {
      const ended = each.abated?.dated ? each.abated : undefined;
      return {
        ...event(each),
        grp: each.group,
        active: each.active,
        ended_earliest: dayOrNull(ended?.earliest),
        ended_latest: dayOrNull(ended?.latest),
      };
    }),
    alarm: record.alarms.map((each) => ({ ...event(each), grp: each.group, code: each.code })),
    result: record.results.map((each) => ({
      ...event(each),
      family: each.family,
      normality: each.normality,
      source: each.from,
    })),
    pending: record.pending.map((each) => ({
      ...event(each),
      family: each.family,
      ordered: each.ordered,
    })),
    referral: record.referrals.map((each) => ({
      ...event(each),
      specialty: each.specialty,
      status: each.status,
      urgent: each.urgent,
    })),
    score: record.scores.map((each) => ({
      ...event(each),
      instrument: each.instrument,
      value: each.value,
    })),
    medicine: record.medicines.map((each) => ({ ...event(each), grp: each.group })),
    attestation: record.attestations.flatMap(({ id, when, done }) =>
      done.map((item) => ({
        patient,
        id,
        earliest: dayNumber(when.earliest),
        latest: dayNumber(when.latest),
        item,
      })),
    ),
  };
};
