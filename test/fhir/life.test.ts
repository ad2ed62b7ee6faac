import type { CarePlan, DocumentReference, FhirResource, Goal, Task } from "fhir/r4";
import { describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { answersFromDocument, findOurDocument } from "#fhir/existing-document.ts";
import { findOurPlan } from "#fhir/existing-plan.ts";
import { toManuscript } from "#fhir/to-manuscript.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { answers, found, planIn, record, sourcesOf, stored, written } from "./answers-to-plan.ts";

const first = toPlanBundle(answers, record);
const plan = found(first);
const later = "2026-12-20T09:00:00+00:00";
const turning = (change: NonNullable<Answers["change"]>, more: Partial<Answers> = {}): Answers => ({
  ...answers,
  at: later,
  change,
  ...more,
});
const moved = (change: NonNullable<Answers["change"]>) =>
  toManuscript(turning(change), record, { plan });
const goalsOf = (bundle: ReturnType<typeof moved>["plan"]) =>
  written(bundle, "Goal").map(({ lifecycleStatus }) => lifecycleStatus);
const tasksOf = (bundle: ReturnType<typeof moved>["plan"]) =>
  written(bundle, "Task").map(({ status }) => status);

describe("A plan on hold", () => {
  const { plan: bundle, provenance } = moved({ to: "on-hold", because: "Away until March." });

  it("rests with all its open parts, and says why where it is read", () => {
    expect(planIn(bundle).status).toBe("on-hold");
    expect(planIn(bundle).text?.div).toContain("On hold, 20 December 2026. Away until March.");
    expect(goalsOf(bundle)).toEqual(["on-hold", "on-hold"]);
    expect(tasksOf(bundle)).toEqual(["on-hold"]);
    expect(provenance.reason).toEqual([{ text: "Away until March." }]);
  });

  it("changes the versions that were read and no others", () => {
    for (const { request } of bundle.entry ?? [])
      expect(request).toMatchObject({ method: "PUT", ifMatch: 'W/"1"' });
  });

  it("goes on when it is revised as active, without a word of its rest", () => {
    const resting = findOurPlan(
      sourcesOf([...stored(first), ...stored(bundle, 2)] as FhirResource[]),
    );
    if (!resting) throw new Error("a plan on hold is still ours");
    const again = toPlanBundle({ ...answers, at: "2027-03-01T09:00:00Z" }, record, resting);
    expect(planIn(again).status).toBe("active");
    expect(planIn(again).text?.div).not.toContain("On hold");
    expect(goalsOf(again)).toEqual(["active", "active"]);
    expect(tasksOf(again)).toEqual(["requested"]);
    expect(planIn(again).note?.some(({ text }) => text.startsWith("On hold"))).toBe(true);
  });
});

describe("A plan that ends", () => {
  const ending = "We space out, then one booster visit; ring reception any time.";
  const { plan: bundle } = toManuscript(
    turning({ to: "completed" }, { plan: { ...answers.plan, ending } }),
    record,
    { plan },
  );

  it("says how, ends on the day, and leaves no task or goal open", () => {
    expect(planIn(bundle).status).toBe("completed");
    expect(planIn(bundle).period?.end).toBe("2026-12-20");
    expect(planIn(bundle).text?.div).toContain("We space out, then one booster visit");
    expect(goalsOf(bundle)).toEqual(["completed", "completed"]);
    expect(tasksOf(bundle)).toEqual(["cancelled"]);
    expect(written(bundle, "CareTeam")[0]?.status).toBe("inactive");
  });

  it("is not found as the plan that runs", () => {
    const after = sourcesOf([...stored(first), ...stored(bundle, 2)] as FhirResource[]);
    expect(findOurPlan(after)).toBeUndefined();
  });
});

describe("A plan in the wrong record", () => {
  const { plan: bundle, provenance } = moved({
    to: "entered-in-error",
    because: "It is about another patient.",
  });

  it("is marked with every part at once, the answers among them, and keeps what it said", () => {
    const statuses = (bundle.entry ?? []).map(({ resource }) => {
      const { status, lifecycleStatus } = resource as { status?: string; lifecycleStatus?: string };
      return lifecycleStatus ?? status;
    });
    expect(new Set(statuses)).toEqual(new Set(["entered-in-error"]));
    expect(written(bundle, "QuestionnaireResponse")).toHaveLength(1);
    expect(planIn(bundle).text?.div).toContain("Entered in error: do not use this plan");
    expect(planIn(bundle).activity).toEqual(plan.carePlan.activity);
    expect(provenance.reason).toEqual([{ text: "It is about another patient." }]);
  });

  it("takes back what was attested at every save of it", () => {
    const revised = toPlanBundle({ ...answers, at: "2026-12-01T09:00:00Z" }, record, plan);
    const twice = findOurPlan(
      sourcesOf([...stored(first), ...stored(revised, 2)] as FhirResource[]),
    );
    const { plan: one, after } = toManuscript(turning({ to: "entered-in-error" }), record, {
      plan: twice,
    });
    const taken = [one, ...(after ? [after] : [])].flatMap((each) =>
      written(each, "QuestionnaireResponse"),
    );
    expect(taken.map(({ status }) => status)).toEqual(["entered-in-error", "entered-in-error"]);
  });

  it("is never found again", () => {
    const after = sourcesOf([...stored(first), ...stored(bundle, 2)] as FhirResource[]);
    expect(findOurPlan(after)).toBeUndefined();
    expect(findOurPlan(after, answers.planId)).toBeUndefined();
  });

  it("with more tasks than one transaction holds is marked whole, in two", () => {
    const tasks: Task[] = Array.from({ length: 6 }, (_, at) => ({
      ...(plan.tasks[0] as Task),
      id: `t${at}`,
    }));
    const { plan: one, after } = toManuscript(turning({ to: "entered-in-error" }), record, {
      plan: { ...plan, tasks },
    });
    expect(one.entry).toHaveLength(8);
    expect((one.entry?.length ?? 0) + (after?.entry?.length ?? 0)).toBe(5 + 6);
  });
});

describe("A new agreement", () => {
  const planId = "9d0e6f0a-8c1b-4f7e-9a53-2b1c7d9e4f61";
  const three = [{ words: "One" }, { words: "Two" }, { words: "Three" }];
  const full = { ...answers.plan, goals: three, openLoops: "The scan.", reviewBy: "Dr Amber" };
  const { plan: bundle, after } = toManuscript(
    turning({ to: "replaced" }, { planId, plan: full }),
    record,
    { plan },
  );
  const [fresh, old] = written(bundle, "CarePlan") as [CarePlan, CarePlan];

  it("is a plan of its own that names the one it replaces, which ends in the same transaction", () => {
    expect(bundle.entry).toHaveLength(8);
    expect(fresh.replaces).toEqual([{ reference: `CarePlan/${plan.carePlan.id}` }]);
    expect(fresh.identifier?.[0]?.value).toBe(`urn:uuid:${planId}`);
    expect([fresh.status, old.status]).toEqual(["active", "completed"]);
    expect(old.text?.div).toContain("A new plan has taken its place.");
  });

  it("loses no open loop to the eight places", () => {
    expect(written(bundle, "Task").map(({ description }) => description)).toEqual([
      "Review of the plan, by Dr Amber. Still open: The scan.",
    ]);
  });

  it("closes the parts of the old plan after it", () => {
    const closed = (after?.entry ?? []).map(({ resource }) => resource) as (Goal | Task)[];
    expect(closed.map(({ resourceType }) => resourceType)).toEqual([
      "CareTeam",
      "Goal",
      "Goal",
      "Task",
    ]);
  });
});

describe("A plan that the record keeps as a document", () => {
  const kept = toManuscript(answers, record);
  const document = findOurDocument(sourcesOf(stored(kept.document)));
  const decoded = (data: string | undefined) => Buffer.from(data ?? "", "base64").toString("utf8");

  it("says in its text that it rests", () => {
    const { document: bundle } = toManuscript(
      turning({ to: "on-hold", because: "Away until March." }),
      record,
      { document },
    );
    const [turned] = written(bundle, "DocumentReference");
    expect(turned?.status).toBe("current");
    expect(decoded(turned?.content[0]?.attachment.data)).toMatch(
      /^On hold, 20 December 2026. Away until March.\n\n/,
    );
  });

  it("is marked where it was entered in error, with its answers", () => {
    const { document: bundle } = toManuscript(turning({ to: "entered-in-error" }), record, {
      document,
    });
    expect(written(bundle, "DocumentReference")[0]?.status).toBe("entered-in-error");
    expect(written(bundle, "QuestionnaireResponse")[0]?.status).toBe("entered-in-error");
  });

  it("is superseded by a new agreement", () => {
    const planId = "9d0e6f0a-8c1b-4f7e-9a53-2b1c7d9e4f61";
    const { document: bundle } = toManuscript(turning({ to: "replaced" }, { planId }), record, {
      document,
    });
    const [fresh, old] = written(bundle, "DocumentReference");
    expect(fresh?.relatesTo?.[0]?.target.reference).toBe(`DocumentReference/${old?.id}`);
    expect(old?.status).toBe("superseded");
  });
});

describe("A document at a site that agreed to keep the plan as data", () => {
  const planData = { planData: true } as const;
  const kept = toManuscript(answers, record, {}, planData).document;
  const alone = stored(kept).filter(({ resourceType }) => resourceType === "DocumentReference");
  const found = (resources = alone) => {
    const document = findOurDocument(sourcesOf(resources));
    if (!document) throw new Error("the document was not found again");
    return document;
  };

  it("gives the answers back where the record keeps none beside it", () => {
    expect(answersFromDocument(found())).toEqual(answersFromDocument(found(stored(kept))));
    expect(answersFromDocument(found()).story).toBe(answers.plan.story);
    const without = stored(toManuscript(answers, record).document).slice(0, 1);
    expect(answersFromDocument(found(without))).toEqual({});
  });

  it("keeps its data when the plan rests, and has the text first", () => {
    const { document: bundle } = toManuscript(
      turning({ to: "on-hold" }),
      record,
      { document: found() },
      planData,
    );
    const types = written(bundle, "DocumentReference")[0]?.content.map(
      ({ attachment }) => attachment.contentType,
    );
    expect(types).toEqual(["text/plain; charset=utf-8", "application/fhir+json"]);
  });

  it.each([
    "not base64 !",
    Buffer.from("{").toString("base64"),
    Buffer.from("[1]").toString("base64"),
  ])("whose data is spoiled (%s) gives nothing back, and does not fail", (data) => {
    const spoiled = JSON.parse(JSON.stringify(alone)) as DocumentReference[];
    for (const { attachment } of spoiled[0]?.content.slice(1) ?? []) attachment.data = data;
    expect(answersFromDocument(found(spoiled))).toEqual({});
  });
});
