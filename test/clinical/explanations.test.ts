import { describe, expect, it } from "vitest";
import { mechanismIds } from "#clinical/answers.ts";
import { depths } from "#clinical/explanations/explanation.ts";
import { explanations, explanationsFor, textToBegin } from "#clinical/explanations/index.ts";
import packageJson from "../../package.json";

const printed = explanations.flatMap((explanation) =>
  depths.map((depth) => ({ id: explanation.id, depth, text: explanation.print[depth] })),
);
const sentences = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/).filter((one) => one !== "");

describe("The explanation library", () => {
  it("holds the twelve mechanisms in their order, each at three depths, each deeper than the last", () => {
    expect(explanations.map(({ id }) => id)).toEqual(mechanismIds);
    for (const { id, print } of explanations) {
      expect(print.short.length, id).toBeGreaterThan(print.line.length);
      expect(print.full.length, id).toBeGreaterThan(print.short.length);
    }
  });

  it("gives each its cautions, something to try, its evidence, and a review that has not lapsed", () => {
    for (const one of explanations) {
      expect(one.checkFirst.length, one.id).toBeGreaterThan(0);
      expect(one.notWhen.length, one.id).toBeGreaterThan(0);
      expect(one.actions.length, one.id).toBeGreaterThan(0);
      expect(one.evidence.length, one.id).toBeGreaterThan(2);
      expect(one.clinicalReview, one.id).toBe("pending");
      expect(one.reviewBy > packageJson.released, one.id).toBe(true);
    }
  });

  it("prints no metaphor; what is said aloud is kept apart", () => {
    for (const { id, text } of printed)
      expect(text, id).not.toMatch(
        /\balarm|\bvolume|software|hardware|battery|wiring|engine|smoke|\bfire\b|\blike an?\b|as if\b/i,
      );
    for (const { id, print, spoken } of explanations)
      for (const depth of depths) expect(print[depth].includes(spoken), id).toBe(false);
  });

  it("prints sentences of at most 20 words and no word that blames or belittles", () => {
    for (const { id, depth, text } of printed) {
      for (const sentence of sentences(text))
        expect(sentence.split(/\s+/).length, `${id} ${depth}: ${sentence}`).toBeLessThanOrEqual(20);
      expect(text, id).not.toMatch(
        /psycholog|in (your|the) head|imagin|\bjust\b|only stress|nothing wrong|\bweak\b|lazy|fault of/i,
      );
    }
  });

  it("offers X07 as a later layer only, and X08 only with a diagnosis", () => {
    expect(explanations.filter(({ laterLayer }) => laterLayer).map(({ id }) => id)).toEqual([
      "X07",
    ]);
    expect(explanations.filter(({ needsDiagnosis }) => needsDiagnosis).map(({ id }) => id)).toEqual(
      ["X08"],
    );
  });
});

describe("Where exertion may bring a relapse", () => {
  it("X06 cannot be reached, and X12 can", () => {
    const ids = explanationsFor(true).map(({ id }) => id);
    expect(ids).not.toContain("X06");
    expect(ids).toContain("X12");
    expect(explanationsFor(false)).toHaveLength(12);
  });

  it("no text offers anything that raises activity", () => {
    const raising = explanations.flatMap(({ actions }) =>
      actions.filter(({ raisesActivity }) => raisesActivity).map(({ says }) => says),
    );
    expect(raising.length).toBeGreaterThan(5);
    for (const explanation of explanationsFor(true))
      for (const depth of depths)
        for (const says of raising)
          expect(textToBegin(explanation, depth, true), explanation.id).not.toContain(says);
    expect(
      raising.some((says) => /exercise|movement|activity|physio|step by step|steady/.test(says)),
    ).toBe(true);
  });

  it("and no action is left unmarked that asks for more activity", () => {
    for (const { id, actions } of explanations)
      for (const { says, raisesActivity } of actions)
        if (/exercis|movement|activity|step by step|steady|more each/i.test(says) && id !== "X12")
          expect(raisesActivity, `${id}: ${says}`).toBe(true);
  });
});
