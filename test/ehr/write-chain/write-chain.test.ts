import { afterAll, describe, expect, it, vi } from "vitest";
import { type ServerShape, serverShapes } from "#sandbox/shape/server-shape.ts";
import { everyCase } from "../../every-case.ts";
import { type Bench, draft, looseEnds, openBench, plansIn, revised } from "./bench.ts";
import { atLooks, atWrites, type Strike } from "./strike.ts";

type Stage = "a new plan" | "a revision";
type Case = { readonly step: number; readonly strike: Strike; readonly at: string };

const answersFor = { "a new plan": draft, "a revision": revised } as const;

/** A bench on which the save of this stage is about to begin. */
const begin = async (shape: ServerShape, stage: Stage): Promise<Bench> => {
  const bench = openBench(shape);
  if (stage === "a revision") await bench.save(draft);
  bench.strikeAt(undefined);
  return bench;
};

const isReadBack = (request: string): boolean => /^GET \/fhir\/\w+\/./.test(request);

/**
 * Every fault at every step that a quiet save takes; of the reads at its end only the first. On an ordinary day each
 * step meets a quarter of the faults, and each fault a quarter of the steps.
 */
const casesOf = async (shape: ServerShape, stage: Stage): Promise<readonly Case[]> => {
  const bench = await begin(shape, stage);
  await bench.save(answersFor[stage]);
  return bench.asked().flatMap((at, index, all) => {
    if (isReadBack(at) && isReadBack(all[index - 1] ?? "")) return [];
    const strikes = at.startsWith("GET") ? atLooks : atWrites;
    const taken = everyCase ? strikes : strikes.filter((_, nth) => nth % 4 === index % 4);
    return taken.map((strike) => ({ step: index + 1, strike, at }));
  });
};

const stages: readonly Stage[] = ["a new plan", "a revision"];
const chains = await Promise.all(
  Object.entries(serverShapes).flatMap(([name, shape]) =>
    stages.map(async (stage) => ({ name, stage, shape })),
  ),
);
const laid: { name: string; stage: Stage; shape: ServerShape; cases: readonly Case[] }[] = [];
for (const chain of chains) laid.push({ ...chain, cases: await casesOf(chain.shape, chain.stage) });
const total = laid.reduce((sum, { cases }) => sum + cases.length, 0);

/** What the record holds after a save that was struck, and after the next session that finds the draft. */
const play = async (shape: ServerShape, stage: Stage, { step, strike }: Case) => {
  const answers = answersFor[stage];
  const before = JSON.stringify(answers);
  const bench = await begin(shape, stage);
  bench.strikeAt(step, strike);
  const struck = await bench.save(answers);
  const between = plansIn(bench.sandbox);
  bench.strikeAt(undefined);
  const later = await bench.save(answers);
  return {
    claimed: struck !== "died" && struck.saved.ok,
    between,
    later: later !== "died" && later.saved.ok ? "saved" : JSON.stringify(later),
    after: plansIn(bench.sandbox),
    loose: looseEnds(bench.sandbox),
    untouched: JSON.stringify(answers) === before,
  };
};

afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(laid)("$stage, on a server like $name", ({ shape, stage, cases }) => {
  const words = answersFor[stage].plan.story ?? "";
  const holdsIt = ({ holds }: { holds: string }) =>
    holds.replace(/\s+/g, " ").includes(words.slice(0, 20));

  it.each([...new Set(cases.map(({ step, at }) => `${step}: ${at}`))])(
    "is once there or not at all, whatever happens at step %s",
    async (named) => {
      for (const one of cases.filter(({ step, at }) => `${step}: ${at}` === named)) {
        const { claimed, between, later, after, loose, untouched } = await play(shape, stage, one);
        const what = one.strike.name;
        expect(between.length, what).toBeLessThanOrEqual(1);
        if (claimed) expect(between.filter(holdsIt), what).toHaveLength(1);
        expect(later, what).toBe("saved");
        expect(after.filter(holdsIt), what).toHaveLength(1);
        expect(after, what).toHaveLength(1);
        expect(after[0]?.status, what).toBe("active");
        expect(loose, what).toEqual([]);
        expect(untouched, what).toBe(true);
      }
    },
  );
});

describe("The write chain", () => {
  it(`was struck in ${total} cases, on ${Object.keys(serverShapes).length} kinds of server`, () => {
    expect(total).toBeGreaterThan(everyCase ? 2000 : 500);
  });
});
