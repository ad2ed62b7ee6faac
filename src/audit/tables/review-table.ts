import { countIds, ruleIds } from "#clinical/review.ts";
import type { PatientRow } from "../patient-row.ts";
import { onlyBandOf } from "../thresholds.ts";
import type { AnyColumn, Cell } from "./fill-table.ts";

type Column = { readonly type: AnyColumn; readonly of: (row: PatientRow) => Cell };

/** The age, where there is only one that it can be. */
const ageOf = ({ age }: PatientRow): number | null =>
  age !== undefined && age.youngest === age.oldest ? age.youngest : null;

const text = (of: Column["of"]): Column => ({ type: "text", of });
const whole = (of: Column["of"]): Column => ({ type: "whole", of });
const share = (of: Column["of"]): Column => ({ type: "share", of });

const countColumns = countIds.flatMap((id): (readonly [string, Column])[] => [
  [`${id}_sure`, whole(({ counts }) => counts[id].sure)],
  [`${id}_maybe`, whole(({ counts }) => counts[id].maybe)],
]);

const ruleColumns = ruleIds.map((id) => [id, text(({ rules }) => rules[id])] as const);

/**
 * The columns of the table `review` and of `reviews.parquet`, one row a patient (contract §8), in this order.
 * `safety` and `suppressed` are ids with a space between, in the order of contract §6; empty where there is none.
 */
export const reviewColumns: Readonly<Record<string, Column>> = {
  patient: text(({ patient }) => patient),
  age: whole(ageOf),
  age_youngest: whole(({ age }) => age?.youngest ?? null),
  age_oldest: whole(({ age }) => age?.oldest ?? null),
  sex: text(({ sex }) => sex),
  band: text(({ age }) => onlyBandOf(age) ?? null),
  ...Object.fromEntries(countColumns),
  upc: share(({ continuity }) => continuity.upc),
  coc: share(({ continuity }) => continuity.coc),
  secon: share(({ continuity }) => continuity.secon),
  unknown_clinician: whole(({ continuity }) => continuity.unknownClinician),
  ...Object.fromEntries(ruleColumns),
  safety: text(({ safety }) => safety.join(" ")),
  suppressed: text(({ suppressed }) => suppressed.join(" ")),
  headline: text(({ headline }) => headline),
};
