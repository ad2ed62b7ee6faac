import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { loadSource } from "#audit/source/load-source.ts";
import { exportTo } from "#bulk/export-to.ts";
import type { Fault } from "#sandbox/faults.ts";
import { type Desk, desks, type KeyPair, keyPair } from "./practice.ts";

let key: KeyPair;
beforeAll(async () => {
  key = await keyPair("ES384");
});

const { open, tidy, close } = desks(() => key);
afterEach(tidy);
afterAll(close);

const run = ({ folder, from, outside }: Desk, more: object = {}) =>
  exportTo(folder, { ...from, ...more }, outside);

const status = (code: number, more: object = {}): Fault => ({
  kind: "status",
  status: code,
  ...more,
});

const outcome = (code: string, text = "") => ({
  resourceType: "OperationOutcome",
  issue: [{ severity: "error", code, diagnostics: text }],
});

const polling = { method: "GET", path: /\/fhir\/export\/[^/]+$/ };
const fetching = { path: "/Encounter.1.ndjson" };

describe("A trouble that passes is waited out:", () => {
  it.each([
    ["the server asks for patience", polling, status(429, { headers: { "Retry-After": "9" } })],
    ["the job stumbles", polling, status(500, { body: outcome("transient") })],
    ["a gateway is down", polling, status(503)],
    ["the manifest breaks off", { ...polling }, { kind: "truncate" } as Fault],
    ["the line drops while waiting", polling, { kind: "drop" } as Fault],
    ["the server is at another export", { path: "/$export" }, status(429)],
    ["the server is too busy to begin", { path: "/$export" }, status(503)],
    ["the token desk is down", { path: "/auth/token" }, status(503)],
    ["a file breaks off", fetching, { kind: "truncate" } as Fault],
    ["a file’s line drops", fetching, { kind: "drop" } as Fault],
    ["a file is slow to come", fetching, status(503, { headers: { "Retry-After": "3" } })],
    ["a file’s link has run out", fetching, status(403)],
  ])("%s", async (_, when, fault) => {
    const here = await open();
    here.sandbox.faults.order({
      when,
      times: 2 - Number(when === fetching && fault.kind === "status"),
      fault,
    });
    const done = await run(here);
    expect(done).toMatchObject({ ok: true, value: { resources: 15, shortfalls: [] } });
    expect((await readdir(here.folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("links that ran out are asked for anew, and what came before is kept", async () => {
    const here = await open();
    let first = true;
    const fetch: typeof globalThis.fetch = (input, init) => {
      const isFile = String(input).endsWith("/Encounter.1.ndjson");
      if (isFile && first) {
        first = false;
        here.sandbox.expireLinks();
      }
      return here.outside.fetch(input, init);
    };
    const done = await exportTo(here.folder, here.from, { ...here.outside, fetch });
    expect(done).toMatchObject({ ok: true, value: { resources: 15, shortfalls: [] } });
    expect(here.sent.filter(({ url }) => url.endsWith("/Patient.1.ndjson"))).toHaveLength(1);
  });
});

describe("A trouble that stays has its name:", () => {
  it.each([
    ["failed", polling, status(500, { body: outcome("exception", "Ada Examplewood") })],
    ["failed", polling, status(400, { body: outcome("processing") })],
    ["busy", polling, status(429)],
    ["unreachable", polling, status(502)],
    ["gone", polling, status(410)],
    ["notBulk", polling, status(200, { body: { hello: "world" } })],
    ["notAllowed", polling, status(403)],
    ["refused", { path: "/$export" }, status(500, { body: outcome("exception", "Ada") })],
    ["noExport", { path: "/$export" }, status(404)],
    ["busy", { path: "/$export" }, status(429)],
    ["notRegistered", { path: "/auth/token" }, status(401, { body: { error: "invalid_client" } })],
    ["notAllowed", { path: "/auth/token" }, status(400, { body: { error: "invalid_scope" } })],
    ["noTokens", { path: "/.well-known/smart-configuration" }, { kind: "html" } as Fault],
    ["unreachable", fetching, { kind: "drop" } as Fault],
  ])("%s", async (kind, when, fault) => {
    const here = await open();
    here.sandbox.faults.order({ when, fault });
    const done = await run(here);
    expect(done).toMatchObject({ ok: false, fault: { kind } });
    // Nothing that a server writes freely comes back: it may name a patient.
    expect(JSON.stringify(done)).not.toContain("Ada");
  });

  it("notRegistered, where the key is another one", async () => {
    const here = await open();
    const { jwk } = await keyPair("ES384");
    const other = { ...here.from, key: jwk };
    expect(await exportTo(here.folder, other, here.outside)).toEqual({
      ok: false,
      fault: { kind: "notRegistered" },
    });
  });

  it("folderTaken, where the folder holds anything else or another export", async () => {
    const here = await open();
    expect((await run(here)).ok).toBe(true);
    const other = await run(here, { group: "g1" });
    expect(other).toEqual({ ok: false, fault: { kind: "folderTaken" } });
    const busy = await exportTo(join(here.folder, ".."), here.from, here.outside);
    expect(busy).toEqual({ ok: false, fault: { kind: "folderTaken" } });
  });

  it("badAddress or badKey, before anything is sent", async () => {
    const here = await open();
    const faults = [
      await run(here, { fhir: "http://ehr.example/fhir" }),
      await run(here, { fhir: "here" }),
      await run(here, { key: { kty: "EC", crv: "P-256", d: "x", kid: "k" } }),
      await run(here, { key: { ...here.from.key, d: undefined } }),
      await run(here, { key: { ...here.from.key, kid: undefined } }),
    ].map((done) => (done.ok ? "ok" : done.fault.kind));
    expect(faults).toEqual(["badAddress", "badAddress", "badKey", "badKey", "badKey"]);
    expect(here.sent).toEqual([]);
  });
});

describe("What is short is said:", () => {
  it("a type that the server could not export", async () => {
    const here = await open({ exports: { failing: ["Encounter"] } });
    const done = await run(here);
    expect(done).toMatchObject({
      ok: true,
      value: {
        sources: { Encounter: "failed", Patient: "complete" },
        shortfalls: ["1 message says that the export failed in part"],
      },
    });
    const files = here.sent.filter(({ url }) => url.endsWith(".ndjson"));
    expect(files[0]?.url).toMatch(/errors\.ndjson$/);
    // A review of the folder says so too.
    const loaded = await loadSource(here.folder);
    expect(loaded.ok && loaded.value.failures).toBe(1);
  });

  it("a file that breaks off every time; the next run fetches it alone", async () => {
    const here = await open({ exports: { linesPerFile: 4 } });
    here.sandbox.faults.order({ when: fetching, fault: { kind: "truncate" } });
    const done = await run(here);
    expect(done).toMatchObject({
      ok: true,
      value: {
        sources: { Encounter: "partial", Patient: "complete" },
        shortfalls: ["1 file of the export could not be fetched; run again to try once more"],
      },
    });
    expect((await readdir(here.folder)).filter((name) => name.includes("Encounter.1"))).toEqual([]);
    here.sandbox.faults.clear();
    here.sent.length = 0;
    expect(await run(here)).toMatchObject({ ok: true, value: { shortfalls: [], resources: 15 } });
    expect(here.sent.filter(({ url }) => url.endsWith(".ndjson"))).toHaveLength(1);
  });

  it("a file that is a page of words, or that may not be read", async () => {
    for (const fault of [{ kind: "html" } as Fault, status(403)]) {
      const here = await open();
      here.sandbox.faults.order({ when: fetching, fault });
      expect(await run(here)).toMatchObject({
        ok: true,
        value: { sources: { Encounter: "failed" } },
      });
      here.sandbox.faults.clear();
    }
  });
});

describe("The token", () => {
  it("is not shown to a host that hands out files by their links", async () => {
    const seen: (string | undefined)[] = [];
    const abroad = createServer((req, res) => {
      seen.push(req.headers.authorization);
      here.sandbox.handler(req, res);
    });
    await new Promise<void>((resolve) => abroad.listen(0, "localhost", resolve));
    const filesAt = `http://localhost:${(abroad.address() as AddressInfo).port}`;
    const here = await open({ exports: { filesAt } });
    const done = await run(here);
    abroad.close();
    abroad.closeAllConnections();
    expect(done).toMatchObject({ ok: true, value: { resources: 15, shortfalls: [] } });
    expect(seen).toEqual([undefined, undefined, undefined]);
  });

  it("does not follow a redirect to another host, and the file still comes", async () => {
    const seen: (string | undefined)[] = [];
    const abroad = createServer((req, res) => {
      seen.push(req.headers.authorization);
      res.end('{"resourceType":"Encounter","id":"x"}\n'.repeat(9));
    });
    await new Promise<void>((resolve) => abroad.listen(0, "localhost", resolve));
    const here = await open();
    const { port } = abroad.address() as AddressInfo;
    const headers = { Location: `http://localhost:${port}/moved` };
    here.sandbox.faults.order({ when: fetching, fault: status(302, { headers }) });
    const done = await run(here);
    abroad.close();
    abroad.closeAllConnections();
    expect(done).toMatchObject({ ok: true, value: { resources: 15 } });
    expect(seen).toEqual([undefined]);
    const text = await readFile(join(here.folder, "Encounter.1.ndjson"), "utf8");
    expect(text.match(/"x"/g)).toHaveLength(9);
  });
});
