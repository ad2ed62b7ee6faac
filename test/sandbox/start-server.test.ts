import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { loadRecord } from "../../launch/serve-record.ts";
import { type RunningServer, startServer } from "../../launch/start-server.ts";
import { people } from "./people.ts";
import { createSmartClient } from "./smart-client.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-"));
const page = `<!doctype html><script type="application/json" id="throughline-config">{}</script>
<script type="module" src="../assets/main-abc.js"></script>`;

let server: RunningServer;
beforeAll(async () => {
  mkdirSync(join(folder, "launch"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "launch/index.html"), page);
  writeFileSync(join(folder, "launch/launch.html"), page);
  writeFileSync(join(folder, "assets/main-abc.js"), "// a line\n".repeat(500));
  const started = await startServer({
    port: 0,
    resources: people,
    appFolder: folder,
    asOf: day("2026-11-22"),
    reference: { asOf: "</script><script>", thresholds: [] },
    frameAncestors: ["https://ehr.example"],
  });
  if (!started.ok) throw new Error(started.fault);
  server = started.value;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.origin}${path}`, { headers });

describe("the served app", () => {
  it.each(["/app/", "/app/index.html", "/app/launch.html"])(
    "has its configuration in %s, which nothing in it can break out of",
    async (path) => {
      const html = await (await get(path)).text();
      const json = /id="throughline-config">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
      expect(JSON.parse(json)).toEqual({
        issuers: [
          {
            iss: `${server.origin}/fhir`,
            authorizeOrigin: server.origin,
            tokenOrigin: server.origin,
          },
        ],
        clientId: "throughline",
        zone: "Europe/London",
        asOf: "2026-11-22",
        keepDrafts: true,
        planData: true,
        reference: { asOf: "</script><script>", thresholds: [] },
        directory: null,
        overrides: null,
      });
      expect(html).toContain('src="./assets/main-abc.js"');
    },
  );

  it("lets no script, style or frame in from elsewhere, and is never kept", async () => {
    const { headers } = await get("/app/index.html");
    const policy = headers.get("Content-Security-Policy");
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'self' https://ehr.example;");
    expect(headers.get("Cache-Control")).toBe("no-store");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  it("sends its hashed files zipped, to be kept for good", async () => {
    const { headers } = await get("/app/assets/main-abc.js", { "Accept-Encoding": "gzip" });
    expect(headers.get("Content-Encoding")).toBe("gzip");
    expect(headers.get("Cache-Control")).toContain("immutable");
  });

  it.each(["/app/elsewhere.js", "/app/assets/..%2f..%2fpackage.json", "/app/launch/index.html"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe("the server", () => {
  it("offers no hook yet, and says so", async () => {
    expect(await (await get("/cds-services")).json()).toEqual({ services: [] });
  });

  it("goes from the record to a token", async () => {
    const response = await fetch(`${server.origin}/record/p1/launch`, { redirect: "manual" });
    const launch = new URL(response.headers.get("Location") ?? "").searchParams.get("launch") ?? "";
    const token = await createSmartClient(server.origin).launch(launch);
    expect(token).toMatchObject({ patient: "p1", encounter: "e1" });
  });

  it("says when its port is taken", async () => {
    const port = Number(new URL(server.origin).port);
    expect(await startServer({ port, resources: [], appFolder: folder })).toEqual({
      ok: false,
      fault: "port in use",
    });
  });

  it("stops though a connection is kept open", async () => {
    const other = await startServer({ port: 0, resources: [], appFolder: "/nowhere" });
    if (!other.ok) throw new Error(other.fault);
    await fetch(other.value.origin, { headers: { Connection: "keep-alive" } });
    await other.value.close();
    await expect(fetch(other.value.origin)).rejects.toThrow();
  });
});

describe("a folder of records", () => {
  it("is served by the names of this server, whatever a Bundle called its entries", async () => {
    const data = mkdtempSync(join(tmpdir(), "throughline-data-"));
    const urn = "urn:uuid:00000000-0000-4000-8000-000000000001";
    const encounter = { resourceType: "Encounter", id: "e1", subject: { reference: urn } };
    const bundle = {
      resourceType: "Bundle",
      type: "transaction",
      entry: [{ fullUrl: urn, resource: { resourceType: "Patient" } }, { resource: encounter }],
    };
    writeFileSync(join(data, "one.json.gz"), gzipSync(JSON.stringify(bundle)));
    writeFileSync(join(data, "two.ndjson"), '{"resourceType":"Patient","id":"p9"}\n');
    const loaded = await loadRecord(data);
    rmSync(data, { recursive: true });
    const id = urn.replace("urn:uuid:", "");
    expect(loaded).toEqual({
      ok: true,
      value: [
        { resourceType: "Patient", id },
        { ...encounter, subject: { reference: `Patient/${id}` } },
        { resourceType: "Patient", id: "p9" },
      ],
    });
  });

  it("is refused where there is none", async () => {
    expect((await loadRecord(join(folder, "nowhere"))).ok).toBe(false);
  });
});
