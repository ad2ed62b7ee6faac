import { describe, expect, it } from "vitest";
import { countAll } from "#clinical/count/index.ts";
import { addMonths } from "#clinical/day.ts";
import { evaluate } from "#clinical/evaluate.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { type PracticeReference, type RuleId, ruleIds } from "#clinical/review.ts";
import type { Test } from "#clinical/rule.ts";
import { ruleOf, rules } from "#clinical/rules/index.ts";
import { positivePredictiveValue } from "#clinical/rules/positive-predictive-value.ts";
import {
  aged,
  aRecord,
  asOf,
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

const reference: PracticeReference = {
  asOf: "2026-11-01",
  thresholds: [
    { sex: "female", band: "18-30", n: 100, p90: 4, p97: 8 },
    { sex: "female", band: "31-45", n: 412, p90: 9, p97: 14 },
    { sex: "female", band: "46-60", n: 29, p90: 9, p97: 14 },
    { sex: "female", band: "61+", n: 300, p90: null, p97: 1 },
  ],
};

const outcome = (id: RuleId, rest: Partial<PatientRecord>, given?: PracticeReference) => {
  const record = aRecord(rest);
  return evaluate(ruleOf[id].test, { record, counts: countAll(record), reference: given });
};
const verdict = (id: RuleId, rest: Partial<PatientRecord>, given?: PracticeReference) =>
  outcome(id, rest, given).verdict;

const ibs = syndrome("ibs");
const unsure = { sure: false };
const threeSymptoms = ["skin/rash", "general/fatigue", "neurological/headache"].map((group) =>
  symptom(group, "2026-05-01"),
);
const persistent = ["skin/rash", "general/fatigue"].flatMap((group) =>
  ["2026-01-01", "2026-03-01", "2026-05-01"].map((when) => symptom(group, when)),
);
const twoReferrals = [referral("ent", "2026-01-01"), referral("neurology", "2026-01-01")];
const twoNegatives = [
  result("ecg", "2026-01-01", "normal"),
  result("mri-brain", "2026-01-01", "normal"),
];
const repeated = ["2026-01-01", "2026-02-01", "2026-03-01"].map((when) =>
  result("tft", when, "normal"),
);
const twoYears = (many: number): PatientRecord["attendances"] => contacts(many);

type Row = readonly [string, ReturnType<typeof verdict>, Partial<PatientRecord>];

const table: Partial<Record<RuleId, readonly Row[]>> = {
  "DENB-2014": [
    ["five contacts and a syndrome", "met", { attendances: contacts(5), syndromes: [ibs] }],
    [
      "five contacts and three symptoms",
      "met",
      { attendances: contacts(5), symptoms: threeSymptoms },
    ],
    ["two symptoms", "not met", { attendances: contacts(5), symptoms: threeSymptoms.slice(1) }],
    ["four contacts", "not met", { attendances: contacts(4), syndromes: [ibs] }],
    [
      "a fifth contact dated by last year",
      "cannot tell",
      { attendances: [...contacts(4), seen("2025")], syndromes: [ibs] },
    ],
    [
      "a long-term condition",
      "not met",
      { attendances: contacts(5), syndromes: [ibs], conditions: [condition("diabetes")] },
    ],
    [
      "a long-term condition that is not confirmed",
      "cannot tell",
      {
        attendances: contacts(5),
        syndromes: [ibs],
        conditions: [condition("diabetes", "", unsure)],
      },
    ],
    ["17 years", "not met", { person: aged(17), attendances: contacts(5), syndromes: [ibs] }],
    ["18 years", "met", { person: aged(18), attendances: contacts(5), syndromes: [ibs] }],
    [
      "17 or 18 years",
      "cannot tell",
      { person: aged(17, "female", 18), attendances: contacts(5), syndromes: [ibs] },
    ],
    [
      "no birth date",
      "cannot tell",
      { person: { ...aged(18), age: undefined }, attendances: contacts(5), syndromes: [ibs] },
    ],
  ],
  "KITS-A": [
    ["fibromyalgia", "met", { syndromes: [syndrome("fibromyalgia")] }],
    [
      "the SNOMED code of ME/CFS",
      "met",
      { syndromes: [syndrome("cfs-me", "", { codes: ["http://snomed.info/sct|52702003"] })] },
    ],
    [
      "post-viral fatigue",
      "not met",
      { syndromes: [syndrome("cfs-me", "", { codes: ["http://snomed.info/sct|51771007"] })] },
    ],
    ["another syndrome", "not met", { syndromes: [syndrome("tmd")] }],
    ["one that is not confirmed", "cannot tell", { syndromes: [syndrome("ibs", "", unsure)] }],
  ],
  "KITS-B": [
    ["six symptom entries in six months", "met", { symptoms: persistent.slice(0, 6) }],
    ["five", "not met", { symptoms: persistent.slice(0, 5) }],
    [
      "five and one without a date",
      "cannot tell",
      { symptoms: [...persistent.slice(0, 5), symptom("skin/itch", "")] },
    ],
  ],
  "MSS-PILOT": [
    [
      "one negative investigation",
      "met",
      { referrals: twoReferrals, results: twoNegatives.slice(1) },
    ],
    ["65 years", "not met", { person: aged(65), referrals: twoReferrals, results: twoNegatives }],
    [
      "a past stroke",
      "not met",
      {
        referrals: twoReferrals,
        results: twoNegatives,
        conditions: [condition("stroke", "2001-01-01", { active: false })],
      },
    ],
    [
      "a stroke that is not confirmed",
      "cannot tell",
      {
        referrals: twoReferrals,
        results: twoNegatives,
        conditions: [condition("stroke", "2001-01-01", unsure)],
      },
    ],
  ],
  MSS3: [
    ["a syndrome", "met", { referrals: twoReferrals, syndromes: [ibs] }],
    ["two negative investigations", "met", { referrals: twoReferrals, results: twoNegatives }],
    [
      "one negative investigation",
      "not met",
      { referrals: twoReferrals, results: twoNegatives.slice(1) },
    ],
    ["one referral", "not met", { referrals: twoReferrals.slice(1), syndromes: [ibs] }],
    [
      "a second referral to nobody named",
      "cannot tell",
      {
        referrals: [...twoReferrals.slice(1), referral("unspecified", "2026-01-01")],
        syndromes: [ibs],
      },
    ],
    ["69 years", "met", { person: aged(69), referrals: twoReferrals, syndromes: [ibs] }],
    ["70 years", "not met", { person: aged(70), referrals: twoReferrals, syndromes: [ibs] }],
    [
      "69 or 70 years",
      "cannot tell",
      { person: aged(69, "male", 70), referrals: twoReferrals, syndromes: [ibs] },
    ],
  ],
  "EL-2014": [
    [
      "eleven contacts and two negatives",
      "met",
      { attendances: twoYears(11), results: twoNegatives },
    ],
    ["ten contacts", "not met", { attendances: twoYears(10), results: twoNegatives }],
    ["one negative", "not met", { attendances: twoYears(11), results: twoNegatives.slice(1) }],
    [
      "an unclassified eleventh",
      "cannot tell",
      {
        attendances: [...twoYears(10), seen("2026-01-01", { kind: "unclassified" })],
        results: twoNegatives,
      },
    ],
  ],
  "FA-2Y30": [
    ["thirty contacts", "met", { attendances: twoYears(30) }],
    ["twenty-nine", "not met", { attendances: twoYears(29) }],
    ["twenty-nine and one undated", "cannot tell", { attendances: [...twoYears(29), seen("")] }],
  ],
  "PHQ15-MEDIUM": [
    ["ten", "met", { scores: [score("phq-15", "2026-01-01", 10)] }],
    ["nine", "not met", { scores: [score("phq-15", "2026-01-01", 9)] }],
    ["none", "cannot tell", {}],
    ["one more than a year old", "cannot tell", { scores: [score("phq-15", "2025-11-22", 20)] }],
    ["another questionnaire", "cannot tell", { scores: [score("phq-9", "2026-01-01", 20)] }],
    [
      "a later low one",
      "not met",
      { scores: [score("phq-15", "2026-01-01", 20), score("phq-15", "2026-02-01", 3)] },
    ],
    [
      "two of one day",
      "met",
      { scores: [score("phq-15", "2026-01-01", 3), score("phq-15", "2026-01-01", 12)] },
    ],
    [
      "a lower one of a month that ends on the same day",
      "met",
      { scores: [score("phq-15", "2026-01-31", 12), score("phq-15", "2026-01", 3)] },
    ],
    [
      "one undated that may be later",
      "cannot tell",
      { scores: [score("phq-15", "2026-01-01", 3), score("phq-15", "", 12)] },
    ],
    [
      "a later one whose status is not known",
      "cannot tell",
      { scores: [score("phq-15", "2026-01-01", 3), score("phq-15", "2026-02-01", 12, unsure)] },
    ],
    [
      "an earlier one whose status is not known",
      "not met",
      { scores: [score("phq-15", "2026-03-01", 3), score("phq-15", "2026-02-01", 12, unsure)] },
    ],
  ],
  "PHQ15-HIGH": [
    ["fifteen", "met", { scores: [score("phq-15", "2026-01-01", 15)] }],
    ["fourteen", "not met", { scores: [score("phq-15", "2026-01-01", 14)] }],
    ["none", "cannot tell", {}],
  ],
  "TL-1": [
    [
      "thirty contacts in two years, without a practice reference",
      "met",
      { attendances: twoYears(30) },
    ],
    ["few contacts, without a practice reference", "cannot tell", { attendances: twoYears(2) }],
  ],
  "TL-2": [
    ["two groups that persist", "met", { symptoms: persistent }],
    ["one group that persists", "not met", { symptoms: persistent.slice(0, 3) }],
    [
      "one that persists and one that may",
      "cannot tell",
      { symptoms: [...persistent.slice(0, 5), symptom("general/fatigue", "")] },
    ],
    ["a syndrome", "met", { syndromes: [ibs] }],
  ],
  "TL-3": [
    ["70 years", "met", { person: aged(70), referrals: twoReferrals, syndromes: [ibs] }],
    ["17 years", "not met", { person: aged(17), referrals: twoReferrals, syndromes: [ibs] }],
    [
      "no birth date",
      "cannot tell",
      { person: { ...aged(1), age: undefined }, referrals: twoReferrals, syndromes: [ibs] },
    ],
  ],
  "TL-4": [
    ["three normal", "met", { results: repeated }],
    ["two normal", "not met", { results: repeated.slice(1) }],
    [
      "two normal and one undated",
      "cannot tell",
      { results: [...repeated.slice(1), result("tft", "", "normal")] },
    ],
  ],
  "TL-FLAG": [
    ["TL-3", "met", { referrals: twoReferrals, syndromes: [ibs] }],
    ["TL-2 and TL-1", "met", { attendances: twoYears(30), symptoms: persistent }],
    ["TL-2 and TL-4", "met", { results: repeated, symptoms: persistent }],
    ["TL-1 alone", "not met", { attendances: twoYears(30) }],
    ["TL-4 alone", "not met", { results: repeated }],
    [
      "TL-2, with too few contacts and no practice reference",
      "cannot tell",
      { symptoms: persistent },
    ],
    ["nothing", "not met", {}],
  ],
};

const groupOf = (groups: readonly string[]) => groups.map((group) => symptom(group, "2026-05-01"));
const heart = groupOf(
  ["palpitations", "chest-pain", "breathlessness"].map((s) => `cardiopulmonary/${s}`),
);
const gut = groupOf(["diarrhoea", "bloating", "dyspepsia"].map((s) => `gastrointestinal/${s}`));
const joints = groupOf(["joint-pain", "back-pain", "limb-pain"].map((s) => `musculoskeletal/${s}`));

for (const [id, rows] of Object.entries(table))
  describe(id, () => {
    it.each(rows)("with %s is %s", (_, expected, rest) => {
      expect(verdict(id as RuleId, rest)).toBe(expected);
    });
  });

describe("bodily distress", () => {
  it("is of one group, or of three", () => {
    expect(verdict("BDS-SINGLE", { symptoms: heart })).toBe("met");
    expect(verdict("BDS-SINGLE", { symptoms: heart.slice(1) })).toBe("not met");
    expect(verdict("BDS-MULTI", { symptoms: [...heart, ...gut] })).toBe("not met");
    expect(verdict("BDS-MULTI", { symptoms: [...heart, ...gut, ...joints] })).toBe("met");
    const last = symptom("musculoskeletal/limb-pain", "");
    const symptoms = [...heart, ...gut, ...joints.slice(0, 2), last];
    expect(verdict("BDS-MULTI", { symptoms })).toBe("cannot tell");
    expect(
      verdict("BDS-SINGLE", { symptoms: [...heart.slice(1), symptom("general/sweating", "")] }),
    ).toBe("cannot tell");
  });
});

describe("the practice's thresholds", () => {
  it("are met from the threshold on", () => {
    expect(verdict("FA-P90", { attendances: contacts(9) }, reference)).toBe("met");
    expect(verdict("FA-P90", { attendances: contacts(8) }, reference)).toBe("not met");
    expect(verdict("FA-P97", { attendances: contacts(14) }, reference)).toBe("met");
    expect(verdict("FA-P97", { attendances: contacts(13) }, reference)).toBe("not met");
    expect(verdict("FA-P90", { attendances: [...contacts(8), seen("2025")] }, reference)).toBe(
      "cannot tell",
    );
  });
  it("say nothing where there is none that can be used", () => {
    const attendances = contacts(50);
    expect(verdict("FA-P90", { attendances })).toBe("cannot tell");
    expect(verdict("FA-P90", { attendances, person: aged(44, "male") }, reference)).toBe(
      "cannot tell",
    );
    expect(verdict("FA-P90", { attendances, person: aged(44, "unknown") }, reference)).toBe(
      "cannot tell",
    );
    expect(verdict("FA-P90", { attendances, person: aged(50) }, reference)).toBe("cannot tell");
    expect(verdict("FA-P90", { attendances, person: aged(61) }, reference)).toBe("cannot tell");
    expect(verdict("FA-P97", { attendances, person: aged(61) }, reference)).toBe("cannot tell");
  });
  it("are for adults", () => {
    expect(verdict("FA-P90", { attendances: contacts(50), person: aged(17) })).toBe("not met");
    expect(
      verdict("FA-P90", { attendances: contacts(50), person: aged(17, "female", 18) }, reference),
    ).toBe("cannot tell");
    expect(verdict("FA-P90", { attendances: [], person: aged(17, "female", 18) }, reference)).toBe(
      "not met",
    );
  });
  it("are asked at every age the person may be", () => {
    const person = aged(30, "female", 31);
    expect(verdict("FA-P90", { attendances: contacts(9), person }, reference)).toBe("met");
    expect(verdict("FA-P90", { attendances: contacts(4), person }, reference)).toBe("cannot tell");
    expect(verdict("FA-P90", { attendances: contacts(3), person }, reference)).toBe("not met");
  });
  it("need no contacts below 18, so that nothing unread matters", () => {
    const sources = sourcesWith({ Encounter: "failed" });
    expect(verdict("FA-P90", { sources, person: aged(17) }, reference)).toBe("not met");
    expect(verdict("FA-P90", { sources }, reference)).toBe("cannot tell");
  });
  it("have to be reached in each of three years by FA-PERS3", () => {
    const year = (back: number, many: number) => contacts(many, addMonths(asOf, -12 * back));
    const of = (last: number) =>
      verdict(
        "FA-PERS3",
        { attendances: [...year(0, 9), ...year(1, 9), ...year(2, last)] },
        reference,
      );
    expect(of(9)).toBe("met");
    expect(of(8)).toBe("not met");
    expect(verdict("FA-PERS3", { attendances: year(0, 9) })).toBe("cannot tell");
  });
  it("make TL-1 not met when they are known and not reached", () => {
    expect(verdict("TL-1", { attendances: contacts(2) }, reference)).toBe("not met");
    expect(verdict("TL-1", { attendances: contacts(9) }, reference)).toBe("met");
  });
});

describe("TL-5", () => {
  const by = (clinicians: string, more: PatientRecord["attendances"] = []) =>
    verdict("TL-5", {
      attendances: [
        ...[...clinicians].map((one, n) =>
          seen(`2026-05-1${n}`, { clinician: one === "?" ? undefined : `Practitioner/${one}` }),
        ),
        ...more,
      ],
    });
  it("is met where no clinician holds half of five contacts or more", () => {
    expect(by("AABBC")).toBe("met");
    expect(by("AABBCC")).toBe("met");
    expect(by("AAABBC")).toBe("not met");
    expect(by("AAABC")).toBe("not met");
  });
  it("is not met with surely fewer than five", () => {
    expect(by("ABCD")).toBe("not met");
    expect(by("????")).toBe("not met");
  });
  it("cannot tell with more than a fifth unknown, or any unsure contact", () => {
    expect(by("AABB?")).toBe("not met");
    expect(by("AABC?")).toBe("not met");
    expect(by("ABCD?")).toBe("met");
    expect(by("AABC??")).toBe("cannot tell");
    expect(by("AABBC", [seen("2026-06-01", { sure: false })])).toBe("cannot tell");
    expect(by("ABCD", [seen("2025")])).toBe("cannot tell");
  });
});

describe("a source that was not read in full", () => {
  it.each(["partial", "failed", "refused"] as const)(
    "and is %s turns not met into cannot tell",
    (state) => {
      const sources = sourcesWith({ Encounter: state });
      expect(verdict("FA-2Y30", { sources })).toBe("cannot tell");
      expect(verdict("FA-2Y30", { sources, attendances: contacts(30) })).toBe("met");
      expect(verdict("TL-5", { sources })).toBe("cannot tell");
    },
  );
  it("but not one that is absent", () => {
    expect(verdict("FA-2Y30", { sources: sourcesWith({ Encounter: "absent" }) })).toBe("not met");
  });
  it("is heard inside a negation: no condition seen is not no condition", () => {
    const rest = { attendances: contacts(5), symptoms: threeSymptoms };
    expect(verdict("DENB-2014", rest)).toBe("met");
    const sources = sourcesWith({ Condition: "failed" });
    expect(verdict("DENB-2014", { ...rest, sources })).toBe("cannot tell");
    const conditions = [condition("diabetes")];
    expect(verdict("DENB-2014", { ...rest, sources, conditions })).toBe("not met");
    const mss = { referrals: twoReferrals, results: twoNegatives };
    expect(verdict("MSS3", { ...mss, sources })).toBe("cannot tell");
  });
  it("changes each comparison before they are combined", () => {
    const sources = sourcesWith({ ServiceRequest: "failed" });
    expect(verdict("MSS3", { sources })).toBe("not met");
    expect(verdict("MSS3", { sources, syndromes: [ibs] })).toBe("cannot tell");
  });
  it.each([
    ["KITS-A", "Condition"],
    ["KITS-A", "Observation"],
    ["KITS-B", "Encounter"],
    ["KITS-B", "Condition"],
    ["BDS-SINGLE", "Observation"],
    ["TL-3", "Procedure"],
    ["TL-4", "DiagnosticReport"],
    ["PHQ15-HIGH", "QuestionnaireResponse"],
  ] as const)("leaves %s open when it is the %s", (id, type) => {
    const rest = { referrals: twoReferrals, scores: [score("phq-15", "2026-01-01", 2)] };
    expect(verdict(id, rest)).toBe("not met");
    expect(verdict(id, { ...rest, sources: sourcesWith({ [type]: "partial" }) })).toBe(
      "cannot tell",
    );
  });
  it("is named in the working", () => {
    const { because } = outcome("FA-2Y30", { sources: sourcesWith({ Encounter: "refused" }) });
    expect(because).toEqual(["contacts-24m 0 (+0) of 30 (Encounter not read in full)"]);
  });
});

describe("every rule", () => {
  it("stands in the reading order of the contract", () => {
    expect(rules.map(({ id }) => id)).toEqual(ruleIds);
  });
  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s is signed as pending and dated",
    (_, rule) => {
      expect(rule.source).toMatchObject({ clinicalReview: "pending", reviewBy: "2027-11-01" });
      expect(rule.source.cite).not.toBe("");
      expect(rule.accuracy.reference).not.toBe("");
    },
  );
  it("shows its working, one line for each comparison", () => {
    const attendances = [...contacts(17), seen("2025")];
    expect(outcome("DENB-2014", { attendances, syndromes: [ibs] }).because).toEqual([
      "age 44 of 18 or more",
      "contacts-12m 17 (+1) of 5",
      "not: long-term-conditions 0 (+0) of 1",
      "syndromes 1 (+0) of 1",
      "symptom-groups-12m 0 (+0) of 3",
    ]);
  });
  it("refers only to rules before it, so that none goes round in a circle", () => {
    const referred = (test: Test): readonly RuleId[] => {
      if (test.kind === "rule") return [test.rule];
      if (test.kind === "not") return referred(test.of);
      return "of" in test ? test.of.flatMap(referred) : [];
    };
    for (const { id, test } of rules)
      for (const other of referred(test))
        expect(ruleIds.indexOf(other)).toBeLessThan(ruleIds.indexOf(id));
  });
});

describe("the positive predictive value", () => {
  it.each([
    [0.01, 4.1],
    [0.025, 9.9],
    [0.05, 18.4],
    [0.1, 32.3],
    [0.16, 44.9],
    [0.25, 58.8],
  ])("of den Boeft’s rule at a prevalence of %d is %d %%", (prevalence, percent) => {
    const value = positivePredictiveValue(ruleOf["DENB-2014"].accuracy, prevalence);
    expect((value ?? 0) * 100).toBeCloseTo(percent, 1);
  });
  it("is not given where nothing was published", () => {
    expect(positivePredictiveValue(ruleOf.MSS3.accuracy, 0.025)).toBeUndefined();
  });
});
