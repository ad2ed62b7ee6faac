import { beforeAll, describe, expect, it } from "vitest";
import { columnOfTest, testsOf } from "#audit/deciding/rules/tests-of.ts";
import type { DecidedRow } from "#audit/deciding/to-patient-row.ts";
import { type Day, day } from "#clinical/day.ts";
import { evaluate, type Facts } from "#clinical/evaluate.ts";
import { findPattern } from "#clinical/find-pattern.ts";
import type { Person } from "#clinical/record.ts";
import {
  countIds,
  type Headline,
  type PracticeReference,
  ruleIds,
  safetyIds,
  suppressionIds,
} from "#clinical/review.ts";
import type { Verdict } from "#clinical/verdict.ts";
import { everyCase } from "../every-case.ts";
import { decidedByDuckDb } from "./decided-by-duckdb.ts";
import { drawnOn } from "./drawn/drawn-on.ts";
import { rowOf } from "./judged.ts";

const manyADay = Number(process.env.DECIDING_RUNS ?? (everyCase ? 2000 : 400));
const seed = Number(process.env.DECIDING_SEED ?? 20_261_122);

/** Days of which some end a month, and one cuts a month that is written without its day to one. */
const days = ["2026-11-22", "2024-02-29", "2026-03-31", "2026-12-01"].map(day);

const sexes: readonly Person["sex"][] = ["female", "male", "other"];

/** Thresholds of which some tell nothing: too few people, too few contacts, or none. */
const thresholds: PracticeReference["thresholds"] = sexes.flatMap((sex, at) => [
  { sex, band: "18-30", n: 30 - at, p90: 4, p97: 9 },
  { sex, band: "31-45", n: 400, p90: 2 - at, p97: 12 },
  { sex, band: "46-60", n: 400, p90: 6, p97: null },
  { sex, band: "61+", n: 400, p90: 8, p97: 14 },
]);

type Drawn = { readonly facts: Facts; readonly judge: DecidedRow };

const drawnAndJudged = (asOf: Day): readonly Drawn[] =>
  drawnOn(asOf, manyADay, seed).map((record) => {
    const reference = { asOf, thresholds };
    const pattern = findPattern(record, { reference });
    const facts = { record, counts: pattern.counts, reference };
    return { facts, judge: rowOf(record, pattern) };
  });

const drawn: Drawn[] = [];
beforeAll(() => {
  for (const asOf of days) drawn.push(...drawnAndJudged(asOf));
});

describe("Records that were drawn", () => {
  it.each(days)("are decided in DuckDB as by the reference engine, on %s", async (asOf) => {
    const ofDay = drawn.filter(({ facts }) => facts.record.asOf === asOf);
    const records = ofDay.map(({ facts }) => facts.record);
    const { rows } = await decidedByDuckDb(records, asOf, { asOf, thresholds });
    expect(rows.size).toBe(manyADay);
    for (const { judge } of ofDay) expect(rows.get(judge.patient)).toEqual(judge);
  });
});

const verdicts: readonly Verdict[] = ["met", "not met", "cannot tell"];
const headlines: readonly Headline[] = [
  "suppressed",
  "no-pattern",
  "cannot-tell",
  "rethink-first",
  "possible-pattern",
];

/** What of the wanted things no row shows. */
const never = <T>(
  wanted: readonly T[],
  shows: (row: DecidedRow, one: T) => boolean,
): readonly T[] => wanted.filter((one) => !drawn.some(({ judge }) => shows(judge, one)));

/** Both answers to each question of a list of ids. */
const bothWays = <Id>(
  ids: readonly Id[],
  of: (row: DecidedRow) => readonly Id[],
): readonly Id[] => [
  ...never(ids, (row, id) => of(row).includes(id)),
  ...never(ids, (row, id) => !of(row).includes(id)),
];

const kinds = [
  "count",
  "age",
  "practice-threshold",
  "latest-score",
  "syndrome",
  "condition",
  "low-continuity",
] as const;

describe("Among the records that were drawn", () => {
  it("every rule met every verdict", () => {
    const all = ruleIds.flatMap((id) => verdicts.map((verdict) => ({ id, verdict })));
    expect(never(all, ({ rules }, { id, verdict }) => rules[id] === verdict)).toEqual([]);
  });

  it("every test of every kind met every verdict", () => {
    const asked = kinds.flatMap((kind) => testsOf(kind));
    const met = new Set(
      drawn.flatMap(({ facts }) =>
        asked.map((test) => `${columnOfTest(test)} ${evaluate(test, facts).verdict}`),
      ),
    );
    const all = asked.flatMap((test) =>
      verdicts.map((verdict) => `${columnOfTest(test)} ${verdict}`),
    );
    expect(new Set(asked.map(({ kind }) => kind)).size).toBe(kinds.length);
    expect(all.filter((one) => !met.has(one))).toEqual([]);
  });

  it("every count was nothing, was sure of something, and held something possible", () => {
    expect(never(countIds, ({ counts }, id) => counts[id].sure + counts[id].maybe === 0)).toEqual(
      [],
    );
    expect(never(countIds, ({ counts }, id) => counts[id].sure > 0)).toEqual([]);
    expect(never(countIds, ({ counts }, id) => counts[id].maybe > 0)).toEqual([]);
  });

  it("every finding stood and did not, was seen and was not, where a plan can settle it", () => {
    const settled = ["third-visit", "post-exertional-malaise", "not-read"];
    const seeable = safetyIds.filter((id) => !settled.includes(id));
    expect(bothWays(safetyIds, ({ safety }) => safety)).toEqual([]);
    expect(bothWays(seeable, ({ seen }) => seen)).toEqual([]);
  });

  it("every suppression held and did not, and every headline was given", () => {
    expect(bothWays(suppressionIds, ({ suppressed }) => suppressed)).toEqual([]);
    expect(never(headlines, ({ headline }, one) => headline === one)).toEqual([]);
  });
});
