import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deletedIn } from "#bulk/deleted-in.ts";
import { exportTo } from "#bulk/export-to.ts";
import { sourceTypes } from "#clinical/record.ts";
import { type KeyPair, keyPair } from "./practice.ts";
import { base, scripted, statusUrl, usual } from "./scripted.ts";

let key: KeyPair;
beforeAll(async () => {
  key = await keyPair("ES384");
});
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "throughline-odd-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const types = ["Patient", "Encounter"];
const run = (server: ReturnType<typeof scripted>, more: object = {}) =>
  exportTo(
    folder,
    { fhir: `${base}/`, clientId: "audit", key: key.jwk, types, ...more },
    server.outside,
  );

const manifest = (more: object) => ({
  transactionTime: "2026-11-01T00:00:00Z",
  requiresAccessToken: true,
  output: [{ type: "Patient", url: `${base}/files/1` }],
  ...more,
});

const patient = '{"resourceType":"Patient","id":"p1"}\n';

describe("Tokens", () => {
  it("are minted anew before they run out, each with a proof of its own", async () => {
    const waiting = { status: 202, headers: { "Retry-After": "250" } };
    const server = scripted({
      [statusUrl]: (_, times) => (times < 4 ? waiting : { body: manifest({}) }),
    });
    expect((await run(server)).ok).toBe(true);
    const asked = server.sent.filter(({ url }) => url === "https://login.example/token");
    expect(
      new Set(asked.map(({ body }) => new URLSearchParams(body).get("client_assertion"))).size,
    ).toBe(asked.length);
    const polls = server.sent.filter(({ url }) => url === statusUrl).map(({ token }) => token);
    expect(polls).toEqual(["token-1", "token-2", "token-3", "token-4", "token-4"]);
  });

  it("are minted anew once where the server no longer takes one", async () => {
    const server = scripted({
      [`${base}/files/1`]: (request) =>
        request.headers.get("Authorization") === "Bearer token-2"
          ? { body: patient }
          : { status: 401 },
    });
    expect(await run(server)).toMatchObject({ ok: true, value: { resources: 1, shortfalls: [] } });
  });

  it("are asked for in the words of version 1 where the server knows no other", async () => {
    const server = scripted({
      [`${base}/.well-known/smart-configuration`]: {
        body: { token_endpoint: "https://login.example/token", capabilities: ["permission-v1"] },
      },
    });
    expect((await run(server)).ok).toBe(true);
    const asked = server.sent.find(({ url }) => url.endsWith("/token"));
    expect(new URLSearchParams(asked?.body).get("scope")).toBe(
      "system/Patient.read system/Encounter.read",
    );
  });

  it("that allow less than was asked leave a type refused, and it is not asked for", async () => {
    const server = scripted({
      "https://login.example/token": {
        body: { access_token: "t", expires_in: 300, scope: "system/Patient.rs" },
      },
    });
    expect(await run(server)).toMatchObject({
      ok: true,
      value: {
        sources: { Patient: "complete", Encounter: "refused" },
        shortfalls: ["1 type was refused by the server"],
      },
    });
    expect(server.sent.some(({ url }) => url.includes("_type=Patient"))).toBe(true);
    expect(server.sent.some(({ url }) => url.includes("Encounter"))).toBe(false);
  });

  it("go to no host but the one that was named, and to those that are trusted", async () => {
    const output = [{ type: "Patient", url: "https://files.example/1" }];
    const script = {
      [statusUrl]: { body: manifest({ output }) },
      "https://files.example/1": { body: patient },
    };
    const server = scripted(script);
    expect(await run(server)).toEqual({
      ok: false,
      fault: { kind: "foreignHost", host: "files.example" },
    });
    expect(server.sent.filter(({ url }) => url.startsWith("https://files.example"))).toEqual([]);
    const trusting = scripted(script);
    expect((await run(trusting, { trusted: ["https://files.example"] })).ok).toBe(true);
    expect(trusting.sent.at(-2)).toMatchObject({
      url: "https://files.example/1",
      token: "token-1",
    });
  });

  it("are not sent where none is required, not even home", async () => {
    const server = scripted({ [statusUrl]: { body: manifest({ requiresAccessToken: false }) } });
    expect((await run(server)).ok).toBe(true);
    expect(server.sent.find(({ url }) => url === `${base}/files/1`)?.token).toBeUndefined();
  });

  it("that a redirect led abroad are not sent when it leads back", async () => {
    const server = scripted({
      [`${base}/files/1`]: { status: 307, headers: { Location: "https://files.example/1" } },
      "https://files.example/1": { status: 307, headers: { Location: `${base}/files/2` } },
      [`${base}/files/2`]: { body: patient },
    });
    expect((await run(server)).ok).toBe(true);
    expect(server.sent.find(({ url }) => url === `${base}/files/2`)?.token).toBeUndefined();
  });

  it("are not asked for where a redirect leads: a signed proof is never sent on", async () => {
    const headers = { Location: "https://elsewhere.example/token" };
    const server = scripted({ "https://login.example/token": { status: 307, headers } });
    expect(await run(server)).toEqual({ ok: false, fault: { kind: "notRegistered" } });
    expect(server.sent.some(({ url }) => url.includes("elsewhere"))).toBe(false);
  });
});

/** The types that a server was asked to export. */
const askedFor = ({ sent }: ReturnType<typeof scripted>): string | null | undefined =>
  sent
    .filter(({ url }) => url.includes("$export"))
    .map(({ url }) => new URL(url).searchParams.get("_type"))[0];

describe("A type", () => {
  it("that the server does not know is not asked for, and reads failed", async () => {
    const server = scripted({
      [`${base}/metadata`]: { body: { rest: [{ resource: [{ type: "Patient" }] }] } },
    });
    expect(await run(server)).toMatchObject({
      ok: true,
      value: {
        sources: { Patient: "complete", Encounter: "failed" },
        shortfalls: ["1 type is not known to the server"],
      },
    });
    expect(askedFor(server)).toBe("Patient");
  });

  it("is asked for where the server does not say what it knows", async () => {
    const server = scripted({ [`${base}/metadata`]: { status: 404 } });
    expect(await run(server)).toMatchObject({
      ok: true,
      value: { sources: { Encounter: "absent" }, shortfalls: [] },
    });
    expect(askedFor(server)).toBe("Patient,Encounter");
  });

  it("of medicines comes along where the server has it, and is missed by no one where not", async () => {
    const all = (...more: string[]) => ({
      body: { rest: [{ resource: [...sourceTypes, ...more].map((type) => ({ type })) }] },
    });
    const output = [{ type: "Medication", url: `${base}/files/m` }];
    const having = scripted({
      [`${base}/metadata`]: all("Medication"),
      [statusUrl]: { body: manifest({ output }) },
      [`${base}/files/m`]: { body: '{"resourceType":"Medication","id":"m"}' },
    });
    const done = await run(having, { types: undefined });
    expect(done).toMatchObject({ ok: true, value: { files: 1, shortfalls: [] } });
    expect(Object.keys(done.ok ? done.value.sources : {})).toEqual([...sourceTypes]);
    await rm(folder, { recursive: true, force: true });
    const without = scripted({ [`${base}/metadata`]: all() });
    expect(await run(without, { types: undefined })).toMatchObject({
      ok: true,
      value: { shortfalls: [] },
    });
    expect(askedFor(without)).toBe(sourceTypes.join(","));
  });
});

describe("Addresses", () => {
  it.each(["http://ehr.example/1", "http://localhost:8080/1", "ftp://ehr.example/1"])(
    "without https are not followed: %s",
    async (url) => {
      const output = [{ type: "Patient", url }];
      const server = scripted({
        [statusUrl]: { body: manifest({ requiresAccessToken: false, output }) },
      });
      expect(await run(server)).toMatchObject({ ok: false, fault: { kind: "unsafeAddress" } });
      expect(server.sent.some((one) => one.url === url)).toBe(false);
    },
  );

  it("of a status abroad are not taken", async () => {
    const headers = { "Content-Location": "https://elsewhere.example/job" };
    const server = scripted({ [`${base}/$export`]: { status: 202, headers } });
    expect(await run(server)).toMatchObject({ ok: false, fault: { kind: "foreignHost" } });
  });

  it("may be given relative to the server", async () => {
    const headers = { "Content-Location": "/fhir/jobs/1" };
    const server = scripted({ [`${base}/$export`]: { status: 202, headers } });
    expect((await run(server)).ok).toBe(true);
  });
});

describe("A manifest", () => {
  it("of several pages is read to its end", async () => {
    const next = [{ relation: "next", url: `${statusUrl}/2` }];
    const output = [{ type: "Encounter", url: `${base}/files/2` }];
    const server = scripted({
      [statusUrl]: { body: manifest({ link: next }) },
      [`${statusUrl}/2`]: { body: manifest({ output }) },
      [`${base}/files/2`]: { body: '{"resourceType":"Encounter","id":"e1"}' },
    });
    expect(await run(server)).toMatchObject({ ok: true, value: { resources: 2 } });
  });

  it("whose pages go in a circle is refused", async () => {
    const link = [{ relation: "next", url: statusUrl }];
    const server = scripted({ [statusUrl]: { body: manifest({ link }) } });
    expect(await run(server)).toEqual({ ok: false, fault: { kind: "notBulk" } });
  });

  it("may be ready while the request is too (version 3), and names its messages outcome (version 4)", async () => {
    const body = manifest({ outcome: [{ type: "OperationOutcome", url: `${base}/files/out` }] });
    const server = scripted({
      [statusUrl]: (_, times) =>
        times === 1 ? { headers: { "X-Export-Status": "202" } } : { body },
      [`${base}/files/out`]: {
        body: '{"resourceType":"OperationOutcome","issue":[{"severity":"warning","code":"incomplete"}]}',
      },
    });
    expect(await run(server)).toMatchObject({
      ok: true,
      value: { sources: { Patient: "partial", Encounter: "failed" } },
    });
  });

  it.each(["../../x", "Patient/../x", "patient", ""])(
    "that names a type %s is refused: names of files are made here",
    async (type) => {
      const output = [{ type, url: `${base}/files/1` }];
      const server = scripted({ [statusUrl]: { body: manifest({ output }) } });
      expect(await run(server)).toEqual({ ok: false, fault: { kind: "notBulk" } });
    },
  );

  it("of more files than one practice has is refused", async () => {
    const output = Array.from({ length: 5001 }, () => ({
      type: "Patient",
      url: `${base}/files/1`,
    }));
    const server = scripted({ [statusUrl]: { body: manifest({ output }) } });
    expect(await run(server)).toMatchObject({ ok: false, fault: { kind: "tooManyFiles" } });
  });

  it("brings no type that was not asked for", async () => {
    const output = [
      { type: "Patient", url: `${base}/files/1` },
      { type: "Practitioner", url: `${base}/files/2` },
    ];
    const server = scripted({ [statusUrl]: { body: manifest({ output }) } });
    expect(await run(server)).toMatchObject({ ok: true, value: { files: 1, shortfalls: [] } });
    expect(server.sent.some(({ url }) => url.endsWith("/files/2"))).toBe(false);
  });
});

describe("A message of the server", () => {
  const outcome = (...issue: object[]) =>
    JSON.stringify({ resourceType: "OperationOutcome", issue });
  const telling = (body: string, more: object = {}) =>
    scripted({
      [statusUrl]: { body: manifest({ error: [{ type: "Observation", url: `${base}/files/e` }] }) },
      [`${base}/files/e`]: { body, ...more },
    });
  it.each([
    [
      "names a type that has files",
      outcome({ severity: "error", code: "exception", diagnostics: "Patient 7 of Ada" }),
      "partial",
      "absent",
    ],
    [
      "names a type that has none",
      outcome({ severity: "fatal", code: "timeout", expression: ["Encounter"] }),
      "complete",
      "failed",
    ],
    [
      "says that a type may not be sent",
      outcome({ severity: "error", code: "forbidden", details: { text: "no Encounter" } }),
      "complete",
      "refused",
    ],
    ["names no type", outcome({ severity: "error", code: "exception" }), "partial", "failed"],
    [
      "only informs",
      outcome({ severity: "information", code: "informational", diagnostics: "Patient" }),
      "complete",
      "absent",
    ],
    ["is no message at all", patient, "partial", "failed"],
  ])("that %s", async (_, body, Patient, Encounter) => {
    const done = await run(telling(`${body}\n`));
    expect(done).toMatchObject({ ok: true, value: { sources: { Patient, Encounter } } });
    expect(JSON.stringify(done)).not.toContain("Ada");
  });

  it("that cannot be fetched may have been about any type", async () => {
    expect(await run(telling("", { status: 403 }))).toMatchObject({
      ok: true,
      value: { sources: { Patient: "partial", Encounter: "failed" } },
    });
  });
});

describe("A file", () => {
  const serving = (body: unknown, headers = {}) =>
    scripted({
      [statusUrl]: { body: manifest({}) },
      [`${base}/files/1`]: { body, headers },
    });
  const kept = () => readFile(join(folder, "Patient.1.ndjson"), "utf8");

  it("packed by its store is unpacked once", async () => {
    const server = serving(gzipSync(patient.repeat(3)));
    expect(await run(server)).toMatchObject({ ok: true, value: { resources: 3, shortfalls: [] } });
    expect(await kept()).toBe(patient.repeat(3));
  });

  it("packed by its store and broken off is not taken for whole", async () => {
    const random = Array.from(
      { length: 500 },
      () => `{"resourceType":"Patient","id":"${crypto.randomUUID()}"}\n`,
    );
    const packed = gzipSync(random.join(""));
    const server = serving(packed.subarray(0, packed.length / 2));
    expect(await run(server)).toMatchObject({
      ok: true,
      value: { sources: { Patient: "failed" } },
    });
    expect(await readdir(folder)).not.toContain("Patient.1.ndjson");
  });

  it("may begin with a byte order mark", async () => {
    const server = serving(`\uFEFF${patient}`);
    expect(await run(server)).toMatchObject({ ok: true, value: { resources: 1, shortfalls: [] } });
  });

  it("keeps what is of another type apart, and says how many", async () => {
    const server = serving(
      `${patient}{"resourceType":"Encounter","id":"e"}\n\r\n{ "id": "p2", "resourceType": "Patient" }\r\n`,
    );
    expect(await run(server)).toMatchObject({
      ok: true,
      value: {
        resources: 2,
        sources: { Patient: "partial" },
        shortfalls: ["1 resource lay in a file of another type and is kept apart"],
      },
    });
    expect(await kept()).not.toContain("Encounter");
    const apart = await readFile(join(folder, "apart", "wrong-type.Patient.1.ndjson"), "utf8");
    expect(apart).toBe('{"resourceType":"Encounter","id":"e"}\n');
  });

  it("loses a line of more than 10 MB and no other, and says so", async () => {
    const long = `{"resourceType":"Patient","id":"${"x".repeat(10 * 1024 * 1024)}"}\n`;
    const server = serving(`${patient}${long}${patient}`);
    expect(await run(server)).toMatchObject({
      ok: true,
      value: { resources: 2, shortfalls: ["1 line was longer than 10 MB and not kept"] },
    });
  });

  it("whose last line is cut makes its type partial", async () => {
    const server = serving(`${patient}${patient.slice(0, 20)}`);
    expect(await run(server)).toMatchObject({
      ok: true,
      value: {
        sources: { Patient: "partial" },
        shortfalls: ["1 line does not end as a resource does"],
      },
    });
  });

  it("that holds another number than the server says is asked for twice, kept, and told", async () => {
    const output = [{ type: "Patient", url: `${base}/files/1`, count: 3 }];
    const server = scripted({ [statusUrl]: { body: manifest({ output }) } });
    expect(await run(server)).toMatchObject({
      ok: true,
      value: {
        resources: 1,
        sources: { Patient: "partial" },
        shortfalls: ["1 file holds another number of resources than the server says"],
      },
    });
    expect(server.sent.filter(({ url }) => url === `${base}/files/1`)).toHaveLength(2);
    expect(await kept()).toBe(patient);
  });

  it("of deletions is kept apart from the record", async () => {
    const deleted = [{ type: "Bundle", url: `${base}/files/gone` }];
    const bundle = {
      resourceType: "Bundle",
      type: "transaction",
      entry: [
        { request: { method: "DELETE", url: "Encounter/e7" } },
        { request: { method: "PUT", url: "Encounter/e8" } },
        { request: { method: "DELETE", url: `${base}/Patient/p9` } },
      ],
    };
    const server = scripted({
      [statusUrl]: { body: manifest({ deleted }) },
      [`${base}/files/gone`]: { body: `${JSON.stringify(bundle)}\n` },
    });
    expect(await run(server)).toMatchObject({ ok: true, value: { deletedFiles: 1, resources: 1 } });
    expect(await readdir(join(folder, "apart"))).toEqual(["deleted.1.ndjson"]);
    const names: string[] = [];
    for await (const name of deletedIn(folder)) names.push(name);
    expect(names).toEqual(["Encounter/e7", "Patient/p9"]);
  });
});

it("A folder that cannot be written is said, not thrown", async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, "");
  expect(await run(scripted({}))).toEqual({ ok: false, fault: { kind: "cannotWrite" } });
});

describe("A server that waits", () => {
  it("by a date is believed, within an hour", async () => {
    const late = (request: Request) => request && new Date(Date.now() + 20_000).toUTCString();
    const server = scripted({
      [statusUrl]: (request, times) =>
        times === 1
          ? { status: 202, headers: { "Retry-After": late(request) } }
          : times === 2
            ? { status: 202, headers: { "Retry-After": "86400" } }
            : { body: manifest({}) },
    });
    expect((await run(server)).ok).toBe(true);
    expect(server.waits[0]).toBeGreaterThan(15_000);
    expect(server.waits[0]).toBeLessThanOrEqual(20_000);
    expect(server.waits[1]).toBe(3_600_000);
  });

  it("without a word is asked less and less often", async () => {
    const server = scripted({
      [statusUrl]: (_, times) => (times <= 12 ? { status: 202 } : { body: manifest({}) }),
    });
    expect((await run(server)).ok).toBe(true);
    expect(server.waits.slice(0, 3)).toEqual([10_000, 15_000, 22_500]);
    expect(server.waits.at(-1)).toBe(300_000);
  });

  it("and stumbles now and then, but never long, is waited for to the end", async () => {
    const server = scripted({
      [statusUrl]: (_, times) =>
        times > 20 ? { body: manifest({}) } : { status: times % 2 === 0 ? 503 : 202 },
    });
    expect((await run(server)).ok).toBe(true);
  });

  it("for more than a day is left, and asked again by the next run", async () => {
    const waiting = { status: 202, headers: { "Retry-After": "3600" } };
    const server = scripted({ [statusUrl]: waiting });
    expect(await run(server)).toEqual({ ok: false, fault: { kind: "tooSlow" } });
    const next = scripted({ [`${base}/$export`]: { status: 500 } });
    expect(await run(next)).toMatchObject({ ok: true, value: { resources: 1 } });
  });
});

it("The script is what it says: unchanged, it exports one patient", async () => {
  const server = scripted({});
  expect(Object.keys(usual)).toHaveLength(6);
  expect(await run(server)).toMatchObject({ ok: true, value: { resources: 1, shortfalls: [] } });
});
