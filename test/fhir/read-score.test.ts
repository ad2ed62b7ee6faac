import { describe, expect, test } from "vitest";
import { about, concept, type Fields, loinc, recordOf, snomed } from "./one-patient.ts";

const backPain = concept("161891005");
const observation = (fields: Fields): Fields =>
  about("Observation", {
    status: "final",
    code: backPain,
    effectiveDateTime: "2026-03-04",
    ...fields,
  });

describe("a score", () => {
  const scored = (fields: Fields) => recordOf([observation(fields)]).scores;

  test.each([
    ["44261-6", loinc, "phq-9"],
    ["720433000", snomed, "phq-9"],
    ["70274-6", loinc, "gad-7"],
    ["445455005", snomed, "gad-7"],
    ["70273-8", loinc, "phq-15"],
    ["1065441000000103", snomed, "phq-15"],
    ["44260-8", loinc, "phq-9-item-9"],
  ])("is read of %s in %s as %s", (code, system, instrument) => {
    expect(scored({ code: concept(code, system), valueInteger: 0 })).toMatchObject([
      { instrument, value: 0, sure: true },
    ]);
  });

  test("may be a quantity, and is perhaps where its status is unknown", () => {
    const code = concept("44261-6", loinc);
    expect(scored({ code, valueQuantity: { value: 27 } })).toMatchObject([{ value: 27 }]);
    expect(scored({ code, valueInteger: 3, status: "unknown" })).toMatchObject([{ sure: false }]);
  });

  test("is no panel and no item", () => {
    expect(scored({ code: concept("44249-1", loinc), valueInteger: 3 })).toEqual([]);
    expect(scored({ code: concept("44250-9", loinc), valueInteger: 3 })).toEqual([]);
  });

  const response = (fields: Fields): Fields =>
    about("QuestionnaireResponse", { status: "completed", authored: "2026-03-04", ...fields });

  test("is found in a questionnaire's items, however deep", () => {
    const item = [
      {
        linkId: "group",
        item: [{ linkId: "/44261-6", text: "Total", answer: [{ valueInteger: 12 }] }],
      },
      {
        linkId: "44260-8",
        answer: [{ valueInteger: 1, item: [{ linkId: "70274-6", answer: [{ valueDecimal: 4 }] }] }],
      },
    ];
    expect(
      recordOf([response({ item })]).scores.map(({ instrument, value }) => [instrument, value]),
    ).toEqual([
      ["phq-9", 12],
      ["phq-9-item-9", 1],
      ["gad-7", 4],
    ]);
  });

  test("of an answer is read by its ordinal value where it is coded", () => {
    const extension = [
      { url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal: 2 },
    ];
    const item = [{ linkId: "/44260-8", answer: [{ valueCoding: { code: "x", extension } }] }];
    expect(recordOf([response({ item })]).scores).toMatchObject([{ value: 2 }]);
  });

  test("that cannot be used is said, and the others of the questionnaire are kept", () => {
    const item = [
      { linkId: "/44261-6", answer: [{ valueInteger: 40 }] },
      { linkId: "/44260-8", answer: [{ valueInteger: 3 }] },
    ];
    const { scores, setAside, sources } = recordOf([response({ item })]);
    expect(scores).toMatchObject([{ instrument: "phq-9-item-9", value: 3 }]);
    expect(setAside.map(({ because }) => because)).toEqual([
      "its phq-9 score of 40 is not between 0 and 27",
    ]);
    expect(sources.QuestionnaireResponse).toMatchObject({ read: 1, used: 0 });
  });

  test("in our own questionnaire stands beside what was attested", () => {
    const done = [{ valueCoding: { code: "done" } }];
    const item = [
      {
        linkId: "checklist",
        item: [
          { linkId: "A3", answer: done },
          { linkId: "A4", answer: [{ valueCoding: { code: "due" } }] },
        ],
      },
      { linkId: "A6", answer: done },
    ];
    const identifier = {
      system: "https://throughline.example/id/questionnaire-response",
      value: "x",
    };
    expect(recordOf([response({ item, identifier })]).attestations).toMatchObject([
      { id: "QuestionnaireResponse/1", done: ["A3", "A6"], when: { earliest: "2026-03-04" } },
    ]);
    expect(recordOf([response({ item })]).attestations).toEqual([]);
    expect(
      recordOf([response({ item, identifier: { system: "urn:other", value: "x" } })]).attestations,
    ).toEqual([]);
  });
});
