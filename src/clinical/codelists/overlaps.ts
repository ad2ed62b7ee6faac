import type { Code } from "../record.ts";

/** Codes that two lists hold, on purpose, and why. */
export type Overlap = {
  readonly lists: readonly [string, string];
  readonly because: string;
  readonly codes: readonly Code[];
};

const snomed = (...codes: readonly string[]): readonly Code[] =>
  codes.map((code) => `http://snomed.info/sct|${code}`);
const icd10 = (...codes: readonly string[]): readonly Code[] =>
  codes.map((code) => `http://hl7.org/fhir/sid/icd-10|${code}`);
const icpc2 = (...codes: readonly string[]): readonly Code[] =>
  codes.map((code) => `http://hl7.org/fhir/sid/icpc-2|${code}`);

/** Every code that stands in two lists. Within one list a code stands once. */
export const overlaps: readonly Overlap[] = [
  {
    lists: ["care-plan", "encounter-types"],
    because: "A plan asks for what an encounter later records.",
    codes: [
      ...snomed(
        "1239511000000100",
        "1331000000103",
        "182836005",
        "185317003",
        "185389009",
        "281036007",
        "386473003",
        "390906007",
        "88551000000109",
      ),
    ],
  },
  {
    lists: ["care-plan", "instruments"],
    because: "A plan asks for an assessment that is then recorded.",
    codes: [...snomed("225337009", "225399009", "445221009", "709488003", "710841007")],
  },
  {
    lists: ["care-plan", "referrals"],
    because: "A plan asks for what a referral then orders.",
    codes: [
      ...snomed(
        "1036481000000106",
        "199101000000102",
        "199111000000100",
        "380201000000109",
        "390893007",
        "519101000000109",
        "871711000000103",
        "871731000000106",
      ),
    ],
  },
  {
    lists: ["explanatory-conditions", "red-flags"],
    because:
      "A diagnosis that both explains symptoms and needs an answer first; each list is asked on its own.",
    codes: [...snomed("128053003", "271737000", "400130008", "59282003", "66931009", "87522002")],
  },
  {
    lists: ["functional-syndromes", "mental-health"],
    because: "Worry about health stands among the syndromes that are shown and never counted.",
    codes: [
      ...snomed("16265701000119107", "18193002"),
      ...icd10("F45.2"),
      ...icpc2("A25", "A26", "A27", "P27"),
    ],
  },
  {
    lists: ["functional-syndromes", "symptoms"],
    because:
      "A name that is used for a symptom and for a syndrome: it is a symptom only (contract §4).",
    codes: [
      ...snomed(
        "102589003",
        "274668005",
        "278860009",
        "279032003",
        "30731004",
        "68978004",
        "71303008",
        "82423001",
        "82639001",
        "82991003",
        "88889000",
      ),
      ...icd10("G50.1", "K30", "K59.0", "R07.3", "R07.4", "R10.2", "R52.1", "R52.2", "R68.8"),
      ...icpc2("A04", "L18", "X09"),
    ],
  },
  {
    lists: ["investigations", "referrals"],
    because: "A referral for a test is a referral to diagnostic work, and an order of the test.",
    codes: [...snomed("183875006")],
  },
  {
    lists: ["mental-health", "red-flags"],
    because: "Abuse is a disclosure to act on, and part of a person’s story.",
    codes: [...snomed("225824003", "225826001", "404189009", "707087005")],
  },
  {
    lists: ["red-flags", "symptoms"],
    because: "The same entry is a symptom and may alarm: alarms are looked at first.",
    codes: [
      ...snomed(
        "15188001",
        "17173007",
        "24982008",
        "271594007",
        "279038004",
        "28442001",
        "288939007",
        "40739000",
        "442076002",
        "50219008",
        "713514005",
        "79890006",
        "88111009",
      ),
      ...icd10("R13"),
      ...icpc2("D18", "D21", "N18"),
    ],
  },
];
