import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rowOf } from "#clinical/codelists/row-of.ts";
import { type EncounterFacts, encounterKind } from "#clinical/encounter-kind.ts";
import { entriesIn, filesUnder, hasSharedData, sharedData } from "../fhir/shared-data.ts";

const nothingSaid: EncounterFacts = { types: [], typeTexts: [], classCode: undefined };
const snomed = (code: string) => rowOf("http://snomed.info/sct", code);

const byText = (text: string) => encounterKind({ ...nothingSaid, typeTexts: [text] });
const byClass = (classCode: string) => encounterKind({ ...nothingSaid, classCode });
const byCodes = (...codes: string[]) => encounterKind({ ...nothingSaid, types: codes.map(snomed) });

const seenInSurgery = "185202000";
const telephone = "185317003";

/** Every text that the UK records of the third-party data bear. */
const inRecords: readonly (readonly [text: string, kind: string])[] = [
  ["GP Surgery", "contact"],
  ["Surgery Consultation", "contact"],
  ["Telephone call to a patient", "contact"],
  ["Home visit note", "contact"],
  ["Nursing home visit note", "contact"],
  ["Other", "unclassified"],
  ["Externally Entered", "excluded"],
  ["Outbound Referral", "excluded"],
  ["Inbound Referral", "excluded"],
];

type Fields = Readonly<Record<string, unknown>>;

/** An object and every object in it, however deep. */
const objectsIn = (value: unknown): readonly Fields[] =>
  typeof value === "object" && value !== null
    ? [value as Fields, ...Object.values(value).flatMap(objectsIn)]
    : [];

/** The texts of every encounter's types in a folder of third-party records. */
const textsIn = (folder: string): readonly string[] => {
  const texts = filesUnder(folder)
    .flatMap(entriesIn)
    .flatMap(({ resource }) => objectsIn(resource))
    .filter(({ resourceType }) => resourceType === "Encounter")
    .flatMap(({ type }) => objectsIn(type).flatMap(({ text }) => text ?? []));
  return [...new Set(texts.map(String))].sort();
};

describe("the kind of an encounter by its type text", () => {
  test.skipIf(!hasSharedData)("is tried on every text of the UK records, and on no other", () => {
    const known = inRecords.map(([text]) => text);
    const found = textsIn(join(sharedData, "gp-connect"));
    expect(found).toEqual([...known].sort());
  });

  test.each<readonly [text: string, kind: string]>([
    ...inRecords,
    // Every row of the table.
    ["Video appointment", "contact"],
    ["eConsult: e-consultation", "contact"],
    ["Online consultation", "contact"],
    ["Face to face", "contact"],
    ["GP consultation", "contact"],
    ["Visit", "contact"],
    ["Hospital visit", "unclassified"],
    ["Out of hours", "emergency"],
    ["A&E attendance", "emergency"],
    ["Emergency", "emergency"],
    ["Walk-in centre", "emergency"],
    ["Urgent care", "emergency"],
    ["Administration note", "excluded"],
    ["Letter from outpatients", "excluded"],
    ["Pathology result", "excluded"],
    ["Laboratory report", "excluded"],
    ["Scanned document", "excluded"],
    ["Repeat issue", "excluded"],
    ["Prescription", "excluded"],
    ["Did not attend", "excluded"],
    ["DNA", "excluded"],
    ["Third party", "excluded"],
    ["SMS sent", "excluded"],
    ["Text message", "excluded"],
    ["Email", "excluded"],
    ["Immunisation", "excluded"],
    ["Vaccination", "excluded"],
    ["Mail to patient", "unclassified"],
  ])("%s: %s", (text, kind) => {
    expect(byText(text).kind).toBe(kind);
  });

  test("excluded beats urgent beats contact", () => {
    expect(byText("Telephone: letter to out of hours").kind).toBe("excluded");
    expect(byText("Telephone call, out of hours").kind).toBe("emergency");
  });

  test("looks at every text of an encounter with several types", () => {
    const typeTexts = ["GP Surgery", "Administration note"];
    expect(encounterKind({ ...nothingSaid, typeTexts }).kind).toBe("excluded");
  });
});

describe("the kind of an encounter by its class", () => {
  test.each<readonly [text: string, kind: string]>([
    ["AMB", "contact"],
    ["HH", "contact"],
    ["VR", "contact"],
    ["EMER", "emergency"],
    ["IMP", "hospital"],
    ["ACUTE", "hospital"],
    ["NONAC", "hospital"],
    ["OBSENC", "hospital"],
    ["SS", "hospital"],
    ["PRENC", "hospital"],
    ["FLD", "unclassified"],
    ["constructor", "unclassified"],
  ])("%s: %s", (classCode, kind) => {
    expect(byClass(classCode).kind).toBe(kind);
  });

  test("decides where the text names no row", () => {
    expect(encounterKind({ ...nothingSaid, typeTexts: ["Other"], classCode: "AMB" }).kind).toBe(
      "contact",
    );
  });

  test("is not overruled by text where it is a hospital or an emergency", () => {
    const typeTexts = ["GP Surgery"];
    expect(encounterKind({ ...nothingSaid, typeTexts, classCode: "IMP" }).kind).toBe("hospital");
    expect(encounterKind({ ...nothingSaid, typeTexts, classCode: "EMER" }).kind).toBe("emergency");
  });
});

describe("the kind of an encounter by its type codes", () => {
  test("comes before text and class", () => {
    const types = [snomed(seenInSurgery)];
    expect(encounterKind({ types, typeTexts: ["Letter"], classCode: "IMP" }).kind).toBe("contact");
  });

  test("takes excluded, then urgent, then hospital, then contact where several disagree", () => {
    const excluded = "308720009";
    const urgent = "319981000000104";
    expect(byCodes(seenInSurgery, urgent).kind).toBe("emergency");
    expect(byCodes(seenInSurgery, urgent, excluded).kind).toBe("excluded");
  });

  test("does not take a class written as a type for a type", () => {
    const types = [rowOf("http://terminology.hl7.org/CodeSystem/v3-ActCode", "EMER")];
    expect(encounterKind({ ...nothingSaid, types }).kind).toBe("unclassified");
  });

  test("asks for the system as well as the code", () => {
    const types = [rowOf("http://example.org", seenInSurgery)];
    expect(encounterKind({ ...nothingSaid, types }).kind).toBe("unclassified");
  });
});

describe("whether an encounter was held at a distance", () => {
  test("is said by telephone, video and online types, texts and the virtual class", () => {
    expect(byCodes(telephone).remote).toBe(true);
    expect(byText("Telephone call to a patient").remote).toBe(true);
    expect(byClass("VR").remote).toBe(true);
  });

  test("is denied by a surgery or a home", () => {
    expect(byCodes(seenInSurgery).remote).toBe(false);
    expect(byText("GP Surgery").remote).toBe(false);
    expect(byClass("HH").remote).toBe(false);
  });

  test("is not known of an ambulatory class or of nothing", () => {
    expect(byClass("AMB").remote).toBeUndefined();
    expect(encounterKind(nothingSaid)).toEqual({ kind: "unclassified", remote: undefined });
  });
});
