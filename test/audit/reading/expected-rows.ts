import type { EventTable } from "#audit/events.ts";
import { type Day, daysBetween } from "#clinical/day.ts";
import type { PatientRecord, RecordedEvent } from "#clinical/record.ts";
import { sourceTypes } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";

export type Row = readonly (string | number | boolean | null)[];
export type Rows = Readonly<Record<EventTable, readonly Row[]>>;

const dayNumber = (day: Day): number => daysBetween("1970-01-01" as Day, day);

const span = ({ earliest, latest }: When): Row => [dayNumber(earliest), dayNumber(latest)];

/** The rows of the event tables that one record stands for: what the reference engine read. */
export const expectedRows = (record: PatientRecord): Rows => {
  const { person, sources } = record;
  const event = ({ id, when, sure }: RecordedEvent): Row => [
    person.id,
    id,
    ...span(when),
    when.exact,
    sure,
  ];
  const { age } = person;
  return {
    person: [
      [
        person.id,
        person.sex,
        age?.youngest ?? null,
        age?.oldest ?? null,
        person.active && !person.deceased,
      ],
    ],
    source: sourceTypes.map((type) => {
      const { state, read, used } = sources[type];
      return [person.id, type, state, read, used];
    }),
    attendance: record.attendances.map((one) => [...event(one), one.kind, one.clinician ?? null]),
    symptom: record.symptoms.map((one) => [...event(one), one.group]),
    syndrome: record.syndromes.flatMap((one) =>
      one.codes.map((code) => [...event(one), one.group, code]),
    ),
    condition: record.conditions.map((one) => [
      ...event(one),
      one.group,
      one.active,
      ...(one.abated === undefined ? [null, null] : span(one.abated)),
    ]),
    alarm: record.alarms.map((one) => [...event(one), one.group, one.code]),
    result: record.results.map((one) => [...event(one), one.family, one.normality, one.from]),
    pending: record.pending.map((one) => [...event(one), one.family, one.ordered]),
    referral: record.referrals.map((one) => [...event(one), one.specialty, one.status, one.urgent]),
    score: record.scores.map((one) => [...event(one), one.instrument, one.value]),
    medicine: record.medicines.map((one) => [...event(one), one.group]),
    attestation: record.attestations.flatMap((one) =>
      one.done.map((item) => [person.id, one.id, ...span(one.when), item]),
    ),
  };
};
