import type { CodeChange } from "../practice/practice-changes.ts";
import type { Code } from "../record.ts";
import { type Codelist, rowsIn } from "./codelist.ts";
import {
  conditions,
  encounterTypes,
  investigations,
  medicines,
  redFlags,
  referrals,
  symptoms,
  syndromes,
} from "./codelists.ts";
import { type Total, totals } from "./totals.ts";

/** What the lists say of one code: the group it stands in, list by list. */
export type CodeRow = {
  readonly code: Code;
  readonly symptom: string | undefined;
  /** Undefined too where the code is a symptom: one that stands in both lists is a symptom only (contract §4). */
  readonly syndrome: string | undefined;
  readonly condition: string | undefined;
  readonly redFlag: string | undefined;
  readonly investigation: string | undefined;
  readonly encounterType: string | undefined;
  readonly referral: string | undefined;
  readonly medicine: string | undefined;
  readonly total: Total | undefined;
};

/** The lists by the name that a row has for each. */
export type ListName = Exclude<keyof CodeRow, "code" | "total">;

const lists: Readonly<Record<ListName, Codelist>> = {
  symptom: symptoms,
  syndrome: syndromes,
  condition: conditions,
  redFlag: redFlags,
  investigation: investigations,
  encounterType: encounterTypes,
  referral: referrals,
  medicine: medicines,
};

type Making = { -readonly [K in keyof CodeRow]: CodeRow[K] };

/** A code that no list has: every row has the same members in the same order. */
const unlisted = (system: string, code: string): Making => ({
  code: `${system}|${code}`,
  symptom: undefined,
  syndrome: undefined,
  condition: undefined,
  redFlag: undefined,
  investigation: undefined,
  encounterType: undefined,
  referral: undefined,
  medicine: undefined,
  total: undefined,
});

type Rows = ReadonlyMap<string, ReadonlyMap<string, CodeRow>>;

const nameOf = new Map(
  (Object.keys(lists) as ListName[]).map((name) => [lists[name].id, name] as const),
);

/** The rows of codes as they are made, each made where it is first asked for. */
const making = () => {
  const bySystem = new Map<string, Map<string, Making>>();
  const row = (system: string, code: string): Making => {
    const codes = bySystem.get(system) ?? new Map<string, Making>();
    bySystem.set(system, codes);
    const known = codes.get(code) ?? unlisted(system, code);
    codes.set(code, known);
    return known;
  };
  return { bySystem, row };
};

const settle = (row: Making): void => {
  if (row.symptom !== undefined) row.syndrome = undefined;
};

const makeRows = (changes: readonly CodeChange[]): Rows => {
  const { bySystem, row } = making();
  for (const name of Object.keys(lists) as ListName[]) {
    for (const [system, code, group] of rowsIn(lists[name].groups)) row(system, code)[name] = group;
  }
  for (const { list, system, code, group } of changes) {
    const name = nameOf.get(list);
    if (name !== undefined) row(system, code)[name] = group;
  }
  for (const [system, code, total] of totals) row(system, code).total = total;
  for (const codes of bySystem.values()) codes.forEach(settle);
  return bySystem;
};

let rows = makeRows([]);

/** Makes the rows again with a practice's changes; with none they are as they were shipped. */
export const changeRows = (changes: readonly CodeChange[]): void => {
  rows = makeRows(changes);
};

/** Every code that a list or a total has a row for, with the practice's changes that are in force. */
export const everyRow = (): readonly (readonly [system: string, code: string, row: CodeRow])[] =>
  [...rows].flatMap(([system, codes]) =>
    [...codes].map(([code, row]) => [system, code, row] as const),
  );

/** What the lists say of a code, looked up once for all of them; of one in no list, that none has a group for it. */
export const rowOf = (system: string, code: string): CodeRow =>
  rows.get(system)?.get(code) ?? unlisted(system, code);
