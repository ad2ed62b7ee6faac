import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";

/** §4.1: `system|code` → group, for one codelist. */
export type Table = ReadonlyMap<string, string>;

const folder = new URL("../../src/clinical/codelists/", import.meta.url);
export const snomed = "http://snomed.info/sct";

/** §4.1, "Rows with `verified` other than `yes` are not used" (the shipped tables hold only such rows). */
const read = (name: string): Table => {
  const rows = csvParse(readFileSync(new URL(`${name}.csv`, folder), "utf8"));
  const used = rows.filter(({ verified }) => verified === undefined || verified === "yes");
  return new Map(used.map(({ system, code, group }) => [`${system}|${code}`, group ?? ""]));
};

const without = (table: Table, unwanted: (code: string, group: string) => boolean): Table =>
  new Map([...table].filter(([code, group]) => !unwanted(code, group)));

/** §4, contact: "the list's own v3-ActCode rows are not used"; §4.1: "`flag/*` is ignored". */
export const encounterTypes = without(
  read("encounter-types"),
  (code, group) => code.includes("/v3-ActCode|") || group.startsWith("flag/"),
);
export const symptoms = read("symptoms");

/** §4: "A code that stands in both symptoms.csv and functional-syndromes.csv is a symptom only". */
export const syndromes = without(read("functional-syndromes"), (code) => symptoms.has(code));
export const conditions = read("explanatory-conditions");
export const redFlags = read("red-flags");
export const investigations = read("investigations");

/** §6, open-urgent-referral: four codes seen in UK records belong to `urgent-suspected-cancer`. */
export const referrals: Table = new Map([
  ...read("referrals"),
  ...["831331000006106", "831271000006106", "831251000006101", "831311000006106"].map(
    (code): [string, string] => [`${snomed}|${code}`, "urgent-suspected-cancer"],
  ),
]);

/** §4, "each distinct group that a resource's codings name counts once". */
export const groupsOf = (table: Table, codes: readonly string[]): readonly string[] => [
  ...new Set(codes.flatMap((code) => table.get(code) ?? [])),
];

/** §4.1, symptom groups: every group except seven. */
export const isCountedSymptom = (group: string): boolean =>
  ![
    "genitourinary/menstrual",
    "genitourinary/breast",
    "general/appetite-weight",
    "general/swelling",
    "gastrointestinal/dysphagia",
    "neurological/visual",
    "neurological/gait",
  ].includes(group);

/** §4.1, counted syndromes; of `mus-general` only the SNOMED code, which no verified row holds. */
export const isCountedSyndrome = (group: string, codes: readonly string[]): boolean =>
  group === "mus-general"
    ? codes.some((code) => syndromes.get(code) === group && code.startsWith(`${snomed}|`))
    : [
        "ibs",
        "fibromyalgia",
        "functional-gi",
        "tension-headache",
        "non-cardiac-chest-pain",
        "chronic-pelvic-pain",
        "painful-bladder",
        "fnd",
        "pnes",
        "tmd",
        "orofacial-pain",
        "widespread-pain",
        "chronic-primary-pain",
        "myofascial-pain",
        "hyperventilation",
        "globus",
        "dizziness-functional",
        "environmental-intolerance",
        "bodily-distress",
        "somatoform",
      ].includes(group);

/** §4.1, ME/CFS apart: `cfs-me` except ICPC-2 A04, P78 and ICD-10 F48.0. */
export const isMeCfs = (codes: readonly string[]): boolean =>
  codes.some(
    (code) =>
      syndromes.get(code) === "cfs-me" &&
      ![
        "http://hl7.org/fhir/sid/icpc-2|A04",
        "http://hl7.org/fhir/sid/icpc-2|P78",
        "http://hl7.org/fhir/sid/icd-10|F48.0",
      ].includes(code),
  );

/** §4.1, the four BDS groups. */
export const bds: readonly (readonly string[])[] = [
  [
    "cardiopulmonary/palpitations",
    "cardiopulmonary/chest-pain",
    "cardiopulmonary/breathlessness",
    "general/sweating",
    "hyperventilation",
  ],
  [
    "gastrointestinal/abdominal-pain",
    "gastrointestinal/diarrhoea",
    "gastrointestinal/bloating",
    "gastrointestinal/nausea-vomiting",
    "gastrointestinal/dyspepsia",
    "gastrointestinal/bowel-habit",
  ],
  [
    "musculoskeletal/limb-pain",
    "musculoskeletal/muscle-pain",
    "musculoskeletal/joint-pain",
    "musculoskeletal/back-pain",
    "musculoskeletal/widespread-pain",
    "neurological/weakness",
    "neurological/numbness",
    "neurological/paraesthesia",
  ],
  ["neurological/cognitive", "general/fatigue", "neurological/headache", "neurological/dizziness"],
];

/** §4.1, long-term condition: every group except two. */
export const isLongTerm = (group: string): boolean => !["pregnancy", "palliative"].includes(group);

/** §4.1, major illness. */
export const isMajor = (group: string): boolean =>
  ["chd", "stroke", "cancer", "severe-mental-illness"].includes(group);

/** §4.1, negative investigation families. */
export const isNegativeFamily = (family: string): boolean =>
  /^(ultrasound|ct|mri)-/.test(family) ||
  [
    "chest-xray",
    "other-xray",
    "spine-xray",
    "upper-gi-endoscopy",
    "colonoscopy",
    "laparoscopy",
    "ecg",
    "ambulatory-ecg-bp",
    "echo",
    "exercise-test",
    "eeg",
  ].includes(family);

/** §4.1, specialist referral; `generic` (here `unspecified`, §9.11) is maybe. */
export const isSpecialist = (group: string): boolean =>
  [
    "breast",
    "cardiology",
    "dermatology",
    "endocrinology",
    "ent",
    "gastroenterology",
    "general-medicine",
    "general-surgery",
    "gynaecology",
    "headache",
    "immunology",
    "infectious-diseases",
    "neurology",
    "ophthalmology",
    "oral-dental",
    "orthopaedics",
    "respiratory",
    "rheumatology",
    "pain",
    "diagnostic",
    "urgent-suspected-cancer",
    "memory-sleep",
    "cfs-me",
    "post-covid",
    "unspecified",
  ].includes(group);

/** §9.13: the weight-loss codes that are alarms. */
export const isWeightLossAlarm = (code: string): boolean =>
  ["89362005", "267024001", "448765001"].some((each) => code === `${snomed}|${each}`);

/** §9.13, alarm groups. */
export const isAlarm = (group: string, code: string): boolean =>
  [
    "neuro-deficit",
    "cauda-equina",
    "gi-bleeding",
    "gynaecological-bleeding",
    "haematuria",
    "haemoptysis",
    "dysphagia",
    "jaundice",
    "lymphadenopathy",
    "masses",
    "breast",
    "airway-voice",
    "bone-spine-pain",
    "headache-red-flag",
    "seizure",
    "thromboembolism",
    "cardiac",
    "labs",
  ].includes(group) ||
  isWeightLossAlarm(code) ||
  code === `${snomed}|87522002`;

/** §9.9: the active conditions that are a reason to monitor a family. */
export const monitoringReasons: Readonly<Record<string, readonly string[]>> = {
  "u-and-e": ["ckd", "dialysis-transplant", "heart-failure", "diabetes", "thyroid-endocrine"],
  hba1c: ["diabetes"],
  glucose: ["diabetes"],
  tft: ["thyroid-endocrine"],
  fbc: [
    "haematology",
    "cancer",
    "inflammatory-arthritis",
    "connective-tissue-vasculitis",
    "ibd",
    "ckd",
    "liver-pancreas-biliary",
  ],
  lft: ["liver-pancreas-biliary", "inflammatory-arthritis", "ibd", "heart-failure"],
  crp: ["inflammatory-arthritis", "connective-tissue-vasculitis", "ibd", "infection-chronic"],
  esr: ["inflammatory-arthritis", "connective-tissue-vasculitis", "ibd", "infection-chronic"],
  "ferritin-iron": ["haematology", "ibd", "coeliac", "ckd"],
  b12: ["haematology", "ibd", "coeliac", "ckd"],
  folate: ["haematology", "ibd", "coeliac", "ckd"],
  "vitamin-d": ["ckd", "dialysis-transplant", "thyroid-endocrine"],
  "bone-profile": ["ckd", "dialysis-transplant", "thyroid-endocrine"],
  lipids: ["chd", "stroke", "diabetes", "vascular"],
  urine: ["ckd", "diabetes"],
  "natriuretic-peptide": ["heart-failure"],
  psa: ["cancer"],
  ca125: ["cancer"],
  coeliac: ["coeliac"],
};

/** §4.1, "Says normal", by code. */
export const saysNormal = (codes: readonly string[]): boolean =>
  codes.some((code) =>
    ["17621005", "281900007", "260385009", "260415000"].some(
      (each) => code === `${snomed}|${each}`,
    ),
  );

export type Instrument = "phq-9" | "gad-7" | "phq-15" | "phq-9-item-9";

const loinc = "http://loinc.org";

/** §4, score: the codes of the totals, and the highest that each can be. */
export const totals: ReadonlyMap<string, readonly [Instrument, number]> = new Map([
  [`${loinc}|44261-6`, ["phq-9", 27]],
  [`${snomed}|720433000`, ["phq-9", 27]],
  [`${loinc}|70274-6`, ["gad-7", 21]],
  [`${snomed}|445455005`, ["gad-7", 21]],
  [`${loinc}|70273-8`, ["phq-15", 30]],
  [`${snomed}|1065441000000103`, ["phq-15", 30]],
  [`${loinc}|44260-8`, ["phq-9-item-9", 3]],
]);
