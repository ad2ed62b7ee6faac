import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Bundle, FhirResource } from "fhir/r4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import example from "../../fixtures/answers.example.json";
import { compileStory } from "../../fixtures/compile.ts";
import { stories } from "../../fixtures/index.ts";
import { planIn, stored } from "../fhir/answers-to-plan.ts";
import { captured, type Ended, linesOf } from "./captured.ts";

const asOf = day("2026-11-22");

let folder = "";
const file = async (name: string, value: unknown): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-"));
});
afterAll(() => rm(folder, { recursive: true }));

const story = (id: string) =>
  stories.filter((each) => each.id === id).flatMap((each) => compileStory(each, asOf));

const plan = async (resources: unknown, answers: unknown, ...more: string[]): Promise<Ended> =>
  captured(
    "plan",
    await file("record.json", resources),
    "--answers",
    await file("answers.json", answers),
    "--as-of",
    asOf,
    "--json",
    ...more,
  );

const bundleOf = (ended: Ended) => JSON.parse(ended.out) as Bundle<FhirResource>;
const ada = () => story("high-contact");

describe("throughline plan", () => {
  it("prints the Bundle for the example answers, the same bytes each time, on one line", async () => {
    const ended = await plan(ada(), example);
    expect(ended).toMatchObject({ code: 0, err: [] });
    expect(linesOf(ended)).toMatchObject([{ resourceType: "Bundle", type: "transaction" }]);
    expect(planIn(bundleOf(ended)).status).toBe("active");
    expect((await plan(ada(), example)).out).toBe(ended.out);
  });

  it("says what the answers hold that is written apart from the plan, and fails for none of it", async () => {
    const ended = await plan(ada(), {
      ...example,
      scores: [{ instrument: "wsas", total: 12, on: asOf }],
    });
    expect(ended.code).toBe(0);
    expect(ended.err).toEqual([
      "throughline: written by transactions of their own, not printed: scores",
    ]);
    expect(ended.out).not.toContain('"Observation"');
  });

  it("finds its own patient among others", async () => {
    const ended = await plan([...story("mss3"), ...ada()], example);
    expect(planIn(bundleOf(ended)).subject.reference).toBe("Patient/high-contact");
  });

  it("revises the plan that the record holds, and never writes a second one", async () => {
    const saved = stored(bundleOf(await plan(ada(), example)));
    const ended = await plan([...ada(), ...saved], { ...example, planId: crypto.randomUUID() });
    const [first] = bundleOf(ended).entry ?? [];
    expect(first?.request).toMatchObject({ method: "PUT", ifMatch: 'W/"1"' });
    expect(planIn(bundleOf(ended)).identifier?.[0]?.value).toBe(`urn:uuid:${example.planId}`);
  });

  it("writes attestations that the next review of the record reads", async () => {
    const saved = stored(bundleOf(await plan(ada(), example)));
    const review = async (...resources: unknown[]) => {
      const source = await file("again.json", resources);
      const [one] = linesOf(await captured("review", source, "--as-of", asOf, "--json"));
      const checklist = one?.checklist as readonly { id: string; state: string }[];
      return Object.fromEntries(checklist.map(({ id, state }) => [id, state]));
    };
    expect(await review(...ada())).toMatchObject({ A1: "needs-clinician", A3: "due", A6: "due" });
    expect(await review(...ada(), ...saved)).toMatchObject({
      A1: "done",
      A3: "done",
      A6: "done",
      B1: "done",
      D5: "not-applicable",
      H1: "done",
      D1: "due",
      E1: "done",
    });
  });

  it("writes a draft where safety holds the plan, and says so", async () => {
    const ended = await plan(ada(), { ...example, checklist: {} });
    expect(ended.code).toBe(1);
    expect(ended.err.join()).toContain("the plan is written as a draft");
    expect(planIn(bundleOf(ended)).status).toBe("draft");
  });

  it("leaves out what would increase activity for someone with ME/CFS, and says so", async () => {
    const ended = await plan(story("me-cfs"), {
      ...example,
      patient: "Patient/me-cfs",
      plan: { ...example.plan, postExertionalMalaise: true },
    });
    expect(ended.code).toBe(1);
    expect(ended.err.join()).toContain("strategies that increase activity are left out");
    expect(ended.out).not.toContain("gentle-movement");
  });

  it("lets a draft have gaps", async () => {
    const ended = await plan(ada(), { ...example, status: "draft", plan: {} });
    expect(ended).toMatchObject({ code: 0, err: [] });
    expect(planIn(bundleOf(ended)).status).toBe("draft");
  });
});

describe("throughline plan refuses, in one line and with nothing printed,", () => {
  const { reviewOn: _, ...unreviewed } = example.plan;
  const refused: readonly (readonly [string, unknown, string[], string])[] = [
    [
      "answers about someone else",
      { ...example, patient: "Patient/mss3" },
      [],
      "no Patient with that id",
    ],
    ["answers about another than --patient", example, ["--patient", "mss3"], "another patient"],
    ["an active plan without its review day", { ...example, plan: unreviewed }, [], "reviewOn"],
    ["answers of another shape", { ...example, status: "done" }, [], "status"],
    ["a file that is not JSON", "{", [], "not a JSON file"],
  ];
  it.each(refused)("%s", async (_name, answers, more, says) => {
    const ended = await plan(ada(), answers, ...more);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toHaveLength(1);
    expect(ended.err[0]).toContain(says);
  });

  it("an answers file that is not there", async () => {
    const source = await file("record.json", ada());
    const ended = await captured(
      "plan",
      source,
      "--answers",
      join(folder, "none"),
      "--as-of",
      asOf,
      "--json",
    );
    expect(ended).toMatchObject({ code: 2, out: "" });
  });
});
