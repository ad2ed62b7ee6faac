import type { FhirResource } from "fhir/r4";
import { http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { safetyHold } from "#clinical/checklist/index.ts";
import { day } from "#clinical/day.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { fetchSources } from "#ehr/fetch-sources.ts";
import type { Reading } from "#ehr/read-source.ts";
import { openWriter } from "#ehr/save-plan.ts";
import { readGrant } from "#ehr/smart/grant.ts";
import { answersFromPlan, findOurPlan } from "#fhir/existing-plan.ts";
import { readRecord } from "#fhir/read-record.ts";
import { toManuscript } from "#fhir/to-manuscript.ts";
import { createSandbox } from "#sandbox/create-sandbox.ts";
import example from "../../fixtures/answers.example.json" with { type: "json" };
import { compileStories } from "../../fixtures/index.ts";

const origin = "https://ehr.test";
const asOf = day("2026-11-22");
const patient = "high-contact";
const sandbox = createSandbox({
  resources: compileStories(asOf) as readonly FhirResource[],
  origin,
  open: true,
  now: () => "2026-11-22T12:00:00.000Z",
});
const server = setupServer(
  http.all(`${origin}/fhir*`, ({ request }) => sandbox.fhir(request)),
  http.all(`${origin}/fhir/*`, ({ request }) => sandbox.fhir(request)),
);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const session: Reading = {
  iss: `${origin}/fhir`,
  patient,
  grant: readGrant("patient/*.cruds"),
  token: async () => "token-1",
  renew: async () => false,
};
const read = async () => {
  const sources = await fetchSources(session, () => undefined).whole;
  if (!sources.ok) throw new Error(sources.fault.kind);
  return { sources: sources.value, record: readRecord(sources.value, asOf, "Europe/London") };
};
const answers = { ...example, patient: `Patient/${patient}` } as unknown as Answers;

const write = async (given: Answers) => {
  const { sources, record } = await read();
  const plan = findOurPlan(sources, given.planId);
  const writer = openWriter(session);
  const prepared = await writer.prepare(toManuscript(given, record, { plan }));
  return writer.save(prepared, { patient: sources.sources.Patient.resources[0] });
};

/** A plan that is only an attestation: what a clinician said of the items, kept for the next launch. */
const attesting = (id: string, checklist: Answers["checklist"]): Answers => ({
  ...answers,
  planId: "7c0e6f0a-8c1b-4f7e-9a53-2b1c7d9e4f62",
  patient: `Patient/${id}`,
  status: "draft",
  checklist,
});

describe("What a clinician attested", () => {
  const id = "hidden-red-flag";
  const reader: Reading = { ...session, patient: id };
  const review = async () => {
    const sources = await fetchSources(reader, () => undefined).whole;
    if (!sources.ok) throw new Error(sources.fault.kind);
    const record = readRecord(sources.value, asOf, "Europe/London");
    return { sources: sources.value, record, review: reviewRecord(record) };
  };

  it("is read back at the next launch, lets go of the headline, and keeps reasons and snoozes", async () => {
    const before = await review();
    expect(before.review.headline).toBe("rethink-first");
    const said: Answers["checklist"] = {
      A1: { state: "done" },
      A3: { state: "done", note: "Colonoscopy done, clear." },
      A4: { state: "done" },
      A6: { state: "done" },
      D5: { state: "not-applicable", note: "Well supported." },
      H2: { state: "due", snoozedUntil: day("2027-02-01") },
    };
    const writer = openWriter(reader);
    const manuscript = toManuscript(attesting(id, said), before.record);
    const saved = await writer.save(await writer.prepare(manuscript), {});
    expect(saved).toMatchObject({ ok: true });

    const { review: after } = await review();
    expect(after.headline).toBe("possible-pattern");
    expect(after.safety.find((each) => each.id === "alarm-symptom")?.seen).toBe(true);
    const entry = (item: string) => after.checklist.find((each) => each.id === item);
    expect(entry("A3")?.state).toBe("done");
    expect(entry("D5")).toMatchObject({ state: "not-applicable" });
    expect(entry("D5")?.says).toContain("Well supported.");
    expect(entry("H2")).toMatchObject({ state: "due", snoozedUntil: "2027-02-01" });
    expect(safetyHold(after.checklist)).toEqual([]);
  });
});

describe("A plan on its whole way", () => {
  it("is read back as it was sent, shown at the next launch, and revised without a second one", async () => {
    const first = await write(answers);
    expect(first).toMatchObject({ ok: true, value: { warnings: [] } });

    const { sources, record } = await read();
    const held = findOurPlan(sources);
    if (!held) throw new Error("the plan is not in the record");
    expect(record.plans.map(({ planId }) => planId)).toContain(answers.planId);
    expect(answersFromPlan(held).story).toBe(answers.plan.story);

    const later: Answers = {
      ...answers,
      at: "2026-11-22T13:00:00+00:00",
      plan: { ...answersFromPlan(held), story: "Told anew" },
    };
    const second = await write(later);
    expect(second).toMatchObject({ ok: true, value: { warnings: [] } });
    const again = await read();
    const revised = findOurPlan(again.sources);
    expect(revised && answersFromPlan(revised).story).toBe("Told anew");
    expect(sandbox.all("CarePlan").filter(({ id }) => id === held.carePlan.id)).toHaveLength(1);
    expect(again.record.plans.filter(({ planId }) => planId === answers.planId)).toHaveLength(1);
  });
});
