import { describe, expect, test } from "vitest";
import { about, concept, type Fields, recordOf } from "./one-patient.ts";

const flags = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
const laboratory = [
  concept("laboratory", "http://terminology.hl7.org/CodeSystem/observation-category"),
];
const flagged = (...codes: string[]): Fields => ({
  interpretation: codes.map((code) => concept(code, flags)),
});
const fbc = concept("26604007");
const chestXray = concept("399208008");

const result = (fields: Fields, id = "1"): Fields =>
  about("Observation", {
    id,
    status: "final",
    code: fbc,
    effectiveDateTime: "2026-03-04",
    ...fields,
  });
const report = (fields: Fields): Fields =>
  about("DiagnosticReport", {
    id: "r",
    status: "final",
    code: concept("4241000179101"),
    category: [concept("LAB", "http://terminology.hl7.org/CodeSystem/v2-0074")],
    effectiveDateTime: "2026-03-04",
    ...fields,
  });

const valued = (value: number, low?: number, high?: number, more: Fields = {}): Fields => ({
  valueQuantity: { value, unit: "g/L" },
  referenceRange: [
    {
      ...(low === undefined ? {} : { low: { value: low, unit: "g/L" } }),
      ...(high === undefined ? {} : { high: { value: high, unit: "g/L" } }),
    },
  ],
  ...more,
});
const compared = (comparator: string, value: number, low?: number, high?: number): Fields => ({
  ...valued(value, low, high),
  valueQuantity: { value, comparator, unit: "g/L" },
});
const ranges = (...referenceRange: Fields[]): Fields => ({
  valueQuantity: { value: 5, unit: "g/L" },
  referenceRange,
});
const meaning = (code: string): Fields => ({
  type: concept(code, "http://terminology.hl7.org/CodeSystem/referencerange-meaning"),
});
const inside = { low: { value: 4 }, high: { value: 6 } };
const outside = { low: { value: 6 }, high: { value: 8 } };

const normalityOf = (
  resources: readonly Fields[],
  id: string,
  patient: Fields = {},
): string | undefined =>
  recordOf(resources, patient).results.find((each) => each.id === id)?.normality;
const ofOne = (fields: Fields, patient: Fields = {}) =>
  normalityOf([result(fields)], "Observation/1", patient);

describe("a result is normal or abnormal by its flag", () => {
  test.each([
    ["N", "normal"],
    ...["A", "AA", "L", "LL", "LU", "H", "HH", "HU", "<", ">", "HX", "LX"].map((flag) => [
      flag,
      "abnormal",
    ]),
    ...["U", "D", "B", "W", "S", "R", "I", "IND", "E", "POS", "NEG", "DET", "ND", "?"].map(
      (flag) => [flag, "unclassified"],
    ),
  ])("%s: %s", (flag, normality) => {
    expect(ofOne(flagged(String(flag)))).toBe(normality);
  });

  test.each([
    ["NEG", "normal"],
    ["ND", "normal"],
    ["POS", "abnormal"],
    ["DET", "abnormal"],
  ])("%s of imaging, endoscopy or physiology: %s", (flag, normality) => {
    expect(ofOne({ ...flagged(flag), code: chestXray })).toBe(normality);
  });

  test("any abnormal flag wins, and one that is neither keeps a normal one from deciding", () => {
    expect(ofOne(flagged("N", "H"))).toBe("abnormal");
    expect(ofOne(flagged("N", "U"))).toBe("unclassified");
  });

  test.each([
    "http://terminology.hl7.org/CodeSystem/v2-0078",
    "http://hl7.org/fhir/v2/0078",
    "http://hl7.org/fhir/v3/ObservationInterpretation",
  ])("in %s too", (system) => {
    expect(ofOne({ interpretation: [concept("H", system)] })).toBe("abnormal");
  });

  test("normal with a value outside its range is abnormal", () => {
    expect(ofOne(valued(7, 4, 6, flagged("N")))).toBe("abnormal");
  });

  test("a flag that is neither does not fall through to the range", () => {
    expect(ofOne(valued(5, 4, 6, flagged("U")))).toBe("unclassified");
    expect(ofOne(valued(7, 4, 6, flagged("U")))).toBe("unclassified");
  });

  test("words beside a value are not read, and keep it from being called normal", () => {
    const interpretation = [{ text: "PA - Potentially abnormal" }];
    expect(ofOne(valued(5, 4, 6, { interpretation }))).toBe("unclassified");
    expect(ofOne(valued(7, 4, 6, { interpretation }))).toBe("abnormal");
  });

  test("a code of another system is not read either, and blocks no more than words do", () => {
    const interpretation = [concept("N", "urn:local-flags")];
    expect(ofOne(valued(5, 4, 6, { interpretation }))).toBe("unclassified");
    expect(ofOne(valued(7, 4, 6, { interpretation }))).toBe("abnormal");
  });

  test("a flag decides, whatever stands beside it in words", () => {
    const { interpretation } = flagged("N");
    const both = [{ text: "HI - Above high reference limit" }].concat(interpretation as []);
    expect(ofOne({ interpretation: both })).toBe("normal");
    expect(ofOne(valued(7, 4, 6, { interpretation: both }))).toBe("abnormal");
    expect(ofOne({ interpretation: [{ text: "Normal" }, concept("H", flags)] })).toBe("abnormal");
  });

  test("nothing at all says nothing", () => {
    expect(ofOne({})).toBe("unclassified");
    expect(ofOne({ valueString: "Normal" })).toBe("unclassified");
  });
});

describe("a result is normal or abnormal by its range", () => {
  test.each<[string, Fields, string]>([
    ["inside", valued(5, 4, 6), "normal"],
    ["on the low bound", valued(4, 4, 6), "normal"],
    ["on the high bound", valued(6, 4, 6), "normal"],
    ["below", valued(3.9, 4, 6), "abnormal"],
    ["above", valued(6.1, 4, 6), "abnormal"],
    ["zero, below", valued(0, 4, 6), "abnormal"],
    ["a low bound of 0 is no bound", valued(-1, 0, 6), "normal"],
    [
      "a low bound of 0 has no unit to compare either",
      ranges({ low: { value: 0, unit: "mg/L" }, high: { value: 6 } }),
      "normal",
    ],
    ["a range from 0 without an end is no range", valued(5, 0), "unclassified"],
    ["a range without bounds is no range", valued(5), "unclassified"],
    ["less than the low bound", compared("<", 4, 4, 6), "abnormal"],
    ["at most the low bound", compared("<=", 4, 4, 6), "unclassified"],
    ["less than a high bound alone", compared("<", 6, undefined, 6), "normal"],
    [
      "less than something above a high bound alone",
      compared("<", 7, undefined, 6),
      "unclassified",
    ],
    ["less than something inside", compared("<", 5, 4, 6), "unclassified"],
    ["more than a low bound alone", compared(">", 60, 60), "normal"],
    ["more than the high bound", compared(">", 6, 4, 6), "abnormal"],
    ["at least the high bound", compared(">=", 6, 4, 6), "unclassified"],
    ["of an unknown comparison", compared("ad", 5, 4, 6), "unclassified"],
    [
      "another unit",
      { ...valued(5, 4, 6), valueQuantity: { value: 5, unit: "mg/L" } },
      "unclassified",
    ],
    ["a range without a unit", ranges(inside), "normal"],
    ["two ranges", ranges(inside, outside), "unclassified"],
    [
      "of two, the one that is the normal range",
      ranges({ ...inside, ...meaning("normal") }, outside),
      "normal",
    ],
    ["a range in words beside one in numbers", ranges(inside, { text: "4 to 6" }), "normal"],
    [
      "a range for treatment is no normal range",
      ranges({ ...inside, ...meaning("treatment") }),
      "unclassified",
    ],
    [
      "a range for men",
      ranges({ ...inside, appliesTo: [concept("248153007")] }, outside),
      "abnormal",
    ],
    ["a range for women", ranges({ ...inside, appliesTo: [concept("248152002")] }), "normal"],
    [
      "a range for something not known here",
      ranges({ ...inside, appliesTo: [concept("77386006")] }),
      "unclassified",
    ],
    ["a value in words", { ...ranges(inside), valueQuantity: { value: "5" } }, "unclassified"],
  ])("%s: %#", (_, fields, normality) => {
    expect(ofOne(fields)).toBe(normality);
  });

  test("a range for an age is for those who surely have it", () => {
    const adult = ranges({ ...inside, age: { low: { value: 18, unit: "a", code: "a" } } });
    expect(ofOne(adult, { birthDate: "1980-01-01" })).toBe("normal");
    expect(ofOne(adult, { birthDate: "2020-01-01" })).toBe("unclassified");
    expect(ofOne(adult, { birthDate: "2008" })).toBe("unclassified");
    expect(ofOne(adult)).toBe("unclassified");
  });
});

describe("a value code says normal of imaging, endoscopy and physiology only", () => {
  test.each(["17621005", "281900007", "260385009", "260415000"])("%s", (code) => {
    const valueCodeableConcept = concept(code);
    expect(ofOne({ code: chestXray, valueCodeableConcept })).toBe("normal");
    expect(ofOne({ valueCodeableConcept })).toBe("unclassified");
  });
});

describe("a report or panel", () => {
  const members = [result({ ...flagged("N") }, "1"), result(flagged("N"), "2")];
  const result1 = [{ reference: "Observation/1" }, { reference: "Observation/2" }];

  test("is normal if all its members are", () => {
    expect(normalityOf([...members, report({ result: result1 })], "DiagnosticReport/r")).toBe(
      "normal",
    );
    const panel = result({ hasMember: result1 }, "panel");
    expect(normalityOf([...members, panel], "Observation/panel")).toBe("normal");
  });

  test("is abnormal if a member is, whatever it concludes", () => {
    const resources = [result(flagged("H"), "1"), result(flagged("N"), "2")];
    const concluded = report({ result: result1, conclusionCode: [concept("17621005")] });
    expect(normalityOf([...resources, concluded], "DiagnosticReport/r")).toBe("abnormal");
  });

  test("is normal if a conclusion code says so", () => {
    expect(
      normalityOf([report({ conclusionCode: [concept("281900007")] })], "DiagnosticReport/r"),
    ).toBe("normal");
  });

  test("is unclassified without members, and never by its text", () => {
    expect(normalityOf([report({ conclusion: "Normal" })], "DiagnosticReport/r")).toBe(
      "unclassified",
    );
  });

  test.each<[string, Fields[]]>([
    ["is missing", [result(flagged("N"), "1")]],
    [
      "is not final",
      [result(flagged("N"), "1"), result({ ...flagged("N"), status: "preliminary" }, "2")],
    ],
    ["says nothing", [result(flagged("N"), "1"), result({}, "2")]],
    [
      "was entered in error",
      [result(flagged("N"), "1"), result({ ...flagged("H"), status: "entered-in-error" }, "2")],
    ],
  ])("is unclassified where a member %s", (_, resources) => {
    expect(normalityOf([...resources, report({ result: result1 })], "DiagnosticReport/r")).toBe(
      "unclassified",
    );
  });

  test("counts the members that it contains", () => {
    const contained = [{ resourceType: "Observation", id: "c", status: "final", ...flagged("H") }];
    const holder = report({ contained, result: [{ reference: "#c" }] });
    expect(normalityOf([holder], "DiagnosticReport/r")).toBe("abnormal");
  });

  test("follows panels within panels, and stops where one leads back to itself", () => {
    const inner = result({ hasMember: [{ reference: "Observation/1" }] }, "inner");
    const outer = report({ result: [{ reference: "Observation/inner" }] });
    expect(normalityOf([result(flagged("H")), inner, outer], "DiagnosticReport/r")).toBe(
      "abnormal",
    );
    const a = result({ hasMember: [{ reference: "Observation/b" }] }, "a");
    const b = result({ hasMember: [{ reference: "Observation/a" }] }, "b");
    expect(normalityOf([a, b], "Observation/a")).toBe("unclassified");
  });

  test("twenty thousand deep is still read", () => {
    const deep = Array.from({ length: 20_000 }, (_, at) =>
      result({ hasMember: [{ reference: `Observation/${at + 1}` }] }, String(at)),
    );
    expect(normalityOf(deep, "Observation/0")).toBe("unclassified");
  });

  test("of an Observation is abnormal if a component is, and never normal by components", () => {
    expect(ofOne({ component: [flagged("H")] })).toBe("abnormal");
    expect(ofOne({ component: [flagged("N")] })).toBe("unclassified");
  });
});

describe("a finished investigation", () => {
  const procedure = (outcome: Fields): Fields =>
    about("Procedure", {
      status: "completed",
      code: chestXray,
      performedDateTime: "2026-03-04",
      outcome,
    });

  test("that says normal is a negative one, and any other is none", () => {
    expect(recordOf([procedure(concept("17621005"))]).results).toMatchObject([
      { id: "Procedure/1", family: "chest-xray", normality: "normal", from: "Procedure" },
    ]);
    expect(recordOf([procedure(concept("385669000"))]).results).toEqual([]);
    expect(recordOf([procedure({ text: "Normal" })]).results).toEqual([]);
  });
});

describe("the family of a result", () => {
  const familiesOf = (fields: Fields) =>
    recordOf([result(fields)]).results.map(({ family }) => family);

  test("is that of the list, each once", () => {
    expect(familiesOf({})).toEqual(["fbc"]);
    const coding = ["26604007", "1022441000000101", "399208008"].map(
      (code) => concept(code).coding,
    );
    expect(familiesOf({ code: { coding: coding.flat() } })).toEqual(["fbc", "chest-xray"]);
  });

  test("is its own first code where laboratory work has no row", () => {
    const code = {
      coding: [
        { system: "urn:local", code: "X1" },
        { system: "urn:local", code: "X2" },
      ],
    };
    expect(familiesOf({ code, category: laboratory })).toEqual(["urn:local|X1"]);
    expect(familiesOf({ code })).toEqual([]);
  });

  test.each(["LAB", "HM", "CH", "MB", "PAT"])(
    "is known of the laboratory section %s",
    (section) => {
      const category = [concept(section, "http://hl7.org/fhir/v2/0074")];
      expect(familiesOf({ code: concept("X1", "urn:local"), category })).toEqual(["urn:local|X1"]);
    },
  );

  test("is awaited where the result is not final", () => {
    const { pending, results } = recordOf([
      result({ status: "registered" }, "1"),
      result({ status: "preliminary" }, "2"),
      report({ status: "partial" }),
    ]);
    expect(results).toEqual([]);
    expect(pending.map(({ id, family, ordered }) => [id, family, ordered])).toEqual([
      ["Observation/1", "fbc", false],
      ["Observation/2", "fbc", false],
      ["DiagnosticReport/r", "http://snomed.info/sct|4241000179101", false],
    ]);
  });
});
