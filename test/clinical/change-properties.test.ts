import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import { addDays, type Day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { type CountId, type Counts, countIds } from "#clinical/review.ts";
import { aRecord, asOf, at, condition, referral, result, seen } from "./a-record.ts";
import { records, referrals, results } from "./drawn-records.ts";

/** Drawn afresh for a new seed, the same for the same: a failure can be looked at twice. */
fc.configureGlobal({ seed: 20261122, numRuns: 100 });
afterAll(fc.resetConfigureGlobal);

type Numbers = readonly [sure: number, most: number];
const numbersIn = (counts: Counts, id: CountId): Numbers => {
  const { sure, maybe } = counts[id];
  return [sure, sure + maybe];
};
const numbersOf = (record: PatientRecord, id: CountId): Numbers => numbersIn(countAll(record), id);

/** That no count of these falls, in what it is sure of or in the most that it may be. */
const neverFalls = (before: PatientRecord, after: PatientRecord, ids: readonly CountId[]): void => {
  const [earlier, later] = [countAll(before), countAll(after)];
  for (const id of ids) {
    const [then, now] = [numbersIn(earlier, id), numbersIn(later, id)];
    expect([id, now[0] >= then[0], now[1] >= then[1]]).toEqual([id, true, true]);
  }
};

const referralCount = ["specialist-referrals-36m"] as const;
const negativeCounts = ["negative-investigations-36m", "negative-investigations-24m"] as const;

describe("Adding", () => {
  it("a referral later than the others never lowers the referrals", () => {
    fc.assert(
      fc.property(records, referrals, (record, more) => {
        const last = referral(more.specialty, asOf, { status: more.status, urgent: more.urgent });
        const after = { ...record, referrals: [...record.referrals, last] };
        neverFalls(record, after, referralCount);
      }),
    );
  });

  it("a result of a day of its own never lowers the negative investigations", () => {
    fc.assert(
      fc.property(records, results, (record, more) => {
        const { earliest } = more.when;
        const isAlone = record.results.every(
          ({ when, family }) => family !== more.family || when.earliest !== earliest,
        );
        fc.pre(isAlone || !more.when.exact);
        neverFalls(record, { ...record, results: [...record.results, more] }, negativeCounts);
      }),
    );
  });

  it("an abnormal result never lowers the most families that may be open", () => {
    fc.assert(
      fc.property(records, results, (record, more) => {
        const abnormal = result(more.family, "", "abnormal", { when: more.when });
        const after = { ...record, results: [...record.results, abnormal] };
        expect(numbersOf(after, "abnormal-open")[1]).toBeGreaterThanOrEqual(
          numbersOf(record, "abnormal-open")[1],
        );
      }),
    );
  });

  it("a normal Observation never lowers the most tests that may have been repeated", () => {
    fc.assert(
      fc.property(records, results, (record, more) => {
        const isAlone = record.results.every(
          ({ when, family }) => family !== more.family || when.earliest !== more.when.earliest,
        );
        fc.pre(isAlone || !more.when.exact);
        const normal = result(more.family, "", "normal", { when: more.when });
        const after = { ...record, results: [...record.results, normal] };
        expect(numbersOf(after, "repeat-normal-24m")[1]).toBeGreaterThanOrEqual(
          numbersOf(record, "repeat-normal-24m")[1],
        );
      }),
    );
  });
});

const days = (from: Day, step: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => addDays(from, step * at));
const normals = days(addDays(asOf, -300), 60, 3).map((on) => result("tft", on, "normal"));

/** Where the contract lets a count fall although something was added (the sentences name the clause). */
describe("Adding may lower", () => {
  const falls = (id: CountId, before: Partial<PatientRecord>, after: Partial<PatientRecord>) => {
    const [then, now] = [aRecord(before), aRecord(after)].map((each) => numbersOf(each, id));
    expect([then, now]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  };

  it("the repeated tests: an abnormal result among the normal ones ends the run (§9.9)", () => {
    const among = result("tft", addDays(asOf, -200), "abnormal");
    falls("repeat-normal-24m", { results: normals }, { results: [...normals, among] });
  });

  it("the repeated tests: a condition is a reason to monitor (§9.9)", () => {
    const reason = condition("thyroid-endocrine");
    falls("repeat-normal-24m", { results: normals }, { results: normals, conditions: [reason] });
  });

  it("the open results: a later normal one closes the family (§9.8)", () => {
    const abnormal = result("tft", "2026-03-04", "abnormal");
    const later = result("tft", "2026-04-04", "normal");
    falls("abnormal-open", { results: [abnormal] }, { results: [abnormal, later] });
  });

  it("the negative investigations: the day turns out abnormal (§9.8)", () => {
    const scan = result("ecg", "2026-03-04", "normal");
    const other = result("ecg", "2026-03-04", "abnormal");
    falls("negative-investigations-36m", { results: [scan] }, { results: [scan, other] });
  });

  it("the referrals: an earlier one draws a later one out of the window (§9.11)", () => {
    const inside = referral("ent", "2023-11-25");
    const earlier = referral("ent", "2023-11-20");
    const id = "specialist-referrals-36m";
    falls(id, { referrals: [inside] }, { referrals: [earlier, inside] });
  });

  it("the share of the usual clinician, which is no count (§9.7)", () => {
    const once = seen("2026-03-04", { clinician: "Practitioner/a" });
    const other = seen("2026-04-04", { clinician: "Practitioner/b" });
    const upc = (visits: PatientRecord["attendances"]) =>
      countAll(aRecord({ attendances: visits }))["clinicians-12m"].upc;
    expect([upc([once]), upc([once, other])]).toEqual([1, 0.5]);
  });
});

/** A record, and the same with its first partial attendance narrowed to a day within its span. */
const narrowedVisit = records
  .filter((record) => record.attendances.some(({ when }) => !when.exact))
  .chain((record) => {
    const index = record.attendances.findIndex(({ when }) => !when.exact);
    const { when } = record.attendances[index] ?? { when: at(asOf) };
    return fc
      .nat({ max: 1500 })
      .map((back) => addDays(when.latest, -back))
      .filter((day) => day >= when.earliest)
      .map((day) => ({
        record,
        narrowed: {
          ...record,
          attendances: record.attendances.map((each, n) =>
            n === index ? { ...each, when: at(day) } : each,
          ),
        },
      }));
  });

describe("Narrowing the date of a visit", () => {
  it("never adds to the most that any count may be", () => {
    fc.assert(
      fc.property(narrowedVisit, ({ record, narrowed }) => {
        const [before, after] = [countAll(record), countAll(narrowed)];
        for (const id of countIds) {
          expect(numbersIn(after, id)[1], id).toBeLessThanOrEqual(numbersIn(before, id)[1]);
        }
      }),
    );
  });

  it("takes a certainty away only where it joins another contact of that day and clinician (§4)", () => {
    const day = seen("2026-03-04");
    const [before, after] = [seen("2026-03"), seen("2026-03-04")].map((visit) =>
      numbersOf(aRecord({ attendances: [day, visit] }), "contacts-12m"),
    );
    expect([before, after]).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it("takes no certainty away where nobody else was seen that day", () => {
    fc.assert(
      fc.property(narrowedVisit, ({ record, narrowed }) => {
        const visit = narrowed.attendances.find(
          ({ when }, n) => when !== record.attendances[n]?.when,
        );
        const sameDay = narrowed.attendances.filter(
          ({ when }) => when.exact && when.earliest === visit?.when.earliest,
        );
        fc.pre(sameDay.length === 1);
        const [before, after] = [countAll(record), countAll(narrowed)];
        for (const id of ["contacts-6m", "contacts-12m", "contacts-24m", "excluded-12m"] as const) {
          expect(numbersIn(after, id)[0], id).toBeGreaterThanOrEqual(numbersIn(before, id)[0]);
        }
      }),
    );
  });
});

describe("Narrowing the date of a referral", () => {
  it("may join it to a cluster, and so lower what was sure (§9.11)", () => {
    const first = referral("ent", "2026-03-04");
    const [before, after] = [referral("ent", "2026-03"), referral("ent", "2026-03-10")].map(
      (second) => numbersOf(aRecord({ referrals: [first, second] }), "specialist-referrals-36m"),
    );
    expect([before, after]).toEqual([
      [2, 2],
      [1, 1],
    ]);
  });

  it("of the only one of its specialty moves a maybe to sure or out", () => {
    fc.assert(
      fc.property(referrals, fc.nat({ max: 1500 }), (drawn, back) => {
        const day = addDays(drawn.when.latest, -back);
        fc.pre(day >= drawn.when.earliest);
        const [before, after] = [drawn, { ...drawn, when: at(day) }].map((each) =>
          numbersOf(aRecord({ referrals: [each] }), "specialist-referrals-36m"),
        );
        expect(after?.[0] ?? 0).toBeGreaterThanOrEqual(before?.[0] ?? 0);
        expect(after?.[1] ?? 0).toBeLessThanOrEqual(before?.[1] ?? 0);
      }),
    );
  });
});
