import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, mechanismIds, type PlanAnswers, strategies } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { explanations, explanationsFor } from "#clinical/explanations/index.ts";
import { patientCopy } from "#clinical/patient-copy/patient-copy.ts";
import { mechanismWords, strategyWords } from "#clinical/plan/choice-words.ts";
import { planText, sections } from "#clinical/plan/index.ts";
import { offeredMechanisms, offeredStrategies } from "#clinical/plan/pem-track.ts";
import { helpOptions, optionsFor } from "#clinical/referral/options.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { toReferralBundle } from "#fhir/to-referral-bundle.ts";
import { on, quietRecord } from "../clinical/quiet-record.ts";
import { answers } from "./answers-to-plan.ts";

const meCfs = {
  id: "Condition/1",
  when: on("2020-01-01"),
  sure: true,
  says: "ME/CFS",
  group: "cfs-me",
  codes: [],
};
const coded = quietRecord({ syndromes: [meCfs] });
const uncoded = quietRecord();

/** Everything in our own words that asks for more activity: it must be nowhere on the track. */
const forbidden = [
  ...strategies.filter((each) => !offeredStrategies(true).includes(each)),
  ...strategies
    .filter((each) => !offeredStrategies(true).includes(each))
    .map((each) => strategyWords[each]),
  ...mechanismIds
    .filter((each) => !offeredMechanisms(true).includes(each))
    .map((each) => mechanismWords[each]),
  ...helpOptions.filter(({ raisesActivity }) => raisesActivity).map(({ title }) => title),
  ...explanations.flatMap(({ actions }) =>
    actions.filter(({ raisesActivity }) => raisesActivity).map(({ says }) => says),
  ),
];

const chosen = fc.record({
  strategies: fc.uniqueArray(fc.constantFrom(...strategies)),
  mechanisms: fc.uniqueArray(fc.constantFrom(...mechanismIds)),
  kinds: fc.uniqueArray(fc.constantFrom(...helpOptions.map(({ id }) => id))),
});

const answersWith = (
  {
    strategies: tried,
    mechanisms,
    kinds,
  }: {
    strategies: (typeof strategies)[number][];
    mechanisms: (typeof mechanismIds)[number][];
    kinds: string[];
  },
  malaise: boolean,
): Answers => {
  const plan: PlanAnswers = {
    ...answers.plan,
    strategies: tried,
    mechanisms,
    postExertionalMalaise: malaise,
    referrals: kinds.map((kind) => ({
      service: helpOptions.find(({ id }) => id === kind)?.title ?? kind,
      kind,
      purpose: "help",
      wait: "a month",
      choice: "yes",
      sensitive: true,
      open: true,
      clear: true,
      toldOn: day("2026-11-22"),
    })),
  };
  return { ...answers, plan };
};

/** All that may be written or handed over, as one text. */
const everything = (given: Answers, record = uncoded): string =>
  JSON.stringify([
    toPlanBundle(given, record),
    toReferralBundle(given, record) ?? "",
    planText(given, record),
    patientCopy(given, record),
  ]);

describe("On the ME/CFS track nothing that raises activity", () => {
  it("can be chosen in the form: no strategy, no explanation, no offer of help", () => {
    const fields = sections.flatMap((section) => section.fields);
    const offered = JSON.stringify([
      fields.map(({ options }) => options?.({}, true) ?? []),
      explanationsFor(true).map(({ id }) => mechanismWords[id]),
      optionsFor(true),
    ]);
    expect(forbidden.length).toBeGreaterThan(10);
    for (const words of forbidden) expect(offered, words).not.toContain(words);
    const ordinary = JSON.stringify(fields.map(({ options }) => options?.({}, false) ?? []));
    expect(ordinary).toContain(strategyWords["gentle-movement"]);
  });

  it("is written, whatever was chosen before, where ME/CFS is coded or the patient reports it", () => {
    fc.assert(
      fc.property(chosen, fc.boolean(), (given, malaise) => {
        const text = everything(answersWith(given, malaise), malaise ? uncoded : coded);
        for (const words of forbidden) if (text.includes(words)) return false;
        return true;
      }),
      { numRuns: 60 },
    );
  });

  it("is lost where the track is an ordinary one", () => {
    const given = answersWith(
      { strategies: ["gentle-movement"], mechanisms: ["X06"], kinds: ["physiotherapy"] },
      false,
    );
    const text = everything(given);
    expect(text).toContain(strategyWords["gentle-movement"]);
    expect(text).toContain("X06");
    expect(text).toContain("supervised exercise group");
  });
});
