import { describe, expect, it } from "vitest";
import { addDays, day } from "#clinical/day.ts";
import type { Given } from "#clinical/find-pattern.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { SafetyId } from "#clinical/review.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { findings } from "#clinical/safety/index.ts";
import {
  aged,
  alarm,
  aRecord,
  asOf,
  at,
  condition,
  pending,
  referral,
  result,
  score,
  sourcesWith,
  symptom,
  syndrome,
} from "./a-record.ts";

const finding = (id: SafetyId, rest: Partial<PatientRecord>, given: Given = {}) =>
  reviewRecord(aRecord(rest), given).safety.find((one) => one.id === id);
const stands = (id: SafetyId, rest: Partial<PatientRecord>, given: Given = {}) =>
  finding(id, rest, given) !== undefined;
const unsure = { sure: false };

it("finds nothing in an empty record", () => {
  expect(reviewRecord(aRecord()).safety).toEqual([]);
});

describe("an alarm symptom", () => {
  const stood = (...alarms: PatientRecord["alarms"]) => stands("alarm-symptom", { alarms });
  it("stands for a year, on a maybe too", () => {
    expect(stood(alarm("haemoptysis", "2025-11-23"))).toBe(true);
    expect(stood(alarm("haemoptysis", "2025-11-22"))).toBe(false);
    expect(stood(alarm("haemoptysis", "2025"))).toBe(true);
    expect(stood(alarm("haemoptysis", "", unsure))).toBe(true);
  });
  it("is of the alarm groups, and of three codes of weight loss and one of anaemia", () => {
    const coded = (group: string, code: string) =>
      stood(alarm(group, "2026-05-01", { code: `http://snomed.info/sct|${code}` }));
    expect(stood(alarm("safeguarding", "2026-05-01"))).toBe(false);
    expect(coded("weight-loss", "448765001")).toBe(true);
    expect(coded("weight-loss", "64379006")).toBe(false);
    expect(coded("anaemia", "87522002")).toBe(true);
    expect(coded("anaemia", "271737000")).toBe(false);
  });
});

describe("White 2023", () => {
  const tired = (when: string, rest = {}) => symptom("general/fatigue", when, rest);
  const pain = (when: string) => symptom("gastrointestinal/abdominal-pain", when);
  const man = (years: number) => ({ person: aged(years, "male") });
  const white = (rest: Partial<PatientRecord>) => stands("white-2023", rest);

  it("stands from the row's age on, by sex", () => {
    const symptoms = [tired("2026-06-01"), pain("2026-06-01")];
    expect(white({ ...man(65), symptoms })).toBe(true);
    expect(white({ ...man(64), symptoms })).toBe(false);
    expect(white({ person: aged(79), symptoms })).toBe(true);
    expect(white({ person: aged(78), symptoms })).toBe(false);
    expect(white({ person: aged(90, "unknown"), symptoms })).toBe(false);
    expect(white({ person: aged(64, "male", 65), symptoms })).toBe(false);
  });
  it("stands on fatigue alone for men from 78", () => {
    expect(white({ ...man(78), symptoms: [tired("2026-06-01")] })).toBe(true);
    expect(white({ ...man(77), symptoms: [tired("2026-06-01")] })).toBe(false);
    expect(white({ person: aged(90), symptoms: [tired("2026-06-01")] })).toBe(false);
  });
  it("takes a companion from three months before to one month after", () => {
    const of = (when: string) => white({ ...man(65), symptoms: [tired("2026-06-01"), pain(when)] });
    expect(of("2026-03-01")).toBe(true);
    expect(of("2026-02-28")).toBe(false);
    expect(of("2026-07-01")).toBe(true);
    expect(of("2026-07-02")).toBe(false);
    expect(of("2026")).toBe(true);
  });
  it("takes weight loss by its alarm codes", () => {
    const lost = alarm("weight-loss", "2026-06-01", { code: "http://snomed.info/sct|89362005" });
    const symptoms = [tired("2026-06-01")];
    expect(white({ person: aged(65), symptoms, alarms: [lost] })).toBe(true);
    expect(white({ person: aged(64), symptoms, alarms: [lost] })).toBe(false);
    expect(
      white({ person: aged(65), symptoms, alarms: [alarm("weight-loss", "2026-06-01")] }),
    ).toBe(false);
  });
  it("is cleared by fatigue or cancer surely in the year before, and by nothing less", () => {
    const of = (...before: PatientRecord["symptoms"]) =>
      white({ ...man(78), symptoms: [tired("2026-06-01"), ...before] });
    expect(of(tired("2025-06-01"))).toBe(false);
    expect(of(tired("2025-05-31"))).toBe(true);
    expect(of(tired("2025-07", unsure))).toBe(true);
    expect(of(tired("2025"))).toBe(true);
    expect(of(tired("2025-07"))).toBe(false);
    const symptoms = [tired("2026-06-01")];
    const conditions = [condition("cancer", "2026-01-01", { active: false })];
    expect(white({ ...man(78), symptoms, conditions })).toBe(false);
  });
  it("asks each day on which an undated index may lie", () => {
    const first = tired("2025-11-01");
    const of = (...symptoms: PatientRecord["symptoms"]) => white({ ...man(78), symptoms });
    expect(of(tired(""))).toBe(true);
    expect(of(tired("2026-10"), first)).toBe(false);
    expect(of(tired("2026-11"), first)).toBe(true);
    expect(of(tired("2026-05"), tired("2025-05-10"))).toBe(true);
    expect(of(tired("2026-05"), tired("2025-05-10"), tired("2026-05-05"))).toBe(false);
  });
  it("rests on the index and its companions", () => {
    const symptoms = [tired("2026-06-01"), pain("2026-06-02"), pain("2026-01-01")];
    expect(finding("white-2023", { ...man(66), symptoms })?.evidence).toEqual(
      [symptoms[0]?.id, symptoms[1]?.id].sort(),
    );
  });
  it("needs an index in the last 12 months", () => {
    expect(white({ ...man(78), symptoms: [tired("2025-11-22")] })).toBe(false);
    expect(white({ ...man(78), symptoms: [tired("2025-11-23")] })).toBe(true);
  });
});

describe("an open abnormal result", () => {
  it("stands on a maybe too", () => {
    const open = (when: string) =>
      stands("abnormal-open", { results: [result("fbc", when, "abnormal")] });
    expect(open("2026-05-01")).toBe(true);
    expect(open("2025")).toBe(true);
    expect(open("2025-01-01")).toBe(false);
  });
});

describe("a pending result", () => {
  const awaited = (event: ReturnType<typeof pending>, ...results: PatientRecord["results"]) =>
    stands("pending-result", { pending: [event], results });
  it("stands until a final result of the family on or after its day", () => {
    const event = pending("fbc", "2026-05-01");
    expect(awaited(event)).toBe(true);
    expect(awaited(event, result("fbc", "2026-05-01", "unclassified"))).toBe(false);
    expect(awaited(event, result("fbc", "2026-04-30", "normal"))).toBe(true);
    expect(awaited(event, result("tft", "2026-05-02", "normal"))).toBe(true);
    expect(awaited(event, result("fbc", "2026", "normal"))).toBe(true);
    expect(awaited(pending("fbc", "2026-05"), result("fbc", "2026-05-20", "normal"))).toBe(true);
  });
  it("is not answered by a procedure", () => {
    const done = result("colonoscopy", "2026-06-01", "normal", { from: "Procedure" });
    expect(awaited(pending("colonoscopy", "2026-05-01"), done)).toBe(true);
  });
  it("is forgotten after a year", () => {
    expect(awaited(pending("fbc", "2025-11-22"))).toBe(false);
    expect(awaited(pending("fbc", ""))).toBe(true);
  });
  it("is an order only once it has waited more than 28 days", () => {
    const ordered = { ordered: true };
    expect(awaited(pending("fbc", addDays(asOf, -28), ordered))).toBe(false);
    expect(awaited(pending("fbc", addDays(asOf, -29), ordered))).toBe(true);
    expect(awaited(pending("fbc", addDays(asOf, -28)))).toBe(true);
  });
});

describe("an open urgent referral", () => {
  const open = (...referrals: PatientRecord["referrals"]) =>
    stands("open-urgent-referral", { referrals });
  it("is urgent by priority or by where it goes, whatever the specialty", () => {
    expect(open(referral("ent", "2026-05-01", { status: "active", urgent: true }))).toBe(true);
    expect(open(referral("physiotherapy", "2026-05-01", { status: "active", urgent: true }))).toBe(
      true,
    );
    expect(open(referral("urgent-suspected-cancer", "2026-05-01", { status: "unknown" }))).toBe(
      true,
    );
    expect(open(referral("ent", "2026-05-01", { status: "active" }))).toBe(false);
  });
  it("is not completed, and is of the last year or undated", () => {
    const urgent = { status: "active", urgent: true };
    expect(open(referral("ent", "2026-05-01", { ...urgent, status: "completed" }))).toBe(false);
    expect(open(referral("ent", "2025-11-22", urgent))).toBe(false);
    expect(open(referral("ent", "", urgent))).toBe(true);
  });
});

describe("a new symptom", () => {
  const fresh = (...symptoms: PatientRecord["symptoms"]) => stands("new-symptom", { symptoms });
  const rash = (when: string, rest = {}) => symptom("skin/rash", when, rest);
  it("is first recorded in the last 28 days", () => {
    expect(fresh(rash("2026-10-26"))).toBe(true);
    expect(fresh(rash("2026-10-25"))).toBe(false);
  });
  it("needs a sure entry of a full date", () => {
    expect(fresh(rash("2026-11"))).toBe(false);
    expect(fresh(rash("2026-11-20", unsure))).toBe(false);
  });
  it("is not new where it surely was there in the 24 months before", () => {
    expect(fresh(rash("2026-11-20"), rash("2024-10-26"))).toBe(false);
    expect(fresh(rash("2026-11-20"), rash("2024-10-25"))).toBe(true);
    expect(fresh(rash("2026-11-20"), rash("2025"))).toBe(false);
    expect(fresh(rash("2026-11-20"), rash("2024"))).toBe(true);
    expect(fresh(rash("2026-11-20"), rash("2025-01-01", unsure))).toBe(true);
    expect(fresh(rash("2026-11-20"), symptom("skin/itch", "2025-01-01"))).toBe(true);
  });
  it("is of a group that counts, and rests on its first day", () => {
    expect(fresh(symptom("general/swelling", "2026-11-20"))).toBe(false);
    const symptoms = [rash("2026-11-20"), rash("2026-11-10")];
    expect(finding("new-symptom", { symptoms })?.evidence).toEqual([symptoms[1]?.id]);
  });
});

describe("a third visit", () => {
  const days = ["2026-01-01", "2026-02-01", "2026-03-01"];
  const third = (rest: Partial<PatientRecord> = {}, on = days) =>
    stands("third-visit", { symptoms: on.map((when) => symptom("skin/rash", when)), ...rest });
  it("is the same symptom on three days of a year", () => {
    expect(third()).toBe(true);
    expect(third({}, days.slice(1))).toBe(false);
    expect(third({}, [...days.slice(1), "2026-03-01"])).toBe(false);
    expect(third({}, [...days.slice(1), "2025-11-22"])).toBe(false);
    expect(third({}, [...days.slice(1), "2026-01"])).toBe(false);
  });
  it("is cleared by any diagnosis surely since the first of them", () => {
    expect(third({ conditions: [condition("coeliac", "2026-01-01")] })).toBe(false);
    expect(third({ conditions: [condition("coeliac", "2025-12-31")] })).toBe(true);
    expect(third({ conditions: [condition("coeliac", "2026-02-01", unsure)] })).toBe(true);
    expect(third({ conditions: [condition("coeliac", "2026")] })).toBe(false);
    expect(third({ conditions: [condition("coeliac", "")] })).toBe(true);
    expect(third({ syndromes: [syndrome("post-covid", "2026-02-01")] })).toBe(false);
  });
});

describe("self-harm", () => {
  it("stands on a code or any answer above 0 to item 9, for a year", () => {
    const harm = (rest: Partial<PatientRecord>) => stands("self-harm", rest);
    expect(harm({ alarms: [alarm("self-harm-suicide", "2026-05-01")] })).toBe(true);
    expect(harm({ alarms: [alarm("self-harm-suicide", "2025-05-01")] })).toBe(false);
    expect(harm({ scores: [score("phq-9-item-9", "2026-05-01", 1)] })).toBe(true);
    expect(harm({ scores: [score("phq-9-item-9", "2026-05-01", 0)] })).toBe(false);
    expect(harm({ scores: [score("phq-9", "2026-05-01", 27)] })).toBe(false);
  });
});

describe("post-exertional malaise", () => {
  it("stands on an ME/CFS code, ever, or on the answers", () => {
    const codes = ["http://snomed.info/sct|52702003"];
    const coded = syndrome("cfs-me", "", { codes });
    expect(finding("post-exertional-malaise", { syndromes: [coded] })?.evidence).toEqual([
      coded.id,
    ]);
    expect(stands("post-exertional-malaise", {})).toBe(false);
    expect(
      finding("post-exertional-malaise", {}, { postExertionalMalaise: true })?.evidence,
    ).toEqual([]);
  });
});

describe("what was not read", () => {
  it.each([
    "Patient",
    "Encounter",
    "Condition",
    "Observation",
    "DiagnosticReport",
    "ServiceRequest",
    "QuestionnaireResponse",
  ] as const)("stands when %s fails, is refused or is cut short", (type) => {
    for (const state of ["failed", "refused", "partial"] as const)
      expect(stands("not-read", { sources: sourcesWith({ [type]: state }) })).toBe(true);
    expect(stands("not-read", { sources: sourcesWith({ [type]: "absent" }) })).toBe(false);
  });
  it("leaves out what no finding reads", () => {
    expect(stands("not-read", { sources: sourcesWith({ MedicationRequest: "failed" }) })).toBe(
      false,
    );
  });
});

describe("a finding is seen", () => {
  const alarms = [alarm("breast", "2026-05-01")];
  const attested = (when: string, done = ["A3"]) => ({
    attestations: [{ id: "QuestionnaireResponse/1", when: at(when), done }],
  });
  const isSeen = (rest: Partial<PatientRecord>, given: Given = {}) =>
    finding("alarm-symptom", { alarms, ...rest }, given)?.seen;
  it("when its item was attested on or after the day of its latest evidence", () => {
    expect(isSeen({})).toBe(false);
    expect(isSeen(attested("2026-05-01"))).toBe(true);
    expect(isSeen(attested("2026-04-30"))).toBe(false);
    expect(isSeen(attested("2026-06-01", ["A4"]))).toBe(false);
  });
  it("by the earliest day of the attestation and the latest possible day of the evidence", () => {
    expect(isSeen(attested("2026-05"))).toBe(true);
    expect(isSeen({ ...attested("2026-05-20"), alarms: [alarm("breast", "2026-05")] })).toBe(false);
    expect(isSeen({ ...attested("2026-05-31"), alarms: [alarm("breast", "2026-05")] })).toBe(true);
    expect(isSeen({ ...attested("2026-11-21"), alarms: [alarm("breast", "")] })).toBe(false);
  });
  it("when the clinician attests it now", () => {
    expect(isSeen({}, { attested: ["A3"] })).toBe(true);
    expect(isSeen({}, { attested: ["A4"] })).toBe(false);
  });
  it("by its own item, and some have none", () => {
    expect(Object.fromEntries(findings.map(({ id, item }) => [id, item]))).toEqual({
      "alarm-symptom": "A3",
      "white-2023": "A3",
      "abnormal-open": "A4",
      "pending-result": "A4",
      "open-urgent-referral": "A4",
      "new-symptom": "A3",
      "third-visit": undefined,
      "self-harm": "A6",
      "post-exertional-malaise": undefined,
      "not-read": undefined,
    });
  });
});

it("reads no clock: the same record says the same of its own day", () => {
  const record = aRecord({ alarms: [alarm("breast", "2026-05-01")], asOf: day("2027-05-01") });
  expect(reviewRecord(record).safety).toEqual([]);
});
