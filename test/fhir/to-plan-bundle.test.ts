import type { CarePlanActivity, FhirResource } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { toPlanBundle } from "#fhir/to-plan-bundle.ts";
import { on, withSource } from "../clinical/quiet-record.ts";
import { answers, planIn, readBack, record, written } from "./answers-to-plan.ts";

const bundle = toPlanBundle(answers, record);
const plan = planIn(bundle);

const details = (activity: readonly CarePlanActivity[] = []) =>
  activity.map(({ detail }) => detail?.code?.text ?? "a task");

describe("The transaction of a new plan", () => {
  it("holds the plan first, then its parts, at most eight", () => {
    expect(bundle.type).toBe("transaction");
    expect((bundle.entry ?? []).map(({ resource }) => resource?.resourceType)).toEqual([
      "CarePlan",
      "CareTeam",
      "Goal",
      "Goal",
      "QuestionnaireResponse",
      "Task",
    ]);
  });

  it("creates each part once: a retry is known by our identifier", () => {
    for (const { fullUrl, resource, request } of bundle.entry ?? []) {
      const identifier = [(resource as { identifier?: unknown }).identifier].flat()[0] as {
        system: string;
        value: string;
      };
      expect(request).toEqual({
        method: "POST",
        url: resource?.resourceType,
        ifNoneExist: `identifier=${encodeURIComponent(identifier.system)}|${encodeURIComponent(identifier.value)}`,
      });
      expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-/);
    }
    expect(plan.identifier).toEqual([
      { system: "https://throughline.example/id/care-plan", value: `urn:uuid:${answers.planId}` },
    ]);
  });

  it("keeps its identifiers where a server puts the new id wherever an entry's urn stands", () => {
    const resources = JSON.stringify(bundle.entry?.map(({ resource }) => resource));
    const identifiers = [...resources.matchAll(/"identifier":\[?\{[^}]*\}/g)].join();
    for (const { fullUrl } of bundle.entry ?? []) expect(identifiers).not.toContain(fullUrl);
  });

  it("contains nothing, and gives no activity both a reference and a detail", () => {
    for (const { resource } of bundle.entry ?? [])
      expect((resource as FhirResource & { contained?: unknown }).contained).toBeUndefined();
    for (const { reference, detail } of plan.activity ?? [])
      expect([reference, detail].filter((part) => part !== undefined)).toHaveLength(1);
  });

  it("writes a plan that says everything on its own", () => {
    expect(plan).toMatchObject({
      status: "active",
      intent: "plan",
      category: [{ coding: [{ system: "http://snomed.info/sct", code: "734163000" }] }],
      subject: { reference: "Patient/high-contact" },
      encounter: { reference: "Encounter/high-contact-encounter-1" },
      period: { start: "2026-11-22", end: "2027-01-03" },
      created: "2026-11-22T10:15:00+00:00",
      author: { reference: "Practitioner/dr-amber", display: "Dr Example-Amber" },
    });
    expect(details(plan.activity)).toEqual([
      "My next small step",
      "A sleep routine",
      "Gentle movement that I choose",
      "A diary of symptoms and what was going on",
      "Planned appointments",
      "Help with work, money or company",
      "My medicines",
      "If symptoms flare",
      "Come back sooner if",
      "a task",
    ]);
    for (const typed of [answers.plan.worries, answers.plan.whatHelps, answers.plan.nextStep])
      expect(plan.text?.div).toContain(typed);
  });

  it("plans the appointments as an interval with the lead", () => {
    const visits = plan.activity?.find(({ detail }) => detail?.kind === "Appointment")?.detail;
    expect(visits).toMatchObject({
      scheduledTiming: { repeat: { frequency: 1, period: 6, periodUnit: "wk" } },
      performer: [{ reference: "Practitioner/dr-amber" }],
      description: "We meet every 6 weeks, 20 minutes, at the surgery, with Dr Example-Amber.",
    });
  });

  it("ends at no review that lies before the agreement", () => {
    const early = { ...answers, plan: { ...answers.plan, reviewOn: day("2026-01-03") } };
    expect(planIn(toPlanBundle(early, record)).period).toEqual({ start: "2026-11-22" });
  });

  it("leaves out a list that would be empty", () => {
    const [told] = written(
      toPlanBundle({ ...answers, checklist: {}, plan: {} }, record),
      "QuestionnaireResponse",
    );
    expect(told && "item" in told).toBe(false);
  });

  it("puts the review day into a task with an owner, and mirrors it in the plan’s period", () => {
    expect(written(bundle, "Task")).toMatchObject([
      {
        status: "requested",
        intent: "plan",
        for: { reference: "Patient/high-contact" },
        owner: { reference: "Practitioner/dr-amber" },
        restriction: { period: { end: "2027-01-03" } },
      },
    ]);
  });

  it("adds a second task where something is still open", () => {
    const open = { ...answers, plan: { ...answers.plan, openLoops: "The scan of October." } };
    const tasks = written(toPlanBundle(open, record), "Task");
    expect(tasks.map(({ description }) => description)).toEqual([
      "Review of the plan, by Dr Example-Amber",
      "The scan of October.",
    ]);
  });

  it("keeps the goals in the patient’s words, expressed by the patient", () => {
    const [first, second] = written(bundle, "Goal");
    expect(first).toMatchObject({
      lifecycleStatus: "active",
      achievementStatus: { coding: [{ code: "in-progress" }] },
      description: { text: "Walk the dog twice a week" },
      expressedBy: { reference: "Patient/high-contact" },
      target: [{ measure: { text: "Ticks on the calendar" }, dueDate: "2027-01-31" }],
    });
    expect(second?.target).toBeUndefined();
  });

  it("addresses the problems that the symptoms are linked to, each once", () => {
    const symptoms = ["Condition/a", "Condition/b", "Condition/a"].map((condition) => ({
      words: "Pain",
      condition,
    }));
    const linked = toPlanBundle({ ...answers, plan: { ...answers.plan, symptoms } }, record);
    expect(planIn(linked).addresses).toEqual([
      { reference: "Condition/a" },
      { reference: "Condition/b" },
    ]);
    expect(plan.addresses).toBeUndefined();
  });

  it("reads back as it was typed", () => {
    expect(readBack(bundle)).toEqual(answers.plan);
  });
});

describe("The checklist as it is written", () => {
  const [response] = written(bundle, "QuestionnaireResponse");
  const item = (id: string) => response?.item?.find(({ linkId }) => linkId === id);

  it("holds what the clinician said, under the item’s id, completed and dated", () => {
    expect(response).toMatchObject({ status: "completed", authored: answers.at });
    expect(item("A3")?.answer?.[0]?.valueCoding?.code).toBe("done");
    expect(item("D5")?.answer?.[0]).toMatchObject({
      valueCoding: { code: "not-applicable" },
      item: [{ linkId: "D5.note", answer: [{ valueString: "Retired, and well supported." }] }],
    });
    expect(item("H2")?.answer?.[0]?.item?.[0]).toMatchObject({
      linkId: "H2.until",
      answer: [{ valueDate: "2027-02-01" }],
    });
  });

  it("attests nothing that the clinician did not say, even where the record settles it", () => {
    const { A4: _, ...checklist } = answers.checklist;
    const unsaid = toPlanBundle({ ...answers, checklist }, record);
    const [saved] = written(unsaid, "QuestionnaireResponse");
    expect(planIn(unsaid).status).toBe("active");
    expect(saved?.item?.map(({ linkId }) => linkId)).not.toContain("A4");
  });

  it("never holds a clinician’s own reflection", () => {
    const checklist = {
      ...answers.checklist,
      I1: { state: "done", note: "worn by this" } as const,
    };
    expect(JSON.stringify(toPlanBundle({ ...answers, checklist }, record))).not.toContain(
      "worn by this",
    );
  });
});

describe("The safety hold", () => {
  it("turns an active plan into a draft, its goals and tasks with it", () => {
    const { A3: _, ...checklist } = answers.checklist;
    const held = toPlanBundle({ ...answers, checklist }, record);
    expect(planIn(held).status).toBe("draft");
    expect(planIn(held).text?.div).toContain("Draft: not agreed yet.");
    expect(written(held, "Goal").map(({ lifecycleStatus }) => lifecycleStatus)).toEqual([
      "proposed",
      "proposed",
    ]);
    expect(written(held, "Task").map(({ status }) => status)).toEqual(["draft"]);
  });

  it("comes back with a source that was not read, until the clinician settles each item now", () => {
    const unread = withSource(record, "ServiceRequest", "failed");
    const { A4: _, ...checklist } = answers.checklist;
    expect(planIn(toPlanBundle({ ...answers, checklist }, unread)).status).toBe("draft");
    expect(planIn(toPlanBundle(answers, unread)).status).toBe("active");
  });

  it("leaves an active plan without a review day a draft", () => {
    const { reviewOn: _, ...rest } = answers.plan;
    expect(planIn(toPlanBundle({ ...answers, plan: rest }, record)).status).toBe("draft");
  });
});

describe("What may not be written", () => {
  it("is a strategy that increases activity where the record holds ME/CFS", () => {
    const meCfs = {
      id: "Condition/1",
      when: on("2020-01-01"),
      sure: true,
      says: "",
      group: "cfs-me",
      codes: [],
    };
    const text = JSON.stringify(toPlanBundle(answers, { ...record, syndromes: [meCfs] }));
    expect(text).not.toContain("gentle-movement");
    expect(text).not.toContain("Gentle movement");
    expect(text).toContain("sleep-routine");
  });

  it("is markup: what was typed stays text in the narrative", () => {
    const worries = `<script>alert("x")</script> & 'why' 😀 ]]>\u0000\nnext`;
    const div = planIn(toPlanBundle({ ...answers, plan: { ...answers.plan, worries } }, record))
      .text?.div;
    expect(div).toContain(
      "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;why&#39; 😀 ]]&gt;\u{FFFD}<br/>next",
    );
  });
});
