import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import { addDays, type Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import {
  type CountId,
  countIds,
  type PracticeReference,
  type RuleId,
  ruleIds,
} from "#clinical/review.ts";
import { reviewJson } from "#clinical/review-json.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import type { When } from "#clinical/when.ts";
import { asOf, at } from "./a-record.ts";
import { attendances, conditions, records, symptoms, syndromes } from "./drawn-records.ts";

/** Drawn afresh for a new seed, the same for the same: a failure can be looked at twice. */
fc.configureGlobal({ seed: 20261122, numRuns: 100 });
afterAll(fc.resetConfigureGlobal);

/** The events whose addition cannot take a count away (results, reasons to monitor and earlier referrals can). */
const growing = [
  "contacts-6m",
  "contacts-12m",
  "contacts-24m",
  "contacts-year-2",
  "contacts-year-3",
  "emergency-12m",
  "excluded-12m",
  "clinicians-12m",
  "symptom-groups-12m",
  "persistent-groups-24m",
  "symptom-events-6m-peak",
  "syndromes",
  "syndromes-with-mecfs",
  "bds-groups-12m",
  "long-term-conditions",
] as const satisfies readonly CountId[];

type Added = Pick<PatientRecord, "attendances" | "symptoms" | "syndromes" | "conditions">;
const additions: fc.Arbitrary<Added> = fc.record({
  attendances: fc.array(attendances, { maxLength: 1 }),
  symptoms: fc.array(symptoms, { maxLength: 1 }),
  syndromes: fc.array(syndromes, { maxLength: 1 }),
  conditions: fc.array(conditions, { maxLength: 1 }),
});
const withMore = (record: PatientRecord, more: Added): PatientRecord => ({
  ...record,
  attendances: [...record.attendances, ...more.attendances],
  symptoms: [...record.symptoms, ...more.symptoms],
  syndromes: [...record.syndromes, ...more.syndromes],
  conditions: [...record.conditions, ...more.conditions],
});

it("never lowers a count when an entry is added, nor the most it may be", () => {
  fc.assert(
    fc.property(records, additions, (record, more) => {
      const before = countAll(record);
      const after = countAll(withMore(record, more));
      for (const id of growing) {
        expect(after[id].sure, id).toBeGreaterThanOrEqual(before[id].sure);
        expect(after[id].sure + after[id].maybe, id).toBeGreaterThanOrEqual(
          before[id].sure + before[id].maybe,
        );
      }
    }),
  );
});

const reversed = (record: PatientRecord): PatientRecord =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value) && key !== "setAside" ? [...value].reverse() : value,
    ]),
  ) as unknown as PatientRecord;

it("never minds the order of the entries", () => {
  fc.assert(
    fc.property(records, (record) => {
      const [one, other] = [record, reversed(record)].map((each) => reviewRecord(each));
      expect(other && reviewJson(other, 0)).toBe(one && reviewJson(one, 0));
    }),
  );
});

const dayOf = (when: When): fc.Arbitrary<Day> =>
  fc
    .oneof(fc.nat({ max: 1500 }), fc.nat({ max: 60 }))
    .map((back) => addDays(when.latest, -back))
    .filter((day) => day >= when.earliest);

/** A record, and the same with one partial date of that kind narrowed to a day within it. */
const narrowings = (kind: "symptoms" | "results" | "syndromes" | "conditions") =>
  records
    .filter((record) => record[kind].some(({ when }) => !when.exact))
    .chain((record) => {
      const index = record[kind].findIndex(({ when }) => !when.exact);
      const narrowed = (day: Day): PatientRecord => ({
        ...record,
        [kind]: record[kind].map((event, n) => (n === index ? { ...event, when: at(day) } : event)),
      });
      const when = record[kind][index]?.when ?? at(asOf);
      return dayOf(when).map((day) => ({ record, narrowed: narrowed(day) }));
    });

/** An abnormal result that turns out to be of the same day makes a normal one none (contract §9.8). */
const mayFall = (id: CountId, kind: string): boolean =>
  kind === "results" && id.startsWith("negative-investigations");

describe("narrowing a date", () => {
  it.each(["symptoms", "results", "syndromes", "conditions"] as const)(
    "of %s moves maybes to sure or out, and takes no certainty away",
    (kind) => {
      fc.assert(
        fc.property(narrowings(kind), ({ record, narrowed }) => {
          const [before, after] = [countAll(record), countAll(narrowed)];
          for (const id of countIds.filter((count) => !mayFall(count, kind))) {
            expect(after[id].sure, id).toBeGreaterThanOrEqual(before[id].sure);
            expect(after[id].sure + after[id].maybe, id).toBeLessThanOrEqual(
              before[id].sure + before[id].maybe,
            );
          }
        }),
      );
    },
  );
});

const reference: PracticeReference = {
  asOf: "2026-11-01",
  thresholds: ["18-30", "31-45", "61+"].map((band) => ({
    sex: "female",
    band,
    n: 100,
    p90: 4,
    p97: 7,
  })),
};

it("draws records that reach every verdict of every rule, and every headline", () => {
  const verdicts = new Map<RuleId, Set<string>>(ruleIds.map((id) => [id, new Set()]));
  const headlines = new Set<string>();
  for (const record of fc.sample(records, { numRuns: 600 })) {
    const { rules, headline } = reviewRecord(record, { reference });
    headlines.add(headline);
    for (const id of ruleIds) verdicts.get(id)?.add(rules[id].verdict);
  }
  expect(ruleIds.filter((id) => (verdicts.get(id)?.size ?? 0) < 3)).toEqual([]);
  expect(headlines.size).toBe(5);
});
