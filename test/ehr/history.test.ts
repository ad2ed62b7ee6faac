import { afterEach, describe, expect, it, vi } from "vitest";
import { readHistory } from "#ehr/later/read-history.ts";
import { findHeldPlan } from "#fhir/held-plan.ts";
import { serverShapes } from "#sandbox/shape/server-shape.ts";
import { sourcesOf } from "../fhir/answers-to-plan.ts";
import { draft, openBench, revised } from "./write-chain/bench.ts";

afterEach(() => vi.unstubAllGlobals());

const door = {
  iss: "https://ehr.test/fhir",
  token: async () => "token-1",
  renew: async () => false,
};

describe("The history of a plan", () => {
  it("is every version that the record has, newest first, with who wrote it and what it said", async () => {
    const bench = openBench(serverShapes.hapi);
    await bench.save(draft);
    await bench.save(revised);
    const result = await readHistory(door, `CarePlan/${bench.sandbox.all("CarePlan")[0]?.id}`);
    if (!result.ok) throw new Error(result.fault.kind);
    expect(result.value.map(({ version, status }) => [version, status])).toEqual([
      ["2", "active"],
      ["1", "active"],
    ]);
    expect(result.value[0]?.text).toContain("Told anew");
    expect(result.value[1]?.text).toContain(draft.plan.story?.slice(0, 20));
    expect(result.value[0]?.author).toBe(draft.author.name);
  });

  it("that the record will not give is said to be unreadable", async () => {
    openBench(serverShapes.hapi);
    expect(await readHistory(door, "CarePlan/none")).toMatchObject({ ok: false });
  });
});

describe("A plan that the record keeps as a document", () => {
  it("is shown and revised at the next launch, with what was answered", async () => {
    const bench = openBench(serverShapes.epic);
    await bench.save(draft);
    const resources = ["DocumentReference", "QuestionnaireResponse"].flatMap((type) =>
      bench.sandbox.all(type),
    );
    const held = findHeldPlan(sourcesOf(resources));
    expect(held?.planId).toBe(draft.planId);
    expect(held?.answers.story).toBe(draft.plan.story);
  });
});
