import type { CarePlan, FhirResource, Goal } from "fhir/r4";
import { describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { answersFromPlan, findOurPlan } from "#fhir/existing-plan.ts";
import { findHeldPlan } from "#fhir/held-plan.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { answers, found, planIn, record, sourcesOf, stored, written } from "./answers-to-plan.ts";

const first = stored(toPlanBundle(answers, record));
const existing = found(toPlanBundle(answers, record));
const later: Answers = {
  ...answers,
  at: "2027-01-03T09:00:00+00:00",
  plan: {
    ...answers.plan,
    worries: "Less than before.",
    reviewOn: "2027-03-01" as Answers["plan"]["reviewOn"] & string,
  },
};
const revision = toPlanBundle(later, record, existing);

const requests = (bundle: typeof revision) =>
  (bundle.entry ?? []).map(({ request }) =>
    `${request?.method} ${request?.url} ${request?.ifMatch ?? ""}`.trim(),
  );

describe("A revision of our plan", () => {
  it("changes the version that was read, and adds only what the patient says now", () => {
    expect(requests(revision)).toEqual([
      'PUT CarePlan/v1-0 W/"1"',
      'PUT CareTeam/v1-1 W/"1"',
      'PUT Goal/v1-2 W/"1"',
      'PUT Goal/v1-3 W/"1"',
      "POST QuestionnaireResponse",
      'PUT Task/v1-5 W/"1"',
    ]);
  });

  it("says what is new and keeps its first day, author and id", () => {
    const plan = planIn(revision);
    expect(plan).toMatchObject({
      id: "v1-0",
      created: answers.at,
      author: { reference: "Practitioner/dr-amber" },
      period: { start: "2026-11-22", end: "2027-03-01" },
    });
    expect(plan.text?.div).toContain("Less than before.");
    expect(plan.identifier).toEqual(existing.carePlan.identifier);
    expect(written(revision, "Task")[0]?.restriction?.period?.end).toBe("2027-03-01");
  });

  it("dates who takes over the lead, and nobody who was there from the beginning", () => {
    const periods = (bundle: typeof revision) =>
      written(bundle, "CareTeam")[0]?.participant?.map(({ member, period }) => [
        member?.display,
        period?.start,
      ]);
    expect(periods(revision)?.[0]?.[1]).toBeUndefined();
    const lead = { name: "Dr New" };
    const handed = toPlanBundle({ ...later, plan: { ...later.plan, lead } }, record, existing);
    expect(periods(handed)?.[0]).toEqual(["Dr New", "2027-01-03"]);
    const after: Answers = { ...later, at: "2027-02-01T09:00:00+00:00" };
    const kept = toPlanBundle({ ...after, plan: { ...after.plan, lead } }, record, found(handed));
    expect(periods(kept)?.[0]).toEqual(["Dr New", "2027-01-03"]);
  });

  it("refers to each part once, however often it is revised", () => {
    const twice = found(toPlanBundle(later, record, existing));
    const third = planIn(toPlanBundle(later, record, twice));
    expect(third.goal).toHaveLength(2);
    expect(third.careTeam).toHaveLength(1);
    expect(third.supportingInfo).toHaveLength(1);
    expect(third.activity).toHaveLength(existing.carePlan.activity?.length ?? 0);
    expect(third.note).toHaveLength(existing.carePlan.note?.length ?? 0);
  });

  it("keeps what it does not understand and what others added", () => {
    const theirs = {
      ...existing.carePlan,
      extension: [{ url: "https://elsewhere.example/x", valueString: "kept" }],
      partOf: [{ reference: "CarePlan/bigger" }],
      goal: [...(existing.carePlan.goal ?? []), { reference: "Goal/theirs" }],
      activity: [
        ...(existing.carePlan.activity ?? []),
        { detail: { status: "scheduled" as const, code: { text: "Theirs" } } },
      ],
      note: [...(existing.carePlan.note ?? []), { text: "Theirs" }],
      addresses: [{ reference: "Condition/theirs" }],
    };
    const plan = planIn(toPlanBundle(later, record, { ...existing, carePlan: theirs }));
    expect(plan.extension).toEqual(theirs.extension);
    expect(plan.partOf).toEqual(theirs.partOf);
    expect(plan.goal).toContainEqual({ reference: "Goal/theirs" });
    expect(plan.activity?.[0]?.detail?.code?.text).toBe("Theirs");
    expect(plan.note?.[0]?.text).toBe("Theirs");
    expect(plan.addresses).toEqual([{ reference: "Condition/theirs" }]);
  });

  it("names the one who revised it beside the author", () => {
    const other = {
      ...later,
      author: { reference: "Practitioner/dr-birch", name: "Dr Example-Birch" },
    };
    expect(planIn(toPlanBundle(other, record, existing)).contributor).toEqual([
      { reference: "Practitioner/dr-birch", display: "Dr Example-Birch" },
    ]);
    expect(planIn(revision).contributor).toBeUndefined();
  });

  it("gives a goal the resource that bears its words, and cancels the one that was dropped", () => {
    const goals = [{ words: "Sleep through four nights out of seven" }];
    const one = toPlanBundle({ ...later, plan: { ...later.plan, goals } }, record, existing);
    expect(
      written(one, "Goal").map(({ id, lifecycleStatus }) => `${id} ${lifecycleStatus}`),
    ).toEqual(["v1-2 cancelled", "v1-3 active"]);
    expect(planIn(one).goal).toEqual([{ reference: "Goal/v1-3" }]);
    expect(requests(one).filter((request) => request.includes("Goal"))).toHaveLength(2);
  });

  it("puts a new goal into a free place, and never writes more than three", () => {
    const goals = ["a", "b", "c", "d"].map((words) => ({ words }));
    const many = toPlanBundle({ ...later, plan: { ...later.plan, goals } }, record, existing);
    expect(
      written(many, "Goal")
        .map(({ description }) => description.text)
        .toSorted(),
    ).toEqual(["a", "b", "c"]);
    expect(many.entry?.length).toBeLessThanOrEqual(8);
  });

  it("leaves a finished review as it is, and sets the next one beside it", () => {
    const tasks = existing.tasks.map((task) => ({ ...task, status: "completed" as const }));
    const next = toPlanBundle(later, record, { ...existing, tasks });
    expect(requests(next).at(-1)).toBe("POST Task");
    expect(written(next, "Task")[0]?.identifier).not.toEqual(existing.tasks[0]?.identifier);
  });

  it("keeps the id of the plan that the record holds, whatever id the answers bring", () => {
    const other = { ...later, planId: "00000000-0000-4000-8000-000000000000" };
    expect(toPlanBundle(other, record, existing)).toEqual(revision);
  });

  it("insists on no version where the server has none", () => {
    const { meta: _, ...carePlan } = existing.carePlan;
    const [request] = requests(toPlanBundle(later, record, { ...existing, carePlan }));
    expect(request).toBe("PUT CarePlan/v1-0");
  });
});

describe("Finding our plan again", () => {
  const edit = (change: Partial<CarePlan>): FhirResource[] =>
    first.map((each) => (each.resourceType === "CarePlan" ? { ...each, ...change } : each));

  it("brings its parts with it", () => {
    expect(existing.goals).toHaveLength(2);
    expect(existing.tasks).toHaveLength(1);
    expect(existing.careTeam?.id).toBe("v1-1");
    expect(existing.questionnaireResponse?.id).toBe("v1-4");
  });

  it("never returns another author’s plan, nor one that has ended", () => {
    const theirs = edit({ identifier: [{ system: "https://elsewhere.example", value: "1" }] });
    expect(findOurPlan(sourcesOf(theirs))).toBeUndefined();
    expect(findOurPlan(sourcesOf(edit({ status: "completed" })))).toBeUndefined();
    expect(findOurPlan(sourcesOf(edit({ status: "on-hold" })))).toBeDefined();
    expect(findOurPlan(sourcesOf(edit({ status: "completed" })), answers.planId)).toBeDefined();
    expect(
      findOurPlan(sourcesOf(edit({ status: "entered-in-error" })), answers.planId),
    ).toBeUndefined();
  });

  it("finds its id where a server gives the identifier alone, not in a list", () => {
    const [identifier] = existing.carePlan.identifier ?? [];
    const odd = edit({ identifier } as unknown as Partial<CarePlan>);
    expect(findHeldPlan(sourcesOf(odd))?.planId).toBe(answers.planId);
  });

  it("is found where lists of it came back as something else, with what is left of it", () => {
    const odd = edit({
      supportingInfo: existing.carePlan.supportingInfo?.[0],
      activity: "none",
    } as unknown as Partial<CarePlan>);
    const plan = findOurPlan(sourcesOf(odd));
    expect(plan?.tasks).toHaveLength(existing.tasks.length);
    const mute = { ...existing.goals[0], description: undefined } as unknown as Goal;
    expect(answersFromPlan({ carePlan: existing.carePlan, goals: [mute], tasks: [] })).toEqual({
      reviewOn: "2027-01-03",
    });
  });

  it("prefers the active plan to a draft", () => {
    const draft = { ...existing.carePlan, id: "draft", status: "draft" as const };
    expect(findOurPlan(sourcesOf([draft, ...first]))?.carePlan.id).toBe("v1-0");
  });

  it("reads the latest answers, not those of an earlier revision", () => {
    const both = sourcesOf([...first, ...stored(revision, 2)]);
    const again = findOurPlan(both);
    expect(again && answersFromPlan(again)).toEqual(later.plan);
  });

  it("still shows goals and the review day where the response could not be read", () => {
    const without = first.filter(({ resourceType }) => resourceType !== "QuestionnaireResponse");
    const plan = findOurPlan(sourcesOf(without));
    expect(plan && answersFromPlan(plan)).toEqual({
      goals: [
        { words: "Walk the dog twice a week" },
        { words: "Sleep through four nights out of seven" },
      ],
      reviewOn: "2027-01-03",
    });
  });
});
