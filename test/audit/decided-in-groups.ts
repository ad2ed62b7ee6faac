import type { DecidedRow } from "#audit/deciding/to-patient-row.ts";
import type { Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";

/** A record, and the thresholds by which it is to be judged. */
export type Asked = {
  readonly record: PatientRecord;
  readonly thresholds: PracticeReference["thresholds"];
};

/** Decides on records of one day by thresholds that are given; an engine that the tests know. */
export type Decide = (
  records: readonly PatientRecord[],
  asOf: Day,
  reference: PracticeReference,
) => Promise<ReadonlyMap<string, DecidedRow>>;

const inDuckDb: Decide = async (records, asOf, reference) =>
  (await decidedByDuckDb(records, asOf, reference)).rows;

/** The same record as that of a patient who is told apart from every other. */
const renamed = (record: PatientRecord, at: number): PatientRecord => ({
  ...record,
  person: { ...record.person, id: `Patient/${at}`, active: true, deceased: false },
});

/** Decides on each record, all of one day and the same thresholds at once; the rows are in the order asked. */
export const decidedInGroups = async (
  asked: readonly Asked[],
  decide: Decide = inDuckDb,
): Promise<readonly DecidedRow[]> => {
  const groups = new Map<string, number[]>();
  asked.forEach(({ record, thresholds }, at) => {
    const key = JSON.stringify([record.asOf, thresholds]);
    groups.set(key, [...(groups.get(key) ?? []), at]);
  });
  const rows: DecidedRow[] = [];
  for (const group of groups.values()) {
    const of = group.flatMap((at) => {
      const each = asked[at];
      return each === undefined ? [] : [{ at, ...each }];
    });
    const [first] = of;
    if (first === undefined) continue;
    const { asOf } = first.record;
    const records = of.map(({ record, at }) => renamed(record, at));
    const decided = await decide(records, asOf, { asOf, thresholds: first.thresholds });
    for (const { at, record } of of) {
      const row = decided.get(`Patient/${at}`);
      if (row === undefined) throw new Error("the engine left somebody out");
      rows[at] = { ...row, patient: record.person.id };
    }
  }
  return rows;
};
