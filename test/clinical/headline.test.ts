import { describe, expect, it } from "vitest";
import type { Given } from "#clinical/find-pattern.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import {
  aged,
  alarm,
  aRecord,
  at,
  condition,
  referral,
  score,
  sourcesWith,
  symptom,
  syndrome,
} from "./a-record.ts";

const suppressed = (rest: Partial<PatientRecord>) =>
  reviewRecord(aRecord(rest)).suppressed.map(({ id }) => id);
const headline = (rest: Partial<PatientRecord>, given: Given = {}) =>
  reviewRecord(aRecord(rest), given).headline;

describe("a pattern is suppressed", () => {
  it("below 18, where every possible age is", () => {
    expect(suppressed({ person: aged(17) })).toEqual(["under-18"]);
    expect(suppressed({ person: aged(18) })).toEqual([]);
    expect(suppressed({ person: aged(17, "male", 18) })).toEqual([]);
    expect(suppressed({ person: { ...aged(3), age: undefined } })).toEqual([]);
  });
  it("in pregnancy, from 294 days before or of unknown date, while it is active", () => {
    const of = (when: string, rest = {}) =>
      suppressed({ conditions: [condition("pregnancy", when, rest)] }).length > 0;
    expect(of("2026-02-01")).toBe(true);
    expect(of("2026-01-31")).toBe(false);
    expect(of("")).toBe(true);
    expect(of("2026-05-01", { sure: false })).toBe(true);
    expect(of("2026-05-01", { active: false })).toBe(false);
  });
  it("for 84 days after a pregnancy, if its end is dated", () => {
    const ended = (when: string) =>
      suppressed({
        conditions: [condition("pregnancy", "2025-01-01", { active: false, abated: at(when) })],
      }).length > 0;
    expect(ended("2026-11-22")).toBe(true);
    expect(ended("2026-08-30")).toBe(true);
    expect(ended("2026-08-29")).toBe(false);
    expect(ended("2026-08")).toBe(true);
    expect(ended("")).toBe(false);
  });
  it("but not for an end that an active status contradicts", () => {
    const abated = at("2026-11-01");
    expect(suppressed({ conditions: [condition("pregnancy", "2025-01-01", { abated })] })).toEqual(
      [],
    );
  });
  it("in palliative care, ever", () => {
    const past = condition("palliative", "2001-01-01", { active: false });
    expect(suppressed({ conditions: [past] })).toEqual(["palliative"]);
  });
  it("in cancer that is active or of the last year", () => {
    const of = (when: string, active: boolean) =>
      suppressed({ conditions: [condition("cancer", when, { active })] }).length > 0;
    expect(of("2001-01-01", true)).toBe(true);
    expect(of("2025-11-23", false)).toBe(true);
    expect(of("2025-11-22", false)).toBe(false);
    expect(of("2025", false)).toBe(true);
  });
  it("in severe mental illness that is active", () => {
    const of = (active: boolean) =>
      suppressed({ conditions: [condition("severe-mental-illness", "2001", { active })] }).length >
      0;
    expect(of(true)).toBe(true);
    expect(of(false)).toBe(false);
  });
  it("after recent self-harm, coded or answered nearly every day", () => {
    expect(suppressed({ alarms: [alarm("self-harm-suicide", "2026-01-01")] })).toEqual([
      "recent-self-harm",
    ]);
    expect(suppressed({ scores: [score("phq-9-item-9", "2026-01-01", 3)] })).toEqual([
      "recent-self-harm",
    ]);
    expect(suppressed({ scores: [score("phq-9-item-9", "2026-01-01", 2)] })).toEqual([]);
    expect(suppressed({ scores: [score("phq-9-item-9", "2025-01-01", 3)] })).toEqual([]);
  });
  it("with its evidence, in the order of the contract", () => {
    const conditions = [condition("cancer"), condition("palliative"), condition("pregnancy", "")];
    const { suppressed: found } = reviewRecord(aRecord({ person: aged(17), conditions }));
    expect(found).toEqual([
      { id: "under-18", evidence: ["Patient/p1"] },
      { id: "pregnancy", evidence: [conditions[2]?.id] },
      { id: "palliative", evidence: [conditions[1]?.id] },
      { id: "cancer", evidence: [conditions[0]?.id] },
    ]);
  });
});

describe("the headline", () => {
  const pattern = {
    syndromes: [syndrome("ibs")],
    referrals: [referral("ent", "2026-01-01"), referral("neurology", "2026-01-01")],
  };
  const alarms = [alarm("breast", "2026-05-01")];
  it("is a possible pattern when the flag is met and nothing comes first", () => {
    expect(headline(pattern)).toBe("possible-pattern");
  });
  it("is no pattern when the flag is not met, whatever the safety findings", () => {
    expect(headline({})).toBe("no-pattern");
    expect(headline({ alarms })).toBe("no-pattern");
  });
  it("cannot tell when a source is missing that could make the pattern", () => {
    expect(
      headline({ sources: sourcesWith({ Condition: "failed" }), referrals: pattern.referrals }),
    ).toBe("cannot-tell");
  });
  it("is a rethink before a pattern while a safety finding is not seen", () => {
    expect(headline({ ...pattern, alarms })).toBe("rethink-first");
    expect(headline({ ...pattern, alarms }, { attested: ["A3"] })).toBe("possible-pattern");
    const both = {
      ...pattern,
      alarms,
      referrals: [
        ...pattern.referrals,
        referral("ent", "2026-05-01", { status: "active", urgent: true }),
      ],
    };
    expect(headline(both, { attested: ["A3"] })).toBe("rethink-first");
    expect(headline(both, { attested: ["A3", "A4"] })).toBe("possible-pattern");
  });
  it("is a rethink while something that safety rests on was not read", () => {
    expect(headline({ ...pattern, sources: sourcesWith({ DiagnosticReport: "refused" }) })).toBe(
      "rethink-first",
    );
  });
  it("is not held by a third visit or post-exertional malaise", () => {
    const symptoms = ["2026-01-01", "2026-02-01", "2026-03-01"].map((when) =>
      symptom("skin/rash", when),
    );
    const record = aRecord({ ...pattern, syndromes: [syndrome("ibs", "2020-01-01")], symptoms });
    const { safety, headline: found } = reviewRecord(record, { postExertionalMalaise: true });
    expect(safety.map(({ id }) => id)).toEqual(["third-visit", "post-exertional-malaise"]);
    expect(found).toBe("possible-pattern");
  });
  it("is suppressed before anything else", () => {
    expect(headline({ ...pattern, alarms, conditions: [condition("palliative")] })).toBe(
      "suppressed",
    );
    expect(headline({ conditions: [condition("palliative")] })).toBe("suppressed");
  });
});
