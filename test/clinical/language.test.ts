import { describe, expect, it } from "vitest";
import { checklist } from "#clinical/checklist/index.ts";
import { depths } from "#clinical/explanations/explanation.ts";
import { explanations, explanationsFor, textToBegin } from "#clinical/explanations/index.ts";
import { lint, wordsIn } from "#clinical/language/lint.ts";
import { sections } from "#clinical/plan/index.ts";
import example from "../../fixtures/answers.example.json";

const found = (text: string, pemTrack = false) => lint(text, pemTrack).map((one) => one.found);

describe("The language lint", () => {
  /** What the word list names, and what the seeds add. */
  const hurts = [
    "There is nothing wrong.",
    "Everything is normal.",
    "All your tests are normal.",
    "It is stress.",
    "It is anxiety.",
    "It is all in your head.",
    "It is psychological, not physical.",
    "psychological rather than physical",
    "no organic cause",
    "supratentorial",
    "We can stop testing now.",
    "Just one more test to be sure.",
    "I am referring you because I cannot find anything.",
    "This is the only thing left.",
    "You need to push yourself.",
    "Come back if it gets worse.",
    "Medically unexplained symptoms",
    "MUS",
    "somatising",
    "heartsink",
    "frequent flyer",
    "hysterical",
    "functional overlay",
    "You again.",
    "claims to be in pain",
    "denies low mood",
    "admits to worry",
    "insists on a scan",
    "resistant to the idea",
    "non-compliant",
    "looks well",
    "fixed ideas",
    "attention-seeking",
    "You will be fine.",
    "Nothing can be done.",
    "This is because you do not rest.",
  ];
  it.each(hurts)("finds “%s”, and says what else could be said and why", (text) => {
    const [first] = lint(text, false);
    expect(first, text).toBeDefined();
    expect(first?.instead).not.toBe("");
    expect(first?.why).not.toBe("");
  });

  it("leaves alone what may well be said", () => {
    const fine = [
      "Your symptoms are real. Let us work out what keeps them going.",
      "The tests did not show damage or disease. That does not mean nothing is happening.",
      "Here is one way to understand it. Does it fit?",
      "I will keep watching for anything new.",
      "Some people find help with coping useful alongside medical care.",
      "She reports pain and is worried about cancer.",
      "My muscles hurt, and music helps.",
      "Many people improve. Some do not fully. We will keep going.",
      "I tried to head home; my head hurts.",
      "Stress at work makes it stronger.",
    ];
    for (const text of fine) expect(found(text), text).toEqual([]);
  });

  it("asks for literal words in print", () => {
    expect(found("Your alarm goes off too easily")).toEqual(["alarm"]);
  });

  it("finds what asks for more activity, only where exertion may bring a relapse", () => {
    for (const text of [
      "Graded exercise",
      "Walk a little more each day",
      "Build it up",
      "Go to the gym",
    ]) {
      expect(found(text), text).toEqual([]);
      expect(found(text, true), text).not.toEqual([]);
    }
    expect(found("Rest before you need it", true)).toEqual([]);
  });

  it("looks into every shape of answer", () => {
    const answer = [{ words: "Walk", by: "2027-01-01" }, { words: "denies it" }];
    expect(wordsIn(answer)).toContain("denies it");
    expect(wordsIn(undefined)).toEqual([]);
  });

  it("has nothing to say of our own printed words", () => {
    const fields = sections.flatMap((section) => section.fields);
    const ours = [
      ...sections.map(({ title }) => title),
      ...fields.flatMap(({ label, options }) => [
        label,
        ...(options?.({}, false) ?? []).map((option) => option.label),
      ]),
      ...explanations.flatMap((one) => depths.map((depth) => textToBegin(one, depth, false))),
      ...checklist.map(({ gives }) => gives),
      ...wordsIn(example.plan),
    ];
    for (const text of ours) expect(found(text), text).toEqual([]);
    for (const one of explanationsFor(true))
      for (const depth of depths)
        expect(found(textToBegin(one, depth, true), true), one.id).toEqual([]);
  });
});
