import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "#sandbox/create-sandbox.ts";
import { openSandbox } from "./fhir-caller.ts";
import { people } from "./people.ts";
import { type Served, served } from "./served.ts";

const pattern = { path: "/Encounter", method: "GET" };

let ehr: Served;
beforeAll(async () => {
  ehr = await served({ resources: people, open: true });
});
afterEach(() => ehr.sandbox.faults.clear());
afterAll(() => ehr.close());

const onTheWire = (sandbox: Sandbox) => ({
  sandbox,
  ask: (path: string) => fetch(`${ehr.origin}/fhir${path}`),
});
const inProcess = (sandbox: Sandbox) => ({
  sandbox,
  ask: async (path: string) => {
    const response = await sandbox.fhir(new Request(`${sandbox.fhirBase}${path}`));
    // msw throws for an error response as fetch does for a broken line.
    if (response.type === "error") throw new TypeError("network error");
    return response;
  },
});

describe.each([
  ["on the wire", () => onTheWire(ehr.sandbox)],
  ["as a function", () => inProcess(openSandbox(people).sandbox)],
])("a fault %s", (_, start) => {
  it("strikes the requests it was ordered for, as often as ordered", async () => {
    const { sandbox, ask } = start();
    sandbox.faults.order({ when: pattern, times: 2, fault: { kind: "status", status: 503 } });
    const statuses = [];
    for (const path of ["/Encounter", "/Patient", "/Encounter", "/Encounter"]) {
      statuses.push((await ask(path)).status);
    }
    expect(statuses).toEqual([503, 200, 503, 200]);
  });

  it("can be a status with a body, a page of HTML, or nothing at all", async () => {
    const { sandbox, ask } = start();
    const { order } = sandbox.faults;
    const body = { resourceType: "OperationOutcome", issue: [] };
    order({
      when: { query: "_count=1" },
      fault: { kind: "status", status: 429, body, headers: { "Retry-After": "7" } },
    });
    order({ when: { query: /_count=2$/ }, fault: { kind: "html" } });
    order({ when: { query: "_count=3" }, fault: { kind: "empty" } });
    const [busy, html, empty] = [
      await ask("/Patient?_count=1"),
      await ask("/Patient?_count=2"),
      await ask("/Patient?_count=3"),
    ];
    expect([busy?.status, busy?.headers.get("Retry-After"), await busy?.json()]).toEqual([
      429,
      "7",
      body,
    ]);
    expect(html?.headers.get("Content-Type")).toContain("text/html");
    expect(await empty?.text()).toBe("");
  });

  it("can drop the line before any answer", async () => {
    const { sandbox, ask } = start();
    sandbox.faults.order({ when: pattern, fault: { kind: "drop" } });
    await expect(ask("/Encounter")).rejects.toThrow();
  });

  it("can cut the answer in half", async () => {
    const { sandbox, ask } = start();
    sandbox.faults.order({ when: pattern, fault: { kind: "truncate" } });
    const response = await ask("/Encounter");
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow();
  });

  it("can keep an answer waiting while others pass", async () => {
    const { sandbox, ask } = start();
    sandbox.faults.order({ when: pattern, fault: { kind: "delay", ms: 200 } });
    const answered: string[] = [];
    const arrive = async (path: string) => {
      await ask(path);
      answered.push(path);
    };
    await Promise.all([arrive("/Encounter"), arrive("/Patient")]);
    expect(answered).toEqual(["/Patient", "/Encounter"]);
  });
});

describe("on the wire", () => {
  it("strikes the token endpoint too", async () => {
    ehr.sandbox.faults.order({
      when: { path: "/auth/token" },
      fault: { kind: "status", status: 500 },
    });
    expect((await fetch(`${ehr.origin}/auth/token`, { method: "POST" })).status).toBe(500);
  });

  it("sends large answers gzipped to those who take it", async () => {
    const response = await fetch(`${ehr.origin}/fhir/metadata`, {
      headers: { "Accept-Encoding": "gzip" },
    });
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(await response.json()).toMatchObject({ resourceType: "CapabilityStatement" });
  });

  it("lets a page of a configured origin read the version, and no other", async () => {
    const ask = (origin: string) =>
      fetch(`${ehr.origin}/fhir/Patient/p1`, { headers: { Origin: origin } });
    const [own, other] = [await ask(ehr.origin), await ask("https://elsewhere.example")];
    expect(own?.headers.get("Access-Control-Expose-Headers")).toContain("ETag");
    expect(other?.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});
