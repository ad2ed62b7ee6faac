import type { Bundle, BundleEntry, CarePlan, OperationOutcome } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { openSandbox } from "./fhir-caller.ts";
import { people, plan } from "./people.ts";

const system = "https://throughline.example/id/care-plan";

const post = (value: string, more: object = {}, request: object = {}): BundleEntry =>
  ({
    fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000000${value}`,
    resource: plan("p1", value, more),
    request: {
      method: "POST",
      url: "CarePlan",
      ifNoneExist: `identifier=${system}|${value}`,
      ...request,
    },
  }) as BundleEntry;

const bundle = (type: string, entry: readonly BundleEntry[]) => ({
  resourceType: "Bundle",
  type,
  entry,
});

const statuses = (body: Bundle) => body.entry?.map(({ response }) => response?.status);

describe("a write", () => {
  it("is answered with what was stored, its version and its place", async () => {
    const { call } = openSandbox(people);
    const { status, headers, body } = await call<CarePlan>("POST", "CarePlan", plan("p1", "1"));
    expect([status, headers.get("ETag"), body.meta?.versionId]).toEqual([201, 'W/"1"', "1"]);
    expect(headers.get("Location")).toBe(`https://ehr.example/fhir/CarePlan/${body.id}/_history/1`);
  });

  it.each([
    ["a missing subject", { subject: undefined }],
    ["an element that R4 does not know", { colour: "blue" }],
    [
      "an activity that is both reference and detail",
      { activity: [{ reference: { reference: "Task/1" }, detail: { status: "scheduled" } }] },
    ],
    ["a status that no one defined", { status: "nearly" }],
    ["an activity status that no one defined", { activity: [{ detail: { status: "nearly" } }] }],
    ["an impossible date", { created: "2026-13-45" }],
  ])("is refused for %s, with the reason", async (_, more) => {
    const { call, sandbox } = openSandbox(people);
    const { status, body } = await call<OperationOutcome>(
      "POST",
      "CarePlan",
      plan("p1", "1", more),
    );
    expect(status).toBe(422);
    expect(body.issue[0]?.details?.text).toBeTruthy();
    expect(sandbox.all("CarePlan")).toEqual([]);
  });

  it("judges what it contains by the definition of that", async () => {
    const { call } = openSandbox(people);
    const holding = (more: object) =>
      plan("p1", "1", { contained: [{ resourceType: "Device", id: "pump", ...more }] });
    const taken = await call("POST", "CarePlan", holding({ status: "active" }));
    expect(taken.status).toBe(201);
    const { status, body } = await call<OperationOutcome>(
      "POST",
      "CarePlan",
      holding({ colour: "blue" }),
    );
    expect([status, body.issue[0]?.expression]).toEqual([422, ["CarePlan.contained[0].colour"]]);
  });

  it("makes a new version of an existing resource, and keeps the old", async () => {
    const { call, get, sandbox } = openSandbox(people);
    const { body: first } = await call<CarePlan>("POST", "CarePlan", plan("p1", "1"));
    const revised = { ...first, status: "on-hold" };
    const { status, body } = await call<CarePlan>("PUT", `CarePlan/${first.id}`, revised, {
      "If-Match": 'W/"1"',
    });
    expect([status, body.meta?.versionId]).toEqual([200, "2"]);
    const history = await get(`CarePlan/${first.id}/_history`);
    expect(history.body.entry?.map(({ resource }) => resource?.meta?.versionId)).toEqual([
      "2",
      "1",
    ]);
    const old = await get<CarePlan>(`CarePlan/${first.id}/_history/1`);
    expect(old.body.status).toBe("active");
    expect(sandbox.all("CarePlan")).toHaveLength(1);
  });

  it("is refused where the version is no longer the one that was read", async () => {
    const { call, get } = openSandbox(people);
    const { body: first } = await call<CarePlan>("POST", "CarePlan", plan("p1", "1"));
    const put = (guard: string) =>
      call<CarePlan>(
        "PUT",
        `CarePlan/${first.id}`,
        { ...first, title: guard },
        { "If-Match": guard },
      );
    await put('W/"1"');
    expect((await put('W/"1"')).status).toBe(412);
    expect((await put("2")).status).toBe(400);
    expect((await get<CarePlan>(`CarePlan/${first.id}`)).body.title).toBe('W/"1"');
  });

  it("does not create what it is asked to update", async () => {
    const { call } = openSandbox(people);
    const { status } = await call("PUT", "CarePlan/new", { ...plan("p1", "1"), id: "new" });
    expect(status).toBe(404);
  });

  it("creates only what is not there yet, when asked so", async () => {
    const { call, sandbox } = openSandbox(people);
    const send = () =>
      call<CarePlan>("POST", "CarePlan", plan("p1", "1"), {
        "If-None-Exist": `identifier=${system}|1`,
      });
    const first = await send();
    const second = await send();
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    expect(sandbox.all("CarePlan")).toHaveLength(1);
  });

  it("never reads an unknown criterion of a conditional create as no criterion", async () => {
    const { call, sandbox } = openSandbox(people);
    await call("POST", "CarePlan", plan("p1", "1"));
    const { status } = await call("POST", "CarePlan", plan("p1", "2"), {
      "If-None-Exist": "colour=blue",
    });
    expect(status).toBe(400);
    expect(sandbox.all("CarePlan")).toHaveLength(1);
  });
});

describe("a transaction", () => {
  it("writes everything, more than eight conditional entries too, and rewrites references", async () => {
    const { call, sandbox } = openSandbox(people);
    const plans = Array.from({ length: 9 }, (_, at) => post(String(at)));
    const task = {
      fullUrl: "urn:uuid:00000000-0000-4000-8000-0000000000aa",
      request: { method: "POST", url: "Task" },
      resource: {
        ...{ resourceType: "Task", status: "requested", intent: "plan" },
        for: { reference: "Patient/p1" },
        focus: { reference: "urn:uuid:00000000-0000-4000-8000-000000000003" },
      },
    } as BundleEntry;
    const { status, body } = await call("POST", "", bundle("transaction", [...plans, task]));
    expect([status, body.type]).toEqual([200, "transaction-response"]);
    expect(statuses(body)).toEqual(Array(10).fill("201 Created"));
    const fourth = body.entry?.[3]?.response;
    expect(fourth?.location).toMatch(/^CarePlan\/[\w-]+\/_history\/1$/);
    expect(fourth?.etag).toBe('W/"1"');
    expect(sandbox.all("Task")[0]).toMatchObject({
      focus: { reference: fourth?.location?.replace("/_history/1", "") },
    });
  });

  it("sent twice stores once", async () => {
    const { call, sandbox } = openSandbox(people);
    await call("POST", "", bundle("transaction", [post("1"), post("2")]));
    const { body } = await call("POST", "", bundle("transaction", [post("1"), post("2")]));
    expect(statuses(body)).toEqual(["200 OK", "200 OK"]);
    expect(sandbox.all("CarePlan")).toHaveLength(2);
  });

  it("takes everything back when one entry fails, updates included", async () => {
    const { call, get, sandbox } = openSandbox(people);
    const { body: first } = await call<CarePlan>("POST", "CarePlan", plan("p1", "1"));
    const put = (ifMatch: string) =>
      ({
        resource: { ...first, title: "changed" },
        request: { method: "PUT", url: `CarePlan/${first.id}`, ifMatch },
      }) as BundleEntry;
    const refused = [
      bundle("transaction", [post("2"), put('W/"7"')]),
      bundle("transaction", [put('W/"1"'), post("3", { subject: undefined })]),
      bundle("transaction", [
        post("4"),
        { request: { method: "DELETE", url: `CarePlan/${first.id}` } },
      ]),
      bundle("transaction", [post("5"), post("5")]),
    ];
    const answers = [];
    for (const one of refused) answers.push(await call<OperationOutcome>("POST", "", one));
    expect(answers.map(({ status }) => status)).toEqual([412, 422, 405, 400]);
    expect(answers[0]?.body.issue[0]?.diagnostics).toContain("Bundle.entry[1]");
    expect(sandbox.all("CarePlan")).toHaveLength(1);
    const { body } = await get<CarePlan>(`CarePlan/${first.id}`);
    expect(body).toEqual(first);
    expect((await get(`CarePlan/${first.id}/_history`)).body.total).toBe(1);
    expect((await get("CarePlan?patient=p1")).body.total).toBe(1);
  });

  it("waits for the one before it, so that a retry beside it makes no second plan", async () => {
    const { call, sandbox } = openSandbox(people);
    const send = () => call("POST", "", bundle("transaction", [post("1")]));
    await Promise.all([send(), send(), send()]);
    expect(sandbox.all("CarePlan")).toHaveLength(1);
  });
});

describe("a batch", () => {
  it("keeps what succeeds beside what fails", async () => {
    const { call, sandbox } = openSandbox(people);
    const { body } = await call(
      "POST",
      "",
      bundle("batch", [
        post("1"),
        post("2", { subject: undefined }),
        { request: { method: "GET", url: "Encounter?patient=p1" } },
      ]),
    );
    expect(body.type).toBe("batch-response");
    expect(statuses(body)).toEqual(["201 Created", "422", "200 OK"]);
    expect(sandbox.all("CarePlan")).toHaveLength(1);
  });
});
