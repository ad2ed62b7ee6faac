import { afterEach, describe, expect, it, vi } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { serverShapes } from "#sandbox/shape/server-shape.ts";
import { draft, looseEnds, openBench, plansIn } from "./write-chain/bench.ts";

afterEach(() => vi.unstubAllGlobals());

const turning = (change: NonNullable<Answers["change"]>, more: Partial<Answers> = {}): Answers => ({
  ...draft,
  at: "2026-11-23T09:00:00+00:00",
  change,
  ...more,
});
const { hapi, "medplum-batch": asBatch, "batch-service": oneByOne, epic, plain } = serverShapes;

describe.each(
  Object.entries({
    "all at once": hapi,
    "as a batch": asBatch,
    "one by one": oneByOne,
    "without versions": plain,
    "as a document": epic,
  }),
)("A plan that is kept %s", (_, shape) => {
  const afterTurn = async (answers: Answers) => {
    const bench = openBench(shape);
    await bench.save(draft);
    const turned = await bench.save(answers);
    if (turned === "died") throw new Error("nothing ended the program");
    return { bench, ...turned };
  };

  it("comes to rest", async () => {
    const { bench, saved } = await afterTurn(turning({ to: "on-hold", because: "Away." }));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(plansIn(bench.sandbox)).toHaveLength(1);
    expect(plansIn(bench.sandbox)[0]?.holds).toContain("On hold, 23 November 2026. Away.");
  });

  it("ends", async () => {
    const { bench, saved } = await afterTurn(turning({ to: "completed", because: "All done." }));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(plansIn(bench.sandbox)[0]?.holds).toContain("Ended, 23 November 2026. All done.");
  });

  it("is marked at once where it stands in the wrong record, whole", async () => {
    const { bench, saved } = await afterTurn(turning({ to: "entered-in-error" }));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    for (const type of ["CarePlan", "Task", "CareTeam"])
      for (const one of bench.sandbox.all(type))
        expect((one as { status?: string }).status, type).toBe("entered-in-error");
  });

  it("is replaced by a new agreement, beside which it stands ended", async () => {
    const planId = "9d0e6f0a-8c1b-4f7e-9a53-2b1c7d9e4f61";
    const { bench, saved } = await afterTurn(turning({ to: "replaced" }, { planId }));
    expect(saved).toMatchObject({ ok: true, value: { warnings: [] } });
    expect(plansIn(bench.sandbox)).toHaveLength(2);
    expect(looseEnds(bench.sandbox)).toEqual([]);
    const open = bench.sandbox
      .all("CarePlan")
      .filter((one) => ["active", "draft"].includes((one as { status?: string }).status ?? ""));
    expect(open.length).toBeLessThanOrEqual(1);
    const tasks = bench.sandbox.all("Task").map((one) => (one as { status?: string }).status);
    expect(tasks.filter((status) => status === "requested").length).toBeLessThanOrEqual(1);
  });
});
