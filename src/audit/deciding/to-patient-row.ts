import type { Person } from "#clinical/record.ts";
import {
  type Continuity,
  countIds,
  type Headline,
  ruleIds,
  type SafetyId,
  safetyIds,
  suppressionIds,
} from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import type { PatientRow } from "../patient-row.ts";
import { countColumns } from "./columns.ts";
import { safetyColumns } from "./findings/found.ts";
import { suppressedColumn } from "./findings/suppressed.ts";
import { ruleColumn } from "./rules/verdicts.ts";

/** A row of `review_row` as either engine hands it over, by the names of its columns. */
export type ReviewRow = Readonly<Record<string, unknown>>;

/** A patient's row, and which of the findings a clinician has seen. */
export type DecidedRow = PatientRow & { readonly seen: readonly SafetyId[] };

const whole = (value: unknown): number => Number(value);
const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

const ageOf = ({ youngest, oldest }: ReviewRow): PatientRow["age"] => {
  const [from, to] = [numberOrNull(youngest), numberOrNull(oldest)];
  return from === null || to === null ? undefined : { youngest: from, oldest: to };
};

const continuityOf = (row: ReviewRow): Continuity => ({
  upc: numberOrNull(row.upc),
  coc: numberOrNull(row.coc),
  secon: numberOrNull(row.secon),
  unknownClinician: whole(row.unknown_clinician),
});

const byId = <Id extends string, Value>(
  ids: readonly Id[],
  toValue: (id: Id) => Value,
): Readonly<Record<Id, Value>> =>
  Object.fromEntries(ids.map((id) => [id, toValue(id)])) as Record<Id, Value>;

/** A row of `review_row` in the words of a review. */
export const toPatientRow = (row: ReviewRow): DecidedRow => ({
  patient: String(row.patient),
  sex: String(row.sex) as Person["sex"],
  age: ageOf(row),
  counts: byId(countIds, (id) => {
    const { sure, maybe } = countColumns(id);
    return { sure: whole(row[sure]), maybe: whole(row[maybe]) };
  }),
  continuity: continuityOf(row),
  rules: byId(ruleIds, (id) => String(row[ruleColumn(id)]) as Verdict),
  safety: safetyIds.filter((id) => row[safetyColumns(id).stands] === true),
  seen: safetyIds.filter((id) => row[safetyColumns(id).seen] === true),
  suppressed: suppressionIds.filter((id) => row[suppressedColumn(id)] === true),
  headline: String(row.headline) as Headline,
});
