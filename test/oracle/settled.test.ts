import { describe, expect, it } from "vitest";
import type { Day } from "#clinical/day.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { conceptIn as coded, type Fields } from "./generate-pools.ts";
import { oracle } from "./oracle.ts";

const asOf = "2026-11-22";
const sct = "http://snomed.info/sct";
const loinc = "http://loinc.org";
const flags = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
const tsh = coded(loinc, "3016-3");
const fbc = coded(sct, "26604007");
const ecg = coded(sct, "29303009");

const resource = (resourceType: string, id: string, fields: Fields): Fields => ({
  resourceType,
  id,
  status: "final",
  subject: { reference: "Patient/p" },
  ...fields,
});
const result = (id: string, code: Fields, on: string, fields: Fields): Fields =>
  resource("Observation", id, { code, effectiveDateTime: on, ...fields });
const flagged = (...codes: readonly string[]): Fields => ({
  interpretation: codes.map((code) => coded(flags, code)),
});
const inWords = { text: "HI - Above high reference limit" };
const visit = (fields: Fields): Fields =>
  resource("Encounter", "e", { status: "finished", period: { start: "2026-03-04" }, ...fields });

type Settled = {
  readonly says: string;
  readonly records: readonly Fields[];
  /** Count → sure, maybe, and the ids of its evidence. */
  readonly expects: Readonly<Record<string, readonly [number, number, readonly string[]]>>;
};

const abnormal = (id: string): Settled["expects"] => ({
  "abnormal-open": [1, 0, [`Observation/${id}`]],
});
const quiet: Settled["expects"] = {
  "abnormal-open": [0, 0, []],
  "repeat-normal-24m": [0, 0, []],
};
const threeDays = ["2026-02-01", "2026-04-01", "2026-06-01"] as const;
const three = (code: Fields, fields: Fields): readonly Fields[] =>
  threeDays.map((on, at) => result(`n${at}`, code, on, fields));
const repeated = ["n0", "n1", "n2"].map((id) => `Observation/${id}`);
const ranged = (value: number, low: Fields): Fields => ({
  valueQuantity: { value, unit: "mU/L" },
  referenceRange: [{ low, high: { value: 5, unit: "mU/L" } }],
});

/** What two honest readers took two ways, and how it was settled. */
const settled: readonly Settled[] = [
  {
    says: "a lower bound of 0 is no bound, so neither is its unit one",
    records: three(tsh, ranged(4, { value: 0, unit: "g/L" })),
    expects: { "repeat-normal-24m": [1, 0, repeated] },
  },
  {
    says: "a flag in words alone keeps a value in its range from being normal",
    records: three(tsh, { ...ranged(4, { value: 1, unit: "mU/L" }), interpretation: [inWords] }),
    expects: quiet,
  },
  {
    says: "a flag in words alone does not keep a value out of its range from being abnormal",
    records: [
      result("x", tsh, "2026-06-01", {
        ...ranged(9, { value: 1, unit: "mU/L" }),
        interpretation: [inWords],
      }),
    ],
    expects: abnormal("x"),
  },
  {
    says: "a proper flag speaks, whatever words stand beside it",
    records: three(tsh, { interpretation: [inWords, coded(flags, "N"), coded("urn:local", "H")] }),
    expects: { "repeat-normal-24m": [1, 0, repeated] },
  },
  {
    says: "a panel of analytes is not normal by its own flag while a member is not known",
    records: three(fbc, { ...flagged("N"), hasMember: [{ reference: "Observation/lost" }] }),
    expects: quiet,
  },
  {
    says: "a report that is silent beside an Observation of its day is no evidence",
    records: [
      ...three(tsh, flagged("N")),
      resource("DiagnosticReport", "r", { code: tsh, effectiveDateTime: "2026-04-01" }),
    ],
    expects: { "repeat-normal-24m": [1, 0, repeated] },
  },
  {
    says: "a report that concludes normal is a negative investigation beside an unclassified Observation",
    records: [
      result("x", ecg, "2026-04-01", {}),
      resource("DiagnosticReport", "r", {
        code: ecg,
        effectiveDateTime: "2026-04-01",
        conclusionCode: [coded(sct, "17621005")],
      }),
    ],
    expects: { "negative-investigations-24m": [1, 0, ["DiagnosticReport/r"]] },
  },
  {
    says: "nothing of a day with an abnormal result of its family is a negative investigation",
    records: [
      result("x", ecg, "2026-04-01", flagged("A")),
      resource("Procedure", "q", {
        status: "completed",
        code: ecg,
        performedDateTime: "2026-04-01",
        outcome: coded(sct, "17621005"),
      }),
    ],
    expects: { ...abnormal("x"), "negative-investigations-24m": [0, 0, []] },
  },
  {
    says: "an abnormal result is no evidence once a later one is abnormal",
    records: [
      result("early", tsh, "2026-02-01", flagged("H")),
      result("late", tsh, "2026-04-01", flagged("H")),
    ],
    expects: abnormal("late"),
  },
  {
    says: "the busiest six months rest on their sure days, and on what the maybe window holds",
    records: [
      ...["2025-02-01", "2025-03-01", "2025-04-01"].map((on, at) =>
        result(`s${at}`, coded(sct, "25064002"), on, {}),
      ),
      result("unsure", coded(sct, "84229001"), "2025-03-05", { status: "preliminary" }),
    ],
    expects: {
      "symptom-events-6m-peak": [
        3,
        1,
        ["s0", "s1", "s2", "unsure"].map((id) => `Observation/${id}`),
      ],
    },
  },
  {
    says: "a class without its system classifies nothing",
    records: [visit({ class: { code: "AMB" } })],
    expects: { "contacts-12m": [0, 1, ["Encounter/e"]] },
  },
  {
    says: "a conditional reference is a clinician, whatever stands in its identifier",
    records: [
      visit({
        class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
        participant: [
          { individual: { reference: "Practitioner?identifier=http://example.org/npi|1" } },
        ],
      }),
    ],
    expects: { "clinicians-12m": [1, 0, ["Encounter/e"]] },
  },
  {
    says: "a time without seconds is a time",
    records: [
      visit({
        class: { system: "http://terminology.hl7.org/CodeSystem/v3-ActCode", code: "AMB" },
        period: { start: "2026-06-30T23:30Z" },
      }),
    ],
    expects: { "contacts-6m": [1, 0, ["Encounter/e"]] },
  },
];

type Counted = {
  readonly sure: number;
  readonly maybe: number;
  readonly evidence: readonly string[];
};
type Counts = Readonly<Record<string, Counted>>;

const said = (counts: Counts, { expects }: Settled) =>
  Object.fromEntries(
    Object.keys(expects).map((id) => {
      const { sure, maybe, evidence } = counts[id] ?? { sure: -1, maybe: -1, evidence: [] };
      return [id, [sure, maybe, evidence]];
    }),
  );

const sourceOf = ({ records }: Settled): readonly Fields[] => [
  { resourceType: "Patient", id: "p", gender: "female", birthDate: "1980-01-01" },
  ...records,
];

describe("It is settled that", () => {
  it.each(settled.map((each) => [each.says, each] as const))("%s: the engine", (_, each) => {
    const [input] = collectPatients(sourceOf(each).map((one) => ({ resource: one }))).patients;
    if (input === undefined) throw new Error("the record has no patient");
    const { counts } = reviewRecord(readRecord(input, asOf as Day, "Europe/London"));
    expect(said(counts, each)).toEqual(each.expects);
  });

  it.each(settled.map((each) => [each.says, each] as const))("%s: the oracle", (_, each) => {
    expect(said(oracle(sourceOf(each), asOf).p?.counts ?? {}, each)).toEqual(each.expects);
  });

  it("a birth date after the day of the review leaves the age unknown and sets the patient aside", () => {
    const born = { resourceType: "Patient", id: "p", birthDate: "2030-01-01" };
    const [input] = collectPatients([{ resource: born }]).patients;
    const engine = input && reviewRecord(readRecord(input, asOf as Day, "Europe/London"));
    const both = [engine?.setAside.map((one) => one.resource), oracle([born], asOf).p?.setAside];
    expect(both).toEqual([["Patient/p"], ["Patient/p"]]);
    expect([engine?.suppressed, engine?.rules["TL-3"].verdict]).toEqual([[], "not met"]);
  });
});
