import type { Bundle, FhirResource } from "fhir/r4";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Answers } from "#clinical/answers.ts";
import { day } from "#clinical/day.ts";
import { saveApart } from "#ehr/save-apart.ts";
import { readGrant } from "#ehr/smart/grant.ts";
import type { Writing } from "#ehr/write/look/look-before.ts";
import { toReferralBundle } from "#fhir/to-referral-bundle.ts";
import { toScoreBundle } from "#fhir/to-score-bundle.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";
import example from "../../fixtures/answers.example.json";
import { quietRecord } from "../clinical/quiet-record.ts";

const origin = "https://ehr.test";
const iss = `${origin}/fhir`;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox({
    resources: [
      { resourceType: "Practitioner", id: "dr-amber", name: [{ text: "Dr Test Example" }] },
      { resourceType: "Patient", id: "p1" },
      { resourceType: "Patient", id: "p2" },
    ],
    origin,
    open: true,
    now: () => "2026-11-22T10:00:00Z",
  });
  server.use(http.all(`${iss}*`, ({ request }) => sandbox.fhir(request)));
});

const session: Writing = {
  iss,
  patient: "p1",
  grant: readGrant("patient/Observation.crs patient/ServiceRequest.crs patient/Communication.crs"),
  token: async () => "token-1",
  renew: async () => false,
};
const today = day("2026-11-22");
const { encounter: _, ...base } = example as unknown as Answers;
const answers: Answers = {
  ...base,
  patient: "Patient/p1",
  scores: [{ instrument: "phq-9", total: 12, on: today, item9: 0 }],
  plan: {
    ...base.plan,
    referrals: [
      {
        service: "Pain clinic",
        kind: "pain-service",
        purpose: "To live better with pain",
        wait: "26 weeks",
        choice: "yes",
        sensitive: true,
        open: true,
        clear: true,
        toldOn: today,
      },
    ],
  },
};
const scores = toScoreBundle(answers) as Bundle<FhirResource>;
const requests = toReferralBundle(answers, quietRecord()) as Bundle<FhirResource>;
const count = (type: string): number => sandbox.all(type).length;
const wait = async (): Promise<void> => undefined;

describe("Saving apart from the plan", () => {
  it("stores the scores and the requests, and says where", async () => {
    const saved = await saveApart(session, scores, wait);
    expect(saved.ok && saved.value.stored).toHaveLength(2);
    expect(saved.ok && saved.value.warnings).toEqual([]);
    expect(count("Observation")).toBe(2);
    const sent = await saveApart(session, requests, wait);
    expect(sent.ok && sent.value.stored.map(({ reference }) => reference.split("/")[0])).toEqual([
      "ServiceRequest",
      "Communication",
      "Task",
    ]);
    const [message] = sandbox.all("Communication") as readonly {
      about?: { reference: string }[];
    }[];
    expect(message?.about?.[0]?.reference).toMatch(/^ServiceRequest\//);
  });

  it("creates nothing twice when it is saved again", async () => {
    await saveApart(session, requests, wait);
    const again = await saveApart(session, requests, wait);
    expect(again.ok).toBe(true);
    expect([count("ServiceRequest"), count("Communication"), count("Task")]).toEqual([1, 1, 1]);
  });

  it("finds what a transaction wrote whose answer was lost", async () => {
    let lost = 0;
    server.use(
      http.post(iss, async ({ request }) => {
        await sandbox.fhir(request);
        lost += 1;
        return HttpResponse.error();
      }),
    );
    const saved = await saveApart(session, requests, wait);
    expect(lost).toBe(1);
    expect(saved.ok && saved.value.stored).toHaveLength(3);
    expect([count("ServiceRequest"), count("Communication"), count("Task")]).toEqual([1, 1, 1]);
  });

  it("goes one by one where the server knows no transactions", async () => {
    server.use(http.post(iss, () => new HttpResponse(null, { status: 404 })));
    const saved = await saveApart(session, requests, wait);
    expect(saved.ok && saved.value.stored).toHaveLength(3);
    expect(count("Task")).toBe(1);
  });

  it("writes nothing to another patient’s record", async () => {
    const other = { ...session, patient: "p2" };
    expect(await saveApart(other, scores, wait)).toEqual({
      ok: false,
      fault: { kind: "wrongPatient" },
    });
    expect(count("Observation")).toBe(0);
  });

  it("says when the record does not allow it", async () => {
    server.use(
      http.post(`${iss}/:type`, () => new HttpResponse(null, { status: 403 })),
      http.post(iss, () => new HttpResponse(null, { status: 403 })),
    );
    const saved = await saveApart(session, scores, wait);
    expect(saved.ok ? undefined : saved.fault.kind).toBe("notAllowed");
  });
});
