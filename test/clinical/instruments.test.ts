import { describe, expect, it } from "vitest";
import { changeOf, noticed, outcomeOf } from "#clinical/instruments/change.ts";
import { type Form, faultsOf } from "#clinical/instruments/form.ts";
import { gad7 } from "#clinical/instruments/gad-7.ts";
import { bandOf, inRange, instruments, sheetOf } from "#clinical/instruments/index.ts";
import { phq9 } from "#clinical/instruments/phq-9.ts";
import { phq15 } from "#clinical/instruments/phq-15.ts";
import { instrumentIds } from "#clinical/instruments/taken-today.ts";
import { asksForRisk, totalOf, unanswered } from "#clinical/instruments/total-of.ts";
import packageJson from "../../package.json";

/** The check digit of a LOINC code (mod 10, Luhn over the digits read backwards). */
const loincDigit = (code: string): string => {
  const [digits = "", digit = ""] = code.split("-");
  const odd = [...digits]
    .reverse()
    .filter((_, at) => at % 2 === 0)
    .reverse()
    .join("");
  const even = [...digits]
    .reverse()
    .filter((_, at) => at % 2 === 1)
    .reverse()
    .join("");
  const sum = [...`${even}${Number(odd) * 2}`].reduce((all, one) => all + Number(one), 0);
  return digit === "" ? "none" : String((10 - (sum % 10)) % 10);
};

const answered = (codes: readonly string[], score: number) =>
  Object.fromEntries(codes.map((code) => [code, score]));
const codesOf = (sheet: typeof phq9): readonly string[] =>
  (sheet.items ?? []).map(({ code }) => code);

describe("Every instrument", () => {
  it("has one sheet, with its licence, a pending review and figures that carry their source", () => {
    expect(instruments.map(({ id }) => id)).toEqual(instrumentIds);
    for (const sheet of instruments) {
      expect(sheet.licence, sheet.id).not.toBe("");
      expect(sheet.reviewBy > packageJson.released, sheet.id).toBe(true);
      for (const figure of [sheet.caseness, sheet.reliableChange, sheet.noticeable])
        if (figure) expect(figure.source.cite, sheet.id).not.toBe("");
    }
  });

  it("has LOINC codes whose check digit is right", () => {
    const codes = instruments.flatMap(({ totals, panel, items = [] }) => [
      ...[...totals, ...(panel === undefined ? [] : [panel])]
        .filter((code) => code.startsWith("http://loinc.org|"))
        .map((code) => code.split("|")[1] ?? ""),
      ...items.flatMap(({ code, also = [] }) => [code, ...also]),
    ]);
    expect(codes.length).toBeGreaterThan(35);
    for (const code of codes) expect(loincDigit(code), code).toBe(code.split("-")[1]);
  });

  it("reaches the top of its range only by its highest answers", () => {
    for (const sheet of [phq9, gad7, phq15]) {
      const most = Math.max(...(sheet.answers ?? []).map(({ score }) => score));
      expect(totalOf(sheet, answered(codesOf(sheet), most)), sheet.id).toBe(sheet.range[1]);
      expect(totalOf(sheet, answered(codesOf(sheet), 0)), sheet.id).toBe(0);
    }
  });
});

describe("A total", () => {
  it("is not there while one item is open", () => {
    const [first = "", ...rest] = codesOf(phq9);
    expect(totalOf(phq9, answered(rest, 1))).toBeUndefined();
    expect(unanswered(phq9, answered(rest, 1))).toEqual([first]);
  });

  it("lies in the band that begins at or below it", () => {
    expect([4, 5, 9, 10, 20].map((total) => bandOf(phq9, total)?.says)).toEqual([
      "under 5",
      "mild",
      "mild",
      "moderate",
      "severe",
    ]);
    expect(bandOf(sheetOf("wsas"), 20)?.says).toBe("significant");
    expect(bandOf(sheetOf("wsas"), 21)?.says).toBe("moderately severe or worse");
    expect(bandOf(sheetOf("eq-vas"), 50)).toBeUndefined();
  });

  it("out of its range is not one", () => {
    expect([0, 27, 28, -1, 3.5].map((total) => inRange(phq9, total))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("PHQ-9 item 9", () => {
  it("asks for risk at any score above zero, from the form or alone, and for no other instrument", () => {
    const form = answered(codesOf(phq9), 0);
    expect(asksForRisk({ instrument: "phq-9", items: form })).toBe(false);
    expect(asksForRisk({ instrument: "phq-9", items: { ...form, "44260-8": 1 } })).toBe(true);
    expect(asksForRisk({ instrument: "phq-9", item9: 1 })).toBe(true);
    expect(asksForRisk({ instrument: "phq-9", item9: 0 })).toBe(false);
    expect(asksForRisk({ instrument: "gad-7", items: { "44260-8": 3 } })).toBe(false);
  });
});

describe("Change", () => {
  it("is reliable at 6 points of PHQ-9 and 4 of GAD-7, both ways, and unknown without a verified figure", () => {
    expect(changeOf(phq9, 16, 10)).toBe("reliably better");
    expect(changeOf(phq9, 16, 11)).toBe("within the margin");
    expect(changeOf(phq9, 10, 16)).toBe("reliably worse");
    expect(changeOf(gad7, 12, 8)).toBe("reliably better");
    expect(changeOf(gad7, 12, 9)).toBe("within the margin");
    expect(changeOf(phq15, 20, 5)).toBe("unknown");
  });

  it("is noticed by people at smaller steps", () => {
    expect(noticed(phq9, 10, 8)).toBe("better");
    expect(noticed(phq9, 10, 9)).toBe("neither");
    expect(noticed(phq15, 10, 13)).toBe("worse");
    expect(noticed(sheetOf("wsas"), 10, 13)).toBeUndefined();
  });

  it("counts recovery and reliable improvement as NHS Talking Therapies does", () => {
    const from = { phq9: 16, gad7: 12 };
    expect(outcomeOf(from, { phq9: 9, gad7: 7 })).toEqual({
      case: true,
      recovered: true,
      reliablyImproved: true,
      reliablyDeteriorated: false,
      reliablyRecovered: true,
    });
    expect(outcomeOf(from, { phq9: 10, gad7: 7 })).toMatchObject({
      recovered: false,
      reliablyImproved: true,
    });
    expect(outcomeOf(from, { phq9: 9, gad7: 16 })).toMatchObject({
      recovered: false,
      reliablyImproved: false,
    });
    expect(outcomeOf({ phq9: 11, gad7: 7 }, { phq9: 9, gad7: 7 })).toMatchObject({
      recovered: true,
      reliablyImproved: false,
      reliablyRecovered: false,
    });
    expect(outcomeOf({ phq9: 9, gad7: 7 }, { phq9: 2, gad7: 2 })).toMatchObject({
      case: false,
      recovered: false,
    });
    expect(outcomeOf(from, { phq9: 16, gad7: 16 })).toMatchObject({ reliablyDeteriorated: true });
  });
});

describe("A form of the practice’s own", () => {
  const options = [0, 1, 2, 3].map((score) => ({ score, text: `Answer ${score}` }));
  const whole: Form = {
    instrument: "gad-7",
    title: "GAD-7",
    canonical: "https://practice.example/gad-7",
    items: codesOf(gad7).map((code) => ({ code, text: `Question ${code}`, options })),
  };

  it("is whole when every item is there once, with words and with the right answer scores", () => {
    expect(faultsOf(gad7, whole)).toEqual([]);
  });

  it("is refused with the reason when it is not", () => {
    const [first, ...rest] = whole.items;
    if (first === undefined) throw new Error("no item");
    expect(faultsOf(gad7, { ...whole, items: rest })[0]).toContain("lacks 1 of 7 items: 69725-0");
    expect(faultsOf(gad7, { ...whole, items: [...whole.items, first] })[0]).toContain("asks twice");
    const short = { ...first, options: options.slice(0, 3) };
    expect(faultsOf(gad7, { ...whole, items: [short, ...rest] })[0]).toContain(
      "do not score 0, 1, 2, 3",
    );
    const mute = { ...first, text: " " };
    expect(faultsOf(gad7, { ...whole, items: [mute, ...rest] })[0]).toContain("no words");
  });
});
