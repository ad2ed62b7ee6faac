import type { Bundle, CarePlan, FhirResource } from "fhir/r4";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openWriter } from "#ehr/save-plan.ts";
import { readGrant } from "#ehr/smart/grant.ts";
import type { Writing } from "#ehr/write/look/look-before.ts";
import { createSandbox, type Sandbox } from "#sandbox/create-sandbox.ts";

const origin = "https://ehr.test";
const iss = `${origin}/fhir`;
const server = setupServer();
const sent: string[] = [];
server.events.on("request:start", ({ request }) => {
  if (request.method === "POST") sent.push(request.url);
});
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
afterEach(() => server.resetHandlers());

const shown: FhirResource = {
  resourceType: "Patient",
  id: "p1",
  birthDate: "1980-02-03",
  identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: "9990000018" }],
  name: [{ family: "Examplewood", given: ["Ada"] }],
};
const people: readonly FhirResource[] = [
  { resourceType: "Practitioner", id: "gp1", name: [{ text: "Dr Test Example" }] },
  shown,
  { resourceType: "Patient", id: "p2" },
];

let sandbox: Sandbox;
let minutes = 0;
beforeEach(() => {
  sent.length = 0;
  sandbox = createSandbox({
    resources: people,
    origin,
    open: true,
    now: () => {
      minutes += 1;
      return new Date(Date.UTC(2026, 10, 22, 10, minutes)).toISOString();
    },
  });
  server.use(http.all(`${iss}*`, ({ request }) => sandbox.fhir(request)));
});

const session: Writing = {
  iss,
  patient: "p1",
  grant: readGrant("patient/CarePlan.crus patient/Goal.crus"),
  token: async () => "token-1",
  renew: async () => false,
};
const document: Bundle<FhirResource> = {
  resourceType: "Bundle",
  type: "transaction",
  entry: [
    {
      resource: { resourceType: "DocumentReference", status: "current", content: [] },
      request: { method: "POST", url: "DocumentReference" },
    },
  ],
};
const save = async (bundle: Bundle<FhirResource>, given: { shown?: unknown } = { shown }) => {
  const writer = openWriter(session, async () => undefined);
  const provenance = { resourceType: "Provenance" as const, target: [], recorded: "", agent: [] };
  const prepared = await writer.prepare({ plan: bundle, noted: bundle, document, provenance });
  return writer.save(prepared, { patient: given.shown });
};

const subject = { reference: "Patient/p1" };
const planSystem = "https://throughline.example/id/care-plan";
const planOf = (title: string, value = "urn:uuid:plan-1"): CarePlan => ({
  resourceType: "CarePlan",
  text: {
    status: "generated",
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${title}</p></div>`,
  },
  identifier: [{ system: planSystem, value }],
  status: "active",
  intent: "plan",
  title,
  subject,
  created: "2026-11-22T10:00:00+00:00",
  goal: [{ reference: "urn:uuid:5ad6e9d8-1c3e-5b8c-8a8e-000000000001" }],
});
const once = (system: string, value: string) =>
  `identifier=${encodeURIComponent(system)}|${encodeURIComponent(value)}`;
const goalSystem = "https://throughline.example/id/goal";

const bundleOf = (title = "Shared plan", value?: string): Bundle<FhirResource> => {
  const plan = planOf(title, value);
  return {
    resourceType: "Bundle",
    type: "transaction",
    entry: [
      {
        fullUrl: "urn:uuid:5ad6e9d8-1c3e-5b8c-8a8e-000000000000",
        resource: plan,
        request: {
          method: "POST",
          url: "CarePlan",
          ifNoneExist: once(planSystem, plan.identifier?.[0]?.value ?? ""),
        },
      },
      {
        fullUrl: "urn:uuid:5ad6e9d8-1c3e-5b8c-8a8e-000000000001",
        resource: {
          resourceType: "Goal",
          identifier: [{ system: goalSystem, value: "urn:uuid:goal-1" }],
          lifecycleStatus: "active",
          description: { text: "Walk to the shop" },
          subject,
        },
        request: {
          method: "POST",
          url: "Goal",
          ifNoneExist: once(goalSystem, "urn:uuid:goal-1"),
        },
      },
    ],
  };
};
const revision = (id: string, version: string, title: string): Bundle<FhirResource> => ({
  resourceType: "Bundle",
  type: "transaction",
  entry: [
    {
      resource: { ...planOf(title), id, goal: [] },
      request: { method: "PUT", url: `CarePlan/${id}`, ifMatch: `W/"${version}"` },
    },
  ],
});
const stored = () => sandbox.all("CarePlan") as readonly CarePlan[];
const saved = async (title?: string, value?: string) => {
  const result = await save(bundleOf(title, value));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
};
const onPost = (answer: (request: Request) => Promise<Response> | Response) =>
  server.use(http.post(iss, ({ request }) => answer(request)));
const status = (code: number, words?: string, headers: Record<string, string> = {}) =>
  HttpResponse.json(
    words === undefined
      ? {}
      : {
          resourceType: "OperationOutcome",
          issue: [{ severity: "error", code: "invalid", details: { text: words } }],
        },
    { status: code, headers },
  );

describe("Saving a plan", () => {
  it("writes it in one transaction and gives a receipt of what the record then holds", async () => {
    const receipt = await saved();
    expect(sent).toEqual([iss]);
    const [plan] = stored();
    expect(receipt).toEqual({
      plan: `CarePlan/${plan?.id}`,
      status: "active",
      road: "transaction",
      savedAt: plan?.meta?.lastUpdated,
      stored: [
        { reference: `CarePlan/${plan?.id}`, version: plan?.meta?.versionId },
        { reference: `Goal/${sandbox.all("Goal")[0]?.id}`, version: expect.any(String) },
      ],
      warnings: [],
    });
    expect(plan?.goal?.[0]?.reference).toBe(`Goal/${sandbox.all("Goal")[0]?.id}`);
  });

  it("twice writes it once", async () => {
    const first = await saved();
    expect(await saved()).toEqual(first);
    expect(sent).toHaveLength(1);
    expect(stored()).toHaveLength(1);
  });

  it("revises the version that was read and no other", async () => {
    const { plan } = await saved();
    const id = plan.split("/")[1] ?? "";
    const version = stored()[0]?.meta?.versionId ?? "";
    const result = await save(revision(id, version, "Second wording"));
    expect(result).toMatchObject({ ok: true, value: { plan, warnings: [] } });
    expect(stored().map(({ title }) => title)).toEqual(["Second wording"]);
    expect(await save(revision(id, version, "Third wording"))).toEqual({
      ok: false,
      fault: { kind: "changedElsewhere" },
    });
    expect(await save(revision(id, version, "Second wording"))).toMatchObject({ ok: true });
    expect(sent).toHaveLength(2);
  });

  it("never puts a second open plan of ours beside one", async () => {
    await saved();
    const fault = { kind: "changedElsewhere" };
    expect(await save(bundleOf("Another", "urn:uuid:plan-2"))).toEqual({ ok: false, fault });
    expect(await save(bundleOf("Same plan, other words"))).toEqual({ ok: false, fault });
    expect(stored()).toHaveLength(1);
  });

  it("says what the record holds otherwise than it was sent", async () => {
    server.use(
      http.get(`${iss}/CarePlan/:id`, async ({ request }) => {
        const plan = (await (await sandbox.fhir(request)).json()) as CarePlan;
        const { text: _, ...rest } = plan;
        return HttpResponse.json({ ...rest, title: "Shortened", period: { start: "2026" } });
      }),
    );
    expect((await saved()).warnings).toEqual([
      "The record holds the plan otherwise than it was sent: title, written summary.",
    ]);
  });
});

describe("Before anything is written", () => {
  it.each<[string, object]>([
    ["another birth date", { ...shown, birthDate: "1981-02-03" }],
    [
      "another NHS number",
      {
        ...shown,
        identifier: [{ system: "https://fhir.nhs.uk/Id/nhs-number", value: "9990000026" }],
      },
    ],
    ["another id", { ...shown, id: "p2" }],
  ])("the patient is read again; %s than the GP saw stops the save", async (_, seen) => {
    const result = await save(bundleOf(), { shown: seen });
    expect(result).toEqual({ ok: false, fault: { kind: "wrongPatient" } });
    expect(sent).toEqual([]);
  });

  it("every entry must be about this patient", async () => {
    const bundle = bundleOf();
    Object.assign(bundle.entry?.[1]?.resource ?? {}, { subject: { reference: "Patient/p2" } });
    expect(await save(bundle)).toEqual({ ok: false, fault: { kind: "wrongPatient" } });
    expect(sent).toEqual([]);
  });

  it("the plans that are there must be readable, or nothing is sent", async () => {
    server.use(http.get(`${iss}/CarePlan`, () => status(403, "no plans for you")));
    expect(await save(bundleOf())).toEqual({
      ok: false,
      fault: {
        kind: "notAllowed",
        what: "read the plans that are there already",
        because: ["no plans for you"],
      },
    });
    expect(sent).toEqual([]);
  });
});

describe("An answer that is lost", () => {
  it("after the plan was written leads to the receipt, without a second plan", async () => {
    onPost(async (request) => {
      await sandbox.fhir(request);
      return HttpResponse.error();
    });
    const receipt = await saved();
    expect(sent).toHaveLength(1);
    expect(stored()).toHaveLength(1);
    expect(receipt).toMatchObject({ plan: `CarePlan/${stored()[0]?.id}`, warnings: [] });
    expect(receipt.stored).toHaveLength(2);
  });

  it.each([
    ["is cut off before it was written", () => HttpResponse.error()],
    ["is a 500", () => status(500)],
    ["is an HTML page", () => HttpResponse.html("<p>Sorry</p>")],
    ["is empty", () => new HttpResponse("", { status: 200 })],
  ])("and %s is looked into, then sent once more", async (_, answer) => {
    let tries = 0;
    onPost((request) => {
      tries += 1;
      return tries === 1 ? answer() : sandbox.fhir(request);
    });
    expect((await saved()).warnings).toEqual([]);
    expect(sent).toHaveLength(2);
    expect(stored()).toHaveLength(1);
  });

  it("again and again ends in a fault, and a later save finds out by itself", async () => {
    let written = false;
    onPost(async (request) => {
      if (sent.length === 4) await sandbox.fhir(request);
      written = sent.length === 4;
      return HttpResponse.error();
    });
    server.use(http.get(`${iss}/CarePlan`, () => (written ? HttpResponse.error() : undefined)));
    expect(await save(bundleOf())).toEqual({ ok: false, fault: { kind: "unreachable" } });
    written = false;
    expect((await saved()).warnings).toEqual([]);
    expect(sent).toHaveLength(4);
    expect(stored()).toHaveLength(1);
  });

  it("four times without anything written is told as unreachable", async () => {
    onPost(() => HttpResponse.error());
    expect(await save(bundleOf())).toEqual({ ok: false, fault: { kind: "unreachable" } });
    expect(sent).toHaveLength(4);
    expect(stored()).toEqual([]);
  });
});

describe("A record that will not have the plan", () => {
  it.each([
    [400, { kind: "refused", because: ["no"] }],
    [422, { kind: "refused", because: ["no"] }],
    [413, { kind: "refused", because: ["no"] }],
    [409, { kind: "changedElsewhere" }],
    [412, { kind: "refused", because: ["the record holds one of its parts more than once"] }],
    [401, { kind: "signedOut" }],
    [429, { kind: "busy", retryAfterSeconds: undefined }],
  ])("answers %i, and the plan is sent once", async (code, fault) => {
    onPost(() => status(code, "no"));
    expect(await save(bundleOf())).toEqual({ ok: false, fault });
    expect(sent).toHaveLength(1);
    expect(stored()).toEqual([]);
  });

  it("says how long it is busy", async () => {
    onPost(() => status(503, undefined, { "retry-after": "90" }));
    const fault = { kind: "busy", retryAfterSeconds: 90 };
    expect(await save(bundleOf())).toEqual({ ok: false, fault });
  });

  it("answers 412 to a revision that someone else overtook while it was sent", async () => {
    const { plan } = await saved();
    onPost(() => status(412, "stale"));
    const version = stored()[0]?.meta?.versionId ?? "";
    const result = await save(revision(plan.split("/")[1] ?? "", version, "Late"));
    expect(result).toEqual({ ok: false, fault: { kind: "changedElsewhere" } });
  });
});

/** Runs a transaction as a batch: each entry by itself, whatever becomes of the others. */
const asBatch = (spoil: (entry: NonNullable<Bundle["entry"]>[number]) => void) =>
  onPost(async (request) => {
    const bundle = (await request.json()) as Bundle;
    for (const entry of bundle.entry ?? []) spoil(entry);
    return sandbox.fhir(
      new Request(request.url, {
        method: "POST",
        headers: request.headers,
        body: JSON.stringify({ ...bundle, type: "batch" }),
      }),
    );
  });

describe("A server that runs a transaction as a batch", () => {
  it("is finished one by one, and told of truthfully where a part is missing", async () => {
    asBatch(({ resource }) => {
      if (resource?.resourceType === "Goal")
        Object.assign(resource, { lifecycleStatus: "nonsense" });
    });
    server.use(http.post(`${iss}/Goal`, () => status(422, "no goals today")));
    const receipt = await saved();
    expect(receipt).toMatchObject({ plan: `CarePlan/${stored()[0]?.id}`, road: "one-by-one" });
    expect(receipt.warnings).toEqual([
      "The goal could not be stored on its own (no goals today). The plan’s text holds it.",
    ]);
    expect(stored()[0]?.goal).toBeUndefined();
  });

  it("leaves nothing standing where the plan itself was refused", async () => {
    asBatch(({ resource }) => {
      if (resource?.resourceType === "CarePlan") Object.assign(resource, { status: "nonsense" });
    });
    expect(await save(bundleOf())).toMatchObject({ ok: false, fault: { kind: "refused" } });
    expect(stored()).toEqual([]);
    expect(sandbox.all("Goal")).toMatchObject([{ lifecycleStatus: "entered-in-error" }]);
  });

  it("names what it could not take back", async () => {
    asBatch(({ resource }) => {
      if (resource?.resourceType === "CarePlan") Object.assign(resource, { status: "nonsense" });
    });
    server.use(http.put(`${iss}/Goal/:id`, () => status(403, "no")));
    const stray = () => `Goal/${sandbox.all("Goal")[0]?.id} was stored although the plan was not`;
    expect(JSON.stringify(await save(bundleOf()))).toContain(stray());
  });
});
