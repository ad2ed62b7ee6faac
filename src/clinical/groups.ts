import type { AlarmEvent, Code, SyndromeEvent } from "./record.ts";

/**
 * Which groups of the codelists mean what (contract §4.1 and §9.13).
 * A group that stands in no table here is shown and counts for nothing.
 */

const snomed = (code: string): Code => `http://snomed.info/sct|${code}`;

/** Groups of `symptoms.csv` that are shown and never counted. */
export const uncountedSymptoms: ReadonlySet<string> = new Set([
  "genitourinary/menstrual",
  "genitourinary/breast",
  "general/appetite-weight",
  "general/swelling",
  "gastrointestinal/dysphagia",
  "neurological/visual",
  "neurological/gait",
]);

/** Whether a group of `symptoms.csv` counts as a symptom group. */
export const countsAsSymptom = (group: string): boolean => !uncountedSymptoms.has(group);

/** The symptom group whose first entry may be an index of White 2023. */
export const fatigueGroup = "general/fatigue";

/** Groups of `functional-syndromes.csv` that count as syndromes. */
export const countedSyndromes: ReadonlySet<string> = new Set([
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
]);

/** Whether the entry names a counted syndrome; of `mus-general` only a SNOMED code does. */
export const countsAsSyndrome = ({ group, codes }: SyndromeEvent): boolean =>
  countedSyndromes.has(group) ||
  (group === "mus-general" && codes.some((code) => code.startsWith(snomed(""))));

/** Codes that stand in the ME/CFS group of the list and are too broad to mean ME/CFS. */
export const tooBroadForMeCfs: ReadonlySet<Code> = new Set([
  "http://hl7.org/fhir/sid/icpc-2|A04",
  "http://hl7.org/fhir/sid/icpc-2|P78",
  "http://hl7.org/fhir/sid/icd-10|F48.0",
]);

/** Whether the entry names ME/CFS, which is kept apart from every other syndrome. */
export const namesMeCfs = ({ group, codes }: SyndromeEvent): boolean =>
  group === "cfs-me" && codes.some((code) => !tooBroadForMeCfs.has(code));

/** The four groups of bodily distress syndrome, and the symptom groups that make each. */
export const bdsGroups: Readonly<Record<string, readonly string[]>> = {
  cardiopulmonary: [
    "cardiopulmonary/palpitations",
    "cardiopulmonary/chest-pain",
    "cardiopulmonary/breathlessness",
    "general/sweating",
  ],
  gastrointestinal: [
    "gastrointestinal/abdominal-pain",
    "gastrointestinal/diarrhoea",
    "gastrointestinal/bloating",
    "gastrointestinal/nausea-vomiting",
    "gastrointestinal/dyspepsia",
    "gastrointestinal/bowel-habit",
  ],
  musculoskeletal: [
    "musculoskeletal/limb-pain",
    "musculoskeletal/muscle-pain",
    "musculoskeletal/joint-pain",
    "musculoskeletal/back-pain",
    "musculoskeletal/widespread-pain",
    "neurological/weakness",
    "neurological/numbness",
    "neurological/paraesthesia",
  ],
  general: [
    "neurological/cognitive",
    "general/fatigue",
    "neurological/headache",
    "neurological/dizziness",
  ],
};

/** The syndrome group that stands among the cardiopulmonary symptoms of bodily distress. */
export const bdsSyndromes: Readonly<Record<string, readonly string[]>> = {
  cardiopulmonary: ["hyperventilation"],
};

/** Groups of `explanatory-conditions.csv` that are a status for a time, not a long-term condition. */
export const passingConditions: ReadonlySet<string> = new Set(["pregnancy", "palliative"]);

/** Whether a group of `explanatory-conditions.csv` is a long-term condition. */
export const isLongTerm = (group: string): boolean => !passingConditions.has(group);

/** Conditions, active or past, that take a record out of the MSS searches. */
export const majorIllness: readonly string[] = ["chd", "stroke", "cancer", "severe-mental-illness"];

/** Families of tests whose normal result is a negative investigation, by name. */
export const negativeFamilies: ReadonlySet<string> = new Set([
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
]);
/** The other such families, by what their names begin with. */
export const negativeFamilyPrefixes = ["ultrasound-", "ct-", "mri-"];

/** Whether a normal result of the family is a negative investigation; every other family is an analyte. */
export const isNegativeFamily = (family: string): boolean =>
  negativeFamilies.has(family) || negativeFamilyPrefixes.some((start) => family.startsWith(start));

/** The specialty of a referral that names none. */
export const unspecified = "unspecified";

/** Groups of `referrals.csv` that are a specialist's opinion or diagnostic work. */
export const specialistGroups: ReadonlySet<string> = new Set([
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
  unspecified,
]);

/** Groups of `red-flags.csv` of which every entry is an alarm. */
export const alarmGroups: ReadonlySet<string> = new Set([
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
]);

/** The codes of the weight-loss group that alarm. */
export const weightLossCodes: ReadonlySet<Code> = new Set(
  ["89362005", "267024001", "448765001"].map(snomed),
);
/** The codes of the anaemia group that alarm. */
export const anaemiaCodes: ReadonlySet<Code> = new Set([snomed("87522002")]);

/** Whether a red-flag entry is weight loss that alarms (and that White 2023 counts). */
export const isWeightLoss = ({ group, code }: AlarmEvent): boolean =>
  group === "weight-loss" && weightLossCodes.has(code);

/** Whether a red-flag entry is an alarm; the others are shown. */
export const isAlarm = (event: AlarmEvent): boolean =>
  alarmGroups.has(event.group) ||
  isWeightLoss(event) ||
  (event.group === "anaemia" && anaemiaCodes.has(event.code));

/** Whether a red-flag entry tells of self-harm or of thoughts of suicide. */
export const isSelfHarm = ({ group }: AlarmEvent): boolean => group === "self-harm-suicide";
