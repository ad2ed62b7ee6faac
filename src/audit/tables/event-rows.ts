import type { PatientRecord, RecordedEvent } from "#clinical/record.ts";
import { sourceTypes } from "#clinical/record.ts";
import type { When } from "#clinical/when.ts";
import { dayNumber } from "../deciding/day-numbers.ts";
import type { EventTable } from "../events.ts";
import type { Cell } from "./fill-table.ts";

/** Registered patients alone are audited: active, and not deceased by the day (contract §8). */
export const isRegistered = ({ person }: PatientRecord): boolean =>
  person.active && !person.deceased;

const span = ({ earliest, latest }: When): readonly Cell[] => [
  dayNumber(earliest),
  dayNumber(latest),
];

type Row = readonly Cell[];

/** The rows that one record has in the flat tables of events, cell for cell as `eventTables` has its columns. */
export const eventRows = (record: PatientRecord): Readonly<Record<EventTable, readonly Row[]>> => {
  const { person, sources } = record;
  const of = ({ id, when, sure }: RecordedEvent, ...more: Row): Row => [
    person.id,
    id,
    ...span(when),
    when.exact,
    sure,
    ...more,
  ];
  return {
    person: [
      [
        person.id,
        person.sex,
        person.age?.youngest ?? null,
        person.age?.oldest ?? null,
        isRegistered(record),
      ],
    ],
    source: sourceTypes.map((type) => {
      const { state, read, used } = sources[type];
      return [person.id, type, state, read, used];
    }),
    attendance: record.attendances.map((each) => of(each, each.kind, each.clinician ?? null)),
    symptom: record.symptoms.map((each) => of(each, each.group)),
    syndrome: record.syndromes.flatMap((each) =>
      each.codes.map((code) => of(each, each.group, code)),
    ),
    condition: record.conditions.map((each) => {
      const ended = each.abated?.dated ? span(each.abated) : [null, null];
      return of(each, each.group, each.active, ...ended);
    }),
    alarm: record.alarms.map((each) => of(each, each.group, each.code)),
    result: record.results.map((each) => of(each, each.family, each.normality, each.from)),
    pending: record.pending.map((each) => of(each, each.family, each.ordered)),
    referral: record.referrals.map((each) => of(each, each.specialty, each.status, each.urgent)),
    score: record.scores.map((each) => of(each, each.instrument, each.value)),
    medicine: record.medicines.map((each) => of(each, each.group)),
    attestation: record.attestations.flatMap(({ id, when, done }) =>
      done.map((item) => [person.id, id, ...span(when), item]),
    ),
  };
};
