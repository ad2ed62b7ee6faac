import { beforeAll, describe, expect, it } from "vitest";
import { allChapters, casesOf } from "./cases.ts";
import type { Expected } from "./example.ts";
import { type Case, type Outcome, type Runner, runners } from "./runners.ts";

/** What an outcome says of everything that an example claims, in the example's own words. */
const claimed = (expects: Expected, outcome: Outcome, patient: string): Expected => {
  const { counts, continuity, rules } = expects;
  const answers: Record<keyof Expected, () => unknown> = {
    counts: () =>
      pick(counts, (id) => [outcome.counts[id].sure, outcome.counts[id].maybe] as const),
    continuity: () => pick(continuity, (index) => outcome.counts["clinicians-12m"][index]),
    rules: () => pick(rules, (id) => outcome.rules[id].verdict),
    safety: () => outcome.safety.map(({ id }) => id),
    seen: () => outcome.safety.filter((finding) => finding.seen).map(({ id }) => id),
    suppressed: () => outcome.suppressed.map(({ id }) => id),
    headline: () => outcome.headline,
    setAside: () => outcome.setAside.map((id) => id.split(`/${patient}-`)[1]),
  };
  return Object.fromEntries(
    Object.keys(expects).map((claim) => [claim, answers[claim as keyof Expected]()]),
  );
};

const pick = <K extends string>(
  from: Partial<Record<K, unknown>> = {},
  answer: (key: K) => unknown,
): unknown => Object.fromEntries(Object.keys(from).map((key) => [key, answer(key as K)]));

/** Ids that are claimed to be set aside are claimed as a set. */
const inOrder = (expects: Expected): Expected =>
  expects.setAside === undefined ? expects : { ...expects, setAside: [...expects.setAside].sort() };

const without = (expects: Expected, silent: readonly (keyof Expected)[] = []): Expected =>
  Object.fromEntries(
    Object.entries(expects).filter(([claim]) => !silent.some((each) => each === claim)),
  );

const cases: readonly Case[] = allChapters.flatMap(casesOf);
const titled = cases.map(
  (each, at) => [`${each.patient}: ${each.example.title}`, each, at] as const,
);

/** The examples that a runner can be asked about. */
const askedOf = ({ leavesOut }: Runner) =>
  titled.filter(([, { example }]) => leavesOut?.(example) === undefined);

for (const runner of runners) {
  describe.skipIf(runner.absent !== undefined)(`The specification, ${runner.name}`, () => {
    let outcomes: readonly Outcome[] = [];
    beforeAll(async () => {
      outcomes = await runner.run(cases);
    });

    it.each(askedOf(runner))("%s", (_, { example, patient }, at) => {
      const outcome = outcomes[at];
      if (outcome === undefined) throw new Error("the runner gave no outcome");
      const expects = without(example.expects, runner.silent);
      expect(inOrder(claimed(expects, outcome, patient))).toEqual(inOrder(expects));
    });
  });
}

describe("The ways of computing", () => {
  it("agree on every count, its evidence, every verdict, finding, suppression and headline", async () => {
    const present = runners.filter(
      ({ absent, silent }) => absent === undefined && silent === undefined,
    );
    const [reference = [], ...others] = await Promise.all(
      present.map((runner) => Promise.resolve(runner.run(cases))),
    );
    expect(others.length).toBeGreaterThan(0);
    const comparable = ({ counts, rules, ...rest }: Outcome) => ({
      ...rest,
      counts: Object.entries(counts).map(([id, { parts: _, ...count }]) => [id, count]),
      rules: Object.entries(rules).map(([id, { verdict }]) => `${id} ${verdict}`),
    });
    for (const outcomes of others)
      expect(outcomes.map(comparable)).toEqual(reference.map(comparable));
  });
});
