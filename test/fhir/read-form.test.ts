import { describe, expect, it } from "vitest";
import { gad7 } from "#clinical/instruments/gad-7.ts";
import { overTwoWeeks } from "#clinical/instruments/instrument.ts";
import { phq15 } from "#clinical/instruments/phq-15.ts";
import { readForm } from "#fhir/read-form.ts";

const ordinal = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
const options = overTwoWeeks.map(({ score, code }) => ({
  valueCoding: { system: "http://loinc.org", code, display: `Answer ${score}` },
}));
const items = (gad7.items ?? []).map(({ code }) => ({
  linkId: `/${code}`,
  text: `Question ${code}`,
  type: "choice",
  answerOption: options,
}));
const questionnaire = {
  resourceType: "Questionnaire",
  url: "https://practice.example/gad-7",
  title: "Our GAD-7",
  status: "active",
  item: items,
};
const faults = (resource: unknown) => {
  const read = readForm(resource);
  return read.ok ? [] : read.fault;
};

describe("Reading a practice’s own questionnaire", () => {
  it("knows the items by linkId or by code, nested or not, and leaves out what is not scored", () => {
    const total = { linkId: "/70274-6", text: "Total", type: "decimal" };
    const byCode = items.map((item, at) => ({
      ...item,
      linkId: `q${at}`,
      code: [{ system: "http://loinc.org", code: item.linkId.slice(1) }],
    }));
    for (const item of [
      [...items, total],
      [{ linkId: "g", type: "group", item: byCode }, total],
    ]) {
      const read = readForm({ ...questionnaire, item });
      expect(read.ok && read.value.items.map(({ code }) => code)).toEqual(
        (gad7.items ?? []).map(({ code }) => code),
      );
    }
  });

  it("takes the score from the ordinal value, the LOINC answer, an integer or a contained value set", () => {
    const weighed = [0, 1, 2, 3].map((score) => ({
      valueCoding: { code: `a${score}`, display: "Words" },
      extension: [{ url: ordinal, valueDecimal: score }],
    }));
    const within = [0, 1, 2, 3].map((score) => ({
      valueCoding: {
        code: `a${score}`,
        display: "Words",
        extension: [{ url: ordinal, valueDecimal: score }],
      },
    }));
    for (const answerOption of [options, weighed, within])
      expect(
        faults({ ...questionnaire, item: items.map((item) => ({ ...item, answerOption })) }),
      ).toEqual([]);
    const { answerOption: _, ...bare } = items[0] ?? {};
    const contained = {
      ...questionnaire,
      contained: [
        {
          resourceType: "ValueSet",
          id: "answers",
          compose: {
            include: [{ concept: overTwoWeeks.map(({ code }) => ({ code, display: "Words" })) }],
          },
        },
      ],
      item: items.map(({ linkId, text }) => ({
        ...bare,
        linkId,
        text,
        answerValueSet: "#answers",
      })),
    };
    expect(faults(contained)).toEqual([]);
  });

  it("accepts the other code under which a PHQ-15 item has been seen", () => {
    const asked = (phq15.items ?? []).map(({ code, also }) => ({
      linkId: also?.[0] ?? code,
      text: "Words",
      answerOption: (phq15.answers ?? []).map((answer) => ({
        valueCoding: { code: answer.code, display: "Words" },
      })),
    }));
    const read = readForm({ resourceType: "Questionnaire", item: asked });
    expect(read.ok && read.value.items.at(-1)?.code).toBe("69732-6");
  });

  it("refuses what is not whole, and says why", () => {
    expect(faults({ ...questionnaire, item: items.slice(1) })[0]).toContain("lacks 1 of 7");
    expect(
      faults({ ...questionnaire, item: items.map((item) => ({ ...item, answerOption: [] })) })[0],
    ).toContain("do not score");
    expect(
      faults({ ...questionnaire, item: [{ linkId: "1", text: "How are you?" }] })[0],
    ).toContain("None of its items");
    expect(faults({ resourceType: "Patient" })[0]).toContain("not a FHIR Questionnaire");
    for (const junk of [null, 3, "x", [], { resourceType: "Questionnaire", item: "no" }])
      expect(faults(junk).length).toBe(1);
  });
});
