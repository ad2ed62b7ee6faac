import { importJWK, type JWK, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxOptions } from "#sandbox/create-sandbox.ts";
import { type KeyPair, keyPair, practice } from "../bulk/practice.ts";
import { type Served, served } from "./served.ts";
import { createSmartClient } from "./smart-client.ts";

let key: KeyPair;
let ehr: Served;
const others: Served[] = [];
const serve = async (options: Partial<SandboxOptions> = {}): Promise<Served> => {
  const backends = [{ clientId: "audit", jwks: key.jwks }];
  const one = await served({ resources: practice, backends, ...options });
  others.push(one);
  return one;
};
beforeAll(async () => {
  key = await keyPair("ES384");
  ehr = await serve();
});
afterAll(() => {
  for (const one of others) one.close();
});

type Claims = {
  readonly aud?: string;
  readonly jti?: string;
  readonly sub?: string;
  readonly exp?: string;
};

const proof = async ({ origin }: Served, claims: Claims = {}, jwk: JWK = key.jwk) =>
  new SignJWT({})
    .setProtectedHeader({ alg: "ES384", kid: jwk.kid ?? "", typ: "JWT" })
    .setIssuer("audit")
    .setSubject(claims.sub ?? "audit")
    .setAudience(claims.aud ?? `${origin}/auth/token`)
    .setJti(claims.jti ?? crypto.randomUUID())
    .setExpirationTime(claims.exp ?? "4m")
    .sign(await importJWK(jwk, "ES384"));

const ask = async (at: Served, assertion: string, scope = "system/*.rs") => {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: assertion,
    scope,
  });
  const response = await fetch(`${at.origin}/auth/token`, { method: "POST", body });
  return (await response.json()) as Readonly<Record<string, unknown>>;
};

const tokenFor = async (at: Served, scope?: string) =>
  String((await ask(at, await proof(at), scope)).access_token);

const call = (url: string, token: string, init: RequestInit = {}) =>
  fetch(url, {
    ...init,
    headers: { Prefer: "respond-async", Authorization: `Bearer ${token}`, ...init.headers },
  });

type Listed = { readonly type: string; readonly url: string; readonly count?: number };
type Manifest = Readonly<Record<"output" | "error" | "deleted", readonly Listed[]>> & {
  readonly requiresAccessToken: boolean;
};

/** Asks until the export is there. */
const exported = async (at: Served, path: string, token: string) => {
  const kicked = await call(`${at.origin}/fhir/${path}`, token);
  const status = kicked.headers.get("Content-Location") ?? "";
  expect((await call(status, token)).status).toBe(202);
  return { status, manifest: (await (await call(status, token)).json()) as Manifest };
};

const tally = ({ output }: Manifest) =>
  Object.fromEntries(output.map(({ type, count }) => [type, count]));

describe("A program", () => {
  it("gets a token of five minutes for a signed proof", async () => {
    const scope = "system/Patient.rs system/Encounter.read";
    expect(await ask(ehr, await proof(ehr), scope)).toMatchObject({
      token_type: "Bearer",
      expires_in: 300,
      scope,
    });
  });

  it("gets none for a proof that was used, is for another server, has run out, or is signed by another", async () => {
    const used = await proof(ehr);
    await ask(ehr, used);
    const other = await keyPair("ES384");
    const refused = [
      used,
      await proof(ehr, { aud: "https://elsewhere.example/token" }),
      await proof(ehr, { exp: "-2m" }),
      await proof(ehr, { sub: "another" }),
      await proof(ehr, {}, { ...other.jwk }),
    ];
    for (const assertion of refused) {
      expect((await ask(ehr, assertion)).access_token).toBeUndefined();
    }
  });

  it("is told of by the server’s own description, where one is registered", async () => {
    const read = async ({ origin }: Served) =>
      (await fetch(`${origin}/fhir/.well-known/smart-configuration`)).json();
    expect(await read(ehr)).toMatchObject({
      token_endpoint_auth_methods_supported: ["none", "private_key_jwt"],
      capabilities: expect.arrayContaining(["client-confidential-asymmetric"]),
    });
    const without = await serve({ backends: [] });
    expect(await read(without)).toMatchObject({ token_endpoint_auth_methods_supported: ["none"] });
  });

  it("reads as far as its scopes go, and writes nothing", async () => {
    const token = await tokenFor(ehr, "system/Patient.rs");
    const read = (path: string, init?: RequestInit) =>
      call(`${ehr.origin}/fhir/${path}`, token, init);
    expect((await read("Patient/p3")).status).toBe(200);
    expect((await read("Encounter/p3-e1")).status).toBe(403);
    const body = JSON.stringify({ resourceType: "Task", status: "draft", intent: "order" });
    expect((await read("Task", { method: "POST", body })).status).toBe(403);
  });
});

describe("An export", () => {
  it.each([
    ["$export", { Patient: 3, Encounter: 9, Observation: 3, Group: 1, Practitioner: 1 }],
    ["Patient/$export", { Patient: 3, Encounter: 9, Observation: 3, Practitioner: 1 }],
    ["Group/g1/$export", { Patient: 2, Encounter: 6, Observation: 2, Group: 1, Practitioner: 1 }],
    ["Group/g1/$export?_type=Encounter&_type=Patient", { Patient: 2, Encounter: 6 }],
    ["$export?_since=2999-01-01T00:00:00Z", {}],
  ])("by %s holds what its level and its parameters say", async (path, expected) => {
    const { manifest } = await exported(ehr, path, await tokenFor(ehr));
    expect(tally(manifest)).toEqual(expected);
  });

  it("gives its files to whoever has the scope of their type, until it is deleted", async () => {
    const token = await tokenFor(ehr);
    const { status, manifest } = await exported(ehr, "$export?_type=Encounter", token);
    const [{ url = "" } = {}] = manifest.output;
    const text = await (await call(url, token)).text();
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(ehr.sandbox.all("Encounter"));
    const narrow = await tokenFor(ehr, "system/Patient.rs");
    expect((await call(url, narrow)).status).toBe(403);
    expect((await fetch(url)).status).toBe(401);
    expect((await call(status, token, { method: "DELETE" })).status).toBe(202);
    expect((await call(status, token)).status).toBe(404);
    expect((await call(url, token)).status).toBe(404);
  });

  it.each([
    ["$export", { Prefer: "" }, 400],
    ["$export?_type=Encounter&_elements=id", {}, 400],
    ["$export?_elements=id", { Prefer: "respond-async, handling=lenient" }, 202],
    ["$export?_since=yesterday", {}, 400],
    ["$export?_outputFormat=text/csv", {}, 400],
    ["Group/none/$export", {}, 404],
    ["Encounter/$export", {}, 404],
  ])("by %s with %j is answered %i", async (path, headers, expected) => {
    const token = await tokenFor(ehr);
    expect((await call(`${ehr.origin}/fhir/${path}`, token, { headers })).status).toBe(expected);
  });

  it("is refused to a person’s token, and for types outside the scopes", async () => {
    const client = createSmartClient(ehr.origin);
    const { access_token: person } = await client.launch(ehr.sandbox.launchHandle("p1"));
    expect((await call(`${ehr.origin}/fhir/$export`, person)).status).toBe(403);
    const narrow = await tokenFor(ehr, "system/Patient.rs");
    const url = `${ehr.origin}/fhir/$export`;
    expect((await call(`${url}?_type=Encounter`, narrow)).status).toBe(403);
    expect(tally((await exported(ehr, "$export", narrow)).manifest)).toEqual({ Patient: 3 });
  });

  it("is as of its start, whatever is written meanwhile", async () => {
    const here = await serve({ open: true });
    const { manifest } = await exported(here, "$export?_type=Encounter", "any");
    const change = { ...here.sandbox.all("Encounter")[0], status: "cancelled" };
    await fetch(`${here.origin}/fhir/Encounter/p1-e1`, {
      method: "PUT",
      headers: { "Content-Type": "application/fhir+json" },
      body: JSON.stringify(change),
    });
    expect(await (await fetch(manifest.output[0]?.url ?? "")).text()).not.toContain("cancelled");
  });

  it("whose links have run out gives new ones at its status", async () => {
    const token = await tokenFor(ehr);
    const { status, manifest } = await exported(ehr, "$export?_type=Patient", token);
    ehr.sandbox.expireLinks();
    expect((await call(manifest.output[0]?.url ?? "", token)).status).toBe(404);
    const fresh = (await (await call(status, token)).json()) as Manifest;
    expect((await call(fresh.output[0]?.url ?? "", token)).status).toBe(200);
  });

  it("on another host takes no token, and refuses who sends one", async () => {
    const here = await serve({ exports: { filesAt: ehr.origin } });
    const { manifest } = await exported(here, "$export?_type=Patient", await tokenFor(here));
    expect(manifest.requiresAccessToken).toBe(false);
    // The sandbox itself serves both hosts; only the origin in the link differs.
    const url = (manifest.output[0]?.url ?? "").replace(ehr.origin, here.origin);
    expect((await fetch(url)).status).toBe(200);
    expect((await call(url, "any")).status).toBe(400);
    here.sandbox.expireLinks();
    expect((await fetch(url)).status).toBe(403);
  });

  it("in part says what failed and what was deleted in files of their own", async () => {
    const here = await serve({ exports: { failing: ["Encounter"], deleted: ["Patient/p9"] } });
    const token = await tokenFor(here);
    const { manifest } = await exported(here, "$export?_type=Patient,Encounter", token);
    expect(tally(manifest)).toEqual({ Patient: 3 });
    const [error, deleted] = await Promise.all(
      [manifest.error, manifest.deleted].map(async ([file]) =>
        JSON.parse(await (await call(file?.url ?? "", token)).text()),
      ),
    );
    expect(error).toMatchObject({ resourceType: "OperationOutcome" });
    expect(deleted.entry[0].request).toEqual({ method: "DELETE", url: "Patient/p9" });
  });
});
