import { describe, expect, it } from "vitest";
import { continuity } from "#clinical/count/continuity.ts";
import { countAll } from "#clinical/count/index.ts";
import type { PatientRecord } from "#clinical/record.ts";
import type { CountId } from "#clinical/review.ts";
import {
  alarm,
  aRecord,
  condition,
  contacts,
  referral,
  result,
  seen,
  symptom,
  syndrome,
} from "./a-record.ts";

const counted = (id: CountId, rest: Partial<PatientRecord>) => {
  const { sure, maybe } = countAll(aRecord(rest))[id];
  return [sure, maybe];
};
const whole = (id: CountId, rest: Partial<PatientRecord>) => countAll(aRecord(rest))[id];

describe("contacts", () => {
  const in12 = (...attendances: PatientRecord["attendances"]) =>
    counted("contacts-12m", { attendances });

  it("count from the day after the same day a year ago to the day of the review", () => {
    expect(in12(seen("2025-11-22"))).toEqual([0, 0]);
    expect(in12(seen("2025-11-23"), seen("2026-11-22"))).toEqual([2, 0]);
    expect(whole("contacts-12m", {})).toMatchObject({ from: "2025-11-23", to: "2026-11-22" });
  });
  it("of one day with one clinician are one, and keep both entries", () => {
    const [a, b] = [seen("2026-05-01"), seen("2026-05-01")];
    const { sure, evidence } = whole("contacts-12m", { attendances: [b, a] });
    expect(sure).toBe(1);
    expect(evidence).toEqual([a.id, b.id].sort());
  });
  it("of one day with two clinicians are two, and unknown clinicians are one", () => {
    const unknown = { clinician: undefined };
    expect(in12(seen("2026-05-01"), seen("2026-05-01", { clinician: "Practitioner/b" }))).toEqual([
      2, 0,
    ]);
    expect(in12(seen("2026-05-01", unknown), seen("2026-05-01", unknown))).toEqual([1, 0]);
  });
  it("are sure if any entry of the day is", () => {
    const unclassified = seen("2026-05-01", { kind: "unclassified" });
    expect(in12(unclassified)).toEqual([0, 1]);
    expect(in12(unclassified, seen("2026-05-01"))).toEqual([1, 0]);
  });
  it("of a status that is not known are maybes", () => {
    expect(in12(seen("2026-05-01", { sure: false }))).toEqual([0, 1]);
  });
  it("with a partial date never collapse, and are sure where the whole span is inside", () => {
    expect(in12(seen("2026-05"), seen("2026-05"), seen("2025"), seen(""))).toEqual([2, 2]);
  });
  it("fall into three years that do not overlap", () => {
    const attendances = [
      seen("2025-11-22"),
      seen("2024-11-23"),
      seen("2024-11-22"),
      seen("2023-11-23"),
      seen("2023-11-22"),
    ];
    expect(whole("contacts-year-2", { attendances })).toMatchObject({
      sure: 2,
      from: "2024-11-23",
      to: "2025-11-22",
    });
    expect(whole("contacts-year-3", { attendances })).toMatchObject({
      sure: 2,
      from: "2023-11-23",
      to: "2024-11-22",
    });
    expect(counted("contacts-24m", { attendances })).toEqual([2, 0]);
    expect(counted("contacts-6m", { attendances })).toEqual([0, 0]);
  });
  it("are neither emergencies, hospital visits nor what the table excludes", () => {
    const attendances = [
      seen("2026-05-01", { kind: "emergency" }),
      seen("2026-05-01", { kind: "emergency" }),
      seen("2026-05-02", { kind: "hospital" }),
      seen("2026-05-03", { kind: "excluded" }),
      seen("2026-05-03", { kind: "excluded" }),
    ];
    expect(counted("contacts-12m", { attendances })).toEqual([0, 0]);
    expect(counted("emergency-12m", { attendances })).toEqual([1, 0]);
    expect(counted("excluded-12m", { attendances })).toEqual([2, 0]);
  });
  it("at an emergency department dated by month only may be a day that is counted", () => {
    const attendances = ["2026-05-01", "2026-05", "2026-06"].map((when) =>
      seen(when, { kind: "emergency" }),
    );
    expect(counted("emergency-12m", { attendances })).toEqual([1, 2]);
  });
});

describe("clinicians and continuity", () => {
  it.each([
    ["AA", 1, 1, 1],
    ["AB", 0.5, 0, 0],
    ["AAB", 0.6667, 0.3333, 0.5],
    ["ABC", 0.3333, 0, 0],
    ["AABB", 0.5, 0.3333, 0.6667],
    ["AABC", 0.5, 0.1667, 0.3333],
    ["AAABBB", 0.5, 0.4, 0.8],
    ["AAAABBBB", 0.5, 0.4286, 0.8571],
    ["AAAABCDE", 0.5, 0.2143, 0.4286],
    ["AABBBC", 0.5, 0.2667, 0.6],
    ["AAABBBBC", 0.5, 0.3214, 0.7143],
    ["AABBCCCC", 0.5, 0.2857, 0.7143],
    ["ABABABAB", 0.5, 0.4286, 0],
    ["A", 1, null, null],
    ["", null, null, null],
  ])("of %s are UPC %d, COC %d and SECON %d", (visits, upc, coc, secon) => {
    expect(continuity([...visits])).toEqual({ upc, coc, secon });
  });
  it("round a half up at the fourth decimal", () => {
    const visits = [...Array<string>(11).fill("B"), ...Array<string>(21).fill("A")];
    expect(continuity(visits).upc).toBe(0.6563);
  });
  it("are sure for sure contacts, and the unknown are counted apart", () => {
    const attendances = [
      seen("2026-05-01"),
      seen("2026-05-02", { clinician: "Practitioner/b" }),
      seen("2026-05-03", { clinician: undefined }),
      seen("2026-05-04", { clinician: "Practitioner/c", sure: false }),
      seen("2026-05-05", { sure: false }),
    ];
    expect(whole("clinicians-12m", { attendances })).toMatchObject({
      sure: 2,
      maybe: 1,
      upc: 0.5,
      coc: 0,
      secon: 0,
      unknownClinician: 1,
    });
  });
});

describe("symptoms", () => {
  it("count by group, and the groups that are only shown do not", () => {
    const symptoms = [
      symptom("general/fatigue", "2026-05-01"),
      symptom("general/fatigue", "2026-06-01"),
      symptom("general/swelling", "2026-06-01"),
      symptom("skin/rash", "2025"),
    ];
    expect(counted("symptom-groups-12m", { symptoms })).toEqual([1, 1]);
  });

  describe("persist", () => {
    const persistent = (...days: readonly string[]) =>
      counted("persistent-groups-24m", {
        symptoms: days.map((when) => symptom("general/fatigue", when)),
      });
    it("on three days that span ninety days", () => {
      expect(persistent("2026-01-01", "2026-02-01", "2026-04-01")).toEqual([1, 0]);
      expect(persistent("2026-01-01", "2026-02-01", "2026-03-31")).toEqual([0, 0]);
      expect(persistent("2026-01-01", "2026-04-01")).toEqual([0, 0]);
      expect(persistent("2026-01-01", "2026-04-01", "2026-04-01")).toEqual([0, 0]);
    });
    it("perhaps, where a partial date may be the third day", () => {
      expect(persistent("2026-01-01", "2026-04-01", "2026-03")).toEqual([0, 1]);
      expect(persistent("2026-01-01", "2026-01-20", "2026-03")).toEqual([0, 0]);
    });
    it("only within the window: what a span holds outside it does not count", () => {
      expect(persistent("2024-11", "2025-01-10", "2025-02-10")).toEqual([0, 0]);
      expect(persistent("2024-11", "2025-01-10", "2025-02-21")).toEqual([0, 1]);
    });
    it("perhaps, where an unsure entry makes the third day; on a day already sure it adds nothing", () => {
      const symptoms = (third: string) => [
        symptom("skin/rash", "2026-01-01"),
        symptom("skin/rash", "2026-04-01"),
        symptom("skin/rash", third, { sure: false }),
      ];
      expect(counted("persistent-groups-24m", { symptoms: symptoms("2026-02-01") })).toEqual([
        0, 1,
      ]);
      expect(counted("persistent-groups-24m", { symptoms: symptoms("2026-04-01") })).toEqual([
        0, 0,
      ]);
    });
  });

  describe("peak", () => {
    const peak = (...entries: readonly (readonly [string, string])[]) =>
      whole("symptom-events-6m-peak", {
        symptoms: entries.map(([group, when]) => symptom(group, when)),
      });
    it("in the six months that end on the day of one, the latest such day of several", () => {
      const found = peak(
        ["skin/rash", "2010-01-01"],
        ["skin/itch", "2010-06-30"],
        ["skin/rash", "2020-01-01"],
        ["skin/itch", "2020-06-30"],
      );
      expect(found).toMatchObject({ sure: 2, maybe: 0, from: "2019-12-31", to: "2020-06-30" });
      expect(found.evidence).toHaveLength(2);
    });
    it("counts a group once a day, and a day six months earlier not at all", () => {
      const same = peak(["skin/rash", "2020-01-01"], ["skin/rash", "2020-01-01"]);
      expect(same.sure).toBe(1);
      expect(peak(["skin/rash", "2020-01-01"], ["skin/rash", "2020-07-01"]).sure).toBe(1);
    });
    it("adds as maybes what could lie in a window that ends on the first day of any entry", () => {
      const found = peak(["skin/rash", "2020-03-03"], ["skin/itch", "2020"], ["skin/hair", ""]);
      expect(found).toMatchObject({ sure: 1, maybe: 2 });
    });
    it("has no window where nothing is sure", () => {
      const found = peak(["skin/rash", "2020"]);
      expect(found).toMatchObject({ sure: 0, maybe: 1 });
      expect(found).not.toHaveProperty("from");
    });
  });

  describe("of bodily distress", () => {
    const three = ["palpitations", "chest-pain", "breathlessness"].map((name) =>
      symptom(`cardiopulmonary/${name}`, "2026-05-01"),
    );
    it("make a group from three of its symptoms", () => {
      expect(counted("bds-groups-12m", { symptoms: three })).toEqual([1, 0]);
      expect(counted("bds-groups-12m", { symptoms: three.slice(1) })).toEqual([0, 0]);
    });
    it("take coded hyperventilation of the same year for one of them", () => {
      const symptoms = three.slice(1);
      const of = (when: string) =>
        counted("bds-groups-12m", { symptoms, syndromes: [syndrome("hyperventilation", when)] });
      expect(of("2026-05-01")).toEqual([1, 0]);
      expect(of("2026")).toEqual([1, 0]);
      expect(of("")).toEqual([0, 1]);
      expect(of("2020-01-01")).toEqual([0, 0]);
    });
  });
});

describe("syndromes", () => {
  const meCfs = syndrome("cfs-me", "2020-01-01", { codes: ["http://snomed.info/sct|52702003"] });
  it("count once each, whenever they were coded", () => {
    const syndromes = [syndrome("ibs"), syndrome("ibs", ""), syndrome("fnd", "", { sure: false })];
    expect(counted("syndromes", { syndromes })).toEqual([1, 1]);
  });
  it("keep ME/CFS apart", () => {
    expect(counted("syndromes", { syndromes: [meCfs] })).toEqual([0, 0]);
    expect(counted("syndromes-with-mecfs", { syndromes: [meCfs, syndrome("ibs")] })).toEqual([
      2, 0,
    ]);
  });
  it("do not take a code of plain tiredness for ME/CFS", () => {
    const codes = ["http://hl7.org/fhir/sid/icpc-2|A04"];
    const syndromes = [syndrome("cfs-me", "2020-01-01", { codes })];
    expect(counted("syndromes-with-mecfs", { syndromes })).toEqual([0, 0]);
  });
  it("that are only shown count for nothing", () => {
    expect(counted("syndromes", { syndromes: [syndrome("post-covid")] })).toEqual([0, 0]);
  });
});

describe("referrals", () => {
  const referred = (...referrals: PatientRecord["referrals"]) =>
    counted("specialist-referrals-36m", { referrals });
  it("of one specialty within 28 days of the first are one", () => {
    expect(
      referred(referral("cardiology", "2026-01-01"), referral("cardiology", "2026-01-29")),
    ).toEqual([1, 0]);
    expect(
      referred(referral("cardiology", "2026-01-01"), referral("cardiology", "2026-01-30")),
    ).toEqual([2, 0]);
    expect(
      referred(referral("cardiology", "2026-01-01"), referral("neurology", "2026-01-01")),
    ).toEqual([2, 0]);
  });
  it("do not chain: the cluster closes 28 days after its first", () => {
    const days = ["2026-01-01", "2026-01-25", "2026-02-10"];
    expect(referred(...days.map((when) => referral("ent", when)))).toEqual([2, 0]);
  });
  it("bear the first's date, before the window is laid", () => {
    expect(referred(referral("ent", "2023-11-22"), referral("ent", "2023-11-30"))).toEqual([0, 0]);
    expect(referred(referral("ent", "2023-11-23"))).toEqual([1, 0]);
  });
  it("of unknown status, or to no named specialty, are maybes", () => {
    expect(referred(referral("ent", "2026-01-01", { status: "unknown" }))).toEqual([0, 1]);
    expect(referred(referral("unspecified", "2026-01-01"))).toEqual([0, 1]);
    const joined = [
      referral("ent", "2026-01-01", { status: "unknown" }),
      referral("ent", "2026-01-02"),
    ];
    expect(referred(...joined)).toEqual([1, 0]);
  });
  it("of a partial date never join", () => {
    expect(referred(referral("ent", "2026-01-01"), referral("ent", "2026-01"))).toEqual([2, 0]);
  });
  it("that were revoked, or go to no specialist, are not counted", () => {
    expect(referred(referral("ent", "2026-01-01", { status: "revoked" }))).toEqual([0, 0]);
    expect(referred(referral("physiotherapy", "2026-01-01"))).toEqual([0, 0]);
  });
});

describe("long-term conditions", () => {
  it("are those that are active; pregnancy and palliative care are none", () => {
    const conditions = [
      condition("diabetes"),
      condition("diabetes", ""),
      condition("asthma", "2019-01-01", { active: false }),
      condition("ckd", "2019-01-01", { sure: false }),
      condition("pregnancy"),
      condition("palliative"),
    ];
    expect(counted("long-term-conditions", { conditions })).toEqual([1, 1]);
  });
});

describe("negative investigations", () => {
  const negative = (...results: PatientRecord["results"]) =>
    counted("negative-investigations-36m", { results });
  it("are normal results of their families, one a day", () => {
    expect(
      negative(
        result("mri-brain", "2026-01-01", "normal"),
        result("mri-brain", "2026-01-01", "normal", { from: "DiagnosticReport" }),
        result("ecg", "2026-01-01", "normal"),
        result("fbc", "2026-01-01", "normal"),
        result("echo", "2026-01-01", "unclassified"),
      ),
    ).toEqual([2, 0]);
  });
  it("may be a procedure or report that says normal beside unclassified measurements", () => {
    const says = { from: "DiagnosticReport" } as const;
    expect(negative(result("colonoscopy", "2026-01-01", "normal", { from: "Procedure" }))).toEqual([
      1, 0,
    ]);
    expect(
      negative(
        result("ecg", "2026-01-01", "unclassified"),
        result("ecg", "2026-01-01", "normal", says),
      ),
    ).toEqual([1, 0]);
  });
  it("are none on a day with an abnormal result of the family", () => {
    expect(
      negative(result("ecg", "2026-01-01", "abnormal"), result("ecg", "2026-01-01", "normal")),
    ).toEqual([0, 0]);
  });
  it("stay maybes with a partial date", () => {
    expect(negative(result("ecg", "2026-01", "normal"))).toEqual([0, 1]);
  });
  it("have a window of 24 months too", () => {
    const results = [result("ecg", "2024-11-22", "normal"), result("ecg", "2024-11-23", "normal")];
    expect(counted("negative-investigations-24m", { results })).toEqual([1, 0]);
    expect(counted("negative-investigations-36m", { results })).toEqual([2, 0]);
  });
});

describe("repeated normal results", () => {
  const of = (
    days: readonly (readonly [string, "normal" | "abnormal" | "unclassified"])[],
    rest: Partial<PatientRecord> = {},
    family = "tft",
  ) =>
    counted("repeat-normal-24m", {
      results: days.map(([when, normality]) => result(family, when, normality)),
      ...rest,
    });
  const [a, b, c] = ["2026-01-01", "2026-02-01", "2026-03-01"] as const;
  const three = [
    [a, "normal"],
    [b, "normal"],
    [c, "normal"],
  ] as const;
  it("are three in a row, on different days", () => {
    expect(of(three)).toEqual([1, 0]);
    expect(of(three.slice(1))).toEqual([0, 0]);
    expect(of([...three.slice(1), [c, "normal"]])).toEqual([0, 0]);
  });
  it("are broken by an abnormal or unclassified one between", () => {
    expect(of([...three, ["2026-02-15", "abnormal"]])).toEqual([0, 0]);
    expect(of([...three, ["2026-02-15", "unclassified"]])).toEqual([0, 0]);
    expect(of([...three, ["2026-04-01", "abnormal"]])).toEqual([1, 0]);
  });
  it("are perhaps broken by one whose date may lie between", () => {
    expect(of([...three, ["2026", "abnormal"]])).toEqual([0, 1]);
    expect(of([...three, ["2026-05", "abnormal"]])).toEqual([1, 0]);
  });
  it("are surely broken by a month that lies between", () => {
    expect(
      of([
        [a, "normal"],
        ["2026-03-15", "normal"],
        ["2026-05-01", "normal"],
        ["2026-02", "abnormal"],
      ]),
    ).toEqual([0, 0]);
  });
  it("are perhaps made three by a partial date", () => {
    expect(of([...three.slice(1), ["2026", "normal"]])).toEqual([0, 1]);
    expect(of([...three.slice(1), ["2025-12", "normal"], ["2026-01-15", "abnormal"]])).toEqual([
      0, 0,
    ]);
  });
  it("do not count where a condition is a reason to monitor", () => {
    expect(of(three, { conditions: [condition("thyroid-endocrine")] })).toEqual([0, 0]);
    expect(
      of(three, { conditions: [condition("thyroid-endocrine", "", { sure: false })] }),
    ).toEqual([0, 1]);
    expect(
      of(three, { conditions: [condition("thyroid-endocrine", "", { active: false })] }),
    ).toEqual([1, 0]);
    expect(of(three, { conditions: [condition("diabetes")] })).toEqual([1, 0]);
  });
  it("are of analytes only", () => {
    expect(of(three, {}, "ecg")).toEqual([0, 0]);
    expect(of(three, {}, "http://loinc.org|1-2")).toEqual([1, 0]);
  });
});

describe("abnormal results that stand open", () => {
  const open = (...results: PatientRecord["results"]) => counted("abnormal-open", { results });
  it("are the latest classified of their family", () => {
    expect(open(result("fbc", "2026-01-01", "abnormal"))).toEqual([1, 0]);
    expect(
      open(result("fbc", "2026-01-01", "abnormal"), result("fbc", "2026-01-02", "normal")),
    ).toEqual([0, 0]);
    expect(
      open(result("fbc", "2026-01-01", "abnormal"), result("fbc", "2026-01-02", "unclassified")),
    ).toEqual([1, 0]);
    expect(
      open(result("fbc", "2026-01-01", "abnormal"), result("tft", "2026-01-02", "normal")),
    ).toEqual([1, 0]);
  });
  it("win on a tie of days", () => {
    expect(
      open(result("fbc", "2026-01-01", "abnormal"), result("fbc", "2026-01-01", "normal")),
    ).toEqual([1, 0]);
  });
  it("are maybes where a partial date leaves the order open", () => {
    expect(
      open(result("fbc", "2026-03-15", "abnormal"), result("fbc", "2026-03", "normal")),
    ).toEqual([0, 1]);
    expect(
      open(result("fbc", "2026-03", "abnormal"), result("fbc", "2026-03-15", "normal")),
    ).toEqual([0, 1]);
    expect(open(result("fbc", "2025", "abnormal"))).toEqual([0, 1]);
    expect(open(result("fbc", "2025", "abnormal"), result("fbc", "2026-01-01", "normal"))).toEqual([
      0, 0,
    ]);
  });
  it("are forgotten after a year", () => {
    expect(open(result("fbc", "2025-11-22", "abnormal"))).toEqual([0, 0]);
    expect(open(result("fbc", "2025-11-23", "abnormal"))).toEqual([1, 0]);
  });
  it("are not closed by a procedure, which is no result", () => {
    expect(
      open(
        result("colonoscopy", "2026-01-01", "abnormal"),
        result("colonoscopy", "2026-02-01", "normal", { from: "Procedure" }),
      ),
    ).toEqual([1, 0]);
  });
  it("rest on the latest abnormal entries", () => {
    const [older, newer] = [
      result("fbc", "2026-01-01", "abnormal"),
      result("fbc", "2026-02-01", "abnormal"),
    ];
    expect(whole("abnormal-open", { results: [older, newer] }).evidence).toEqual([newer.id]);
  });
});

it("counts a record of a hundred thousand entries without comparing every pair", () => {
  const many = Array.from(
    { length: 20_000 },
    (_, n) => `20${11 + (n % 16)}-0${1 + (n % 9)}-1${n % 10}`,
  );
  const record = aRecord({
    attendances: many.map((when) => seen(when)),
    symptoms: many.flatMap((when) => [
      symptom("general/fatigue", when),
      symptom("skin/rash", when, { sure: false }),
    ]),
    results: many.flatMap((when) => [
      result("fbc", when, "normal"),
      result("fbc", when.slice(0, 7), "normal"),
    ]),
    alarms: many.map((when) => alarm("breast", when)),
  });
  expect(countAll(record)["symptom-groups-12m"]).toMatchObject({ sure: 1, maybe: 1 });
});

it("gives every count its evidence once, in order of code point", () => {
  const counts = countAll(aRecord({ attendances: [...contacts(12), ...contacts(12)] }));
  const { evidence } = counts["contacts-12m"];
  expect(evidence).toEqual([...new Set(evidence)].sort());
  expect(evidence).toHaveLength(24);
});
