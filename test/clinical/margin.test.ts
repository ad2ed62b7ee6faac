import { describe, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import type { Facts } from "#clinical/evaluate.ts";
import { marginOf } from "#clinical/margin/margin-of.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { CountId, PracticeReference, RuleId } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import { ruleOf } from "#clinical/rules/index.ts";
import {
  aged,
  aRecord,
  condition,
  contacts,
  referral,
  result,
  score,
  seen,
  sourcesWith,
  symptom,
  syndrome,
} from "./a-record.ts";

const factsOf = (rest: Partial<PatientRecord>, reference?: PracticeReference): Facts => {
  const record = aRecord(rest);
  return { record, counts: countAll(record), reference };
};
const margin = (id: RuleId, rest: Partial<PatientRecord>, reference?: PracticeReference) =>
  marginOf(ruleOf[id].test, factsOf(rest, reference));
const needs = (id: RuleId, rest: Partial<PatientRecord>, reference?: PracticeReference) =>
  margin(id, rest, reference)?.needs;

const more = (count: CountId, by: number, rest: object = {}) => ({
  kind: "more",
  count,
  by,
  uncertain: 0,
  unread: [],
  ...rest,
});

const ibs = syndrome("ibs");
const twoReferrals = [referral("ent", "2026-01-01"), referral("neurology", "2026-01-01")];
const unsure = { sure: false };

describe("the smallest change that would make a rule met", () => {
  it("is none where it is met", () => {
    expect(margin("TL-2", { syndromes: [ibs] })).toBeUndefined();
  });

  it("is one more specialist referral where one and a syndrome are there", () => {
    const rest = { referrals: twoReferrals.slice(1), syndromes: [ibs] };
    expect(margin("MSS3", rest)).toMatchObject({
      needs: [more("specialist-referrals-36m", 1)],
      reach: "within reach",
    });
  });

  it("is the cheaper branch of an any", () => {
    expect(needs("MSS3", { referrals: twoReferrals })).toEqual([more("syndromes", 1)]);
  });

  it("has others beside it where they are as small", () => {
    const results = [result("ecg", "2026-01-01", "normal")];
    expect(margin("MSS3", { referrals: twoReferrals, results })).toEqual({
      needs: [more("syndromes", 1)],
      orElse: [[more("negative-investigations-36m", 1)]],
      reach: "within reach",
    });
    expect(margin("MSS3", { referrals: twoReferrals })?.orElse).toEqual([]);
  });

  it("is a combination where no one thing is enough", () => {
    expect(needs("DENB-2014", { attendances: contacts(3) })).toEqual([
      more("contacts-12m", 2),
      more("syndromes", 1),
    ]);
  });

  it("follows the rules that a rule rests on", () => {
    expect(needs("TL-FLAG", { attendances: contacts(30) })).toEqual([more("syndromes", 1)]);
    expect(needs("TL-FLAG", { syndromes: [ibs] })).toEqual([more("repeat-normal-24m", 1)]);
  });

  it("may lie in the record already, where some are uncertain", () => {
    expect(needs("FA-2Y30", { attendances: [...contacts(27), seen(""), seen("2024")] })).toEqual([
      more("contacts-24m", 3, { uncertain: 2 }),
    ]);
  });

  it("may lie in what was not read", () => {
    const sources = sourcesWith({ Encounter: "partial" });
    expect(needs("FA-2Y30", { sources, attendances: contacts(29) })).toEqual([
      more("contacts-24m", 1, { unread: ["Encounter"] }),
    ]);
  });

  it("is out of reach at another age, whatever else is missing", () => {
    expect(margin("MSS3", { person: aged(70), referrals: twoReferrals })).toMatchObject({
      needs: [more("syndromes", 1), { kind: "age", from: 18, to: 69 }],
      reach: "out of reach",
    });
  });

  it("is out of reach where what must not be there is there", () => {
    const rest = { attendances: contacts(5), syndromes: [ibs] };
    const conditions = [condition("diabetes"), condition("asthma")];
    expect(margin("DENB-2014", { ...rest, conditions })).toMatchObject({
      needs: [{ kind: "fewer", count: "long-term-conditions", by: 2 }],
      reach: "out of reach",
    });
    const stroke = condition("stroke", "2001-01-01", { active: false });
    expect(
      margin("MSS3", { referrals: twoReferrals, syndromes: [ibs], conditions: [stroke] }),
    ).toMatchObject({ needs: [{ kind: "no-entry", by: 1 }], reach: "out of reach" });
  });

  it("is to rule out what is uncertain", () => {
    const rest = { attendances: contacts(5), syndromes: [ibs] };
    const conditions = [condition("diabetes", "", unsure)];
    expect(margin("DENB-2014", { ...rest, conditions })).toMatchObject({
      needs: [{ kind: "ruled-out", count: "long-term-conditions", by: 1 }],
      reach: "within reach",
    });
    const stroke = condition("stroke", "2001-01-01", unsure);
    expect(
      needs("MSS3", { referrals: twoReferrals, syndromes: [ibs], conditions: [stroke] }),
    ).toMatchObject([{ kind: "entry-ruled-out", by: 1 }]);
  });

  it("is to read what was not read, where a not rests on it", () => {
    const sources = sourcesWith({ Condition: "failed" });
    const symptoms = ["skin/rash", "general/fatigue", "neurological/headache"].map((group) =>
      symptom(group, "2026-05-01"),
    );
    expect(margin("DENB-2014", { attendances: contacts(5), symptoms, sources })).toMatchObject({
      needs: [{ kind: "read", sources: ["Condition"] }],
      reach: "open",
    });
  });

  it("is the way to the practice's threshold, or the threshold itself where there is none", () => {
    const reference: PracticeReference = {
      asOf: "2026-11-01",
      thresholds: [{ sex: "female", band: "31-45", n: 412, p90: 9, p97: 14 }],
    };
    expect(needs("FA-P90", { attendances: contacts(6) }, reference)).toEqual([
      more("contacts-12m", 3),
    ]);
    expect(needs("FA-PERS3", { attendances: contacts(9) }, reference)).toEqual([
      more("contacts-year-2", 9),
      more("contacts-year-3", 9),
    ]);
    expect(margin("FA-P90", { attendances: contacts(6) })).toMatchObject({
      needs: [{ kind: "threshold", count: "contacts-12m", percentile: "p90" }],
      reach: "open",
    });
    expect(margin("FA-P90", { person: aged(17) }, reference)?.reach).toBe("out of reach");
    expect(needs("TL-1", { attendances: contacts(6) })).toEqual([more("contacts-24m", 24)]);
  });

  it("asks for the higher threshold of two bands", () => {
    const reference: PracticeReference = {
      asOf: "2026-11-01",
      thresholds: [
        { sex: "female", band: "18-30", n: 100, p90: 4, p97: 8 },
        { sex: "female", band: "31-45", n: 412, p90: 9, p97: 14 },
      ],
    };
    const person = aged(30, "female", 31);
    expect(needs("FA-P90", { attendances: contacts(4), person }, reference)).toEqual([
      more("contacts-12m", 5),
    ]);
  });

  it("is a score of today that is high enough", () => {
    const scores = [score("phq-15", "2026-11-22", 3), score("phq-15", "", 4)];
    const asked = { kind: "score", instrument: "phq-15", asks: "at least", value: 10 };
    expect(needs("PHQ15-MEDIUM", { scores })).toEqual([asked]);
    const after = { scores: [...scores, score("phq-15", "2026-11-22", 10)] };
    expect(margin("PHQ15-MEDIUM", after)).toBeUndefined();
  });

  it("is an entry of a named syndrome", () => {
    expect(needs("KITS-A", { syndromes: [syndrome("ibs", "", unsure)] })).toEqual([
      {
        kind: "entry",
        says: "irritable bowel syndrome, fibromyalgia or ME/CFS",
        uncertain: true,
      },
    ]);
  });

  it.each([
    ["AAAA", 5],
    ["AAABBC", 1],
    ["AAA?", 4],
    ["", 5],
    ["???", 12],
  ])("of TL-5 for contacts with %s is %d more, each with somebody else", (clinicians, by) => {
    const seenBy = (faces: string, month: string) =>
      [...faces].map((one, n) =>
        seen(`2026-${month}-${10 + n}`, {
          clinician: one === "?" ? undefined : `Practitioner/${one}`,
        }),
      );
    const attendances = seenBy(clinicians, "05");
    expect(needs("TL-5", { attendances })).toEqual([{ kind: "spread", by }]);
    const others = (many: number) => seenBy("NOPQRSTUVWXYZ".slice(0, many), "06");
    const joined = (many: number) =>
      margin("TL-5", { attendances: [...attendances, ...others(many)] });
    expect(joined(by)).toBeUndefined();
    expect(joined(by - 1)).toBeDefined();
  });

  it("of TL-5 waits for uncertain contacts to be settled", () => {
    const attendances = [...contacts(4), seen("2026-01-01", unsure)];
    expect(margin("TL-5", { attendances })).toMatchObject({
      needs: [{ kind: "spread" }, { kind: "settled", count: "contacts-12m", by: 1 }],
      reach: "open",
    });
  });

  it("does not exist where a test contradicts itself", () => {
    const reached: Test = { kind: "count", count: "syndromes", atLeast: 1 };
    const test: Test = { kind: "all", of: [reached, { kind: "not", of: reached }] };
    expect(marginOf(test, factsOf({}))).toBeUndefined();
  });
});
