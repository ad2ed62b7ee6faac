import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { people, plan } from "./people.ts";
import { type Served, served } from "./served.ts";
import { createSmartClient } from "./smart-client.ts";

let ehr: Served;
beforeAll(async () => {
  ehr = await served({ resources: people, sessionSeconds: 600 });
});
afterAll(() => ehr.close());

const read = (path: string, token: string, init: RequestInit = {}) =>
  fetch(`${ehr.origin}/fhir/${path}`, {
    ...init,
    headers: { ...init.headers, Authorization: `Bearer ${token}` },
  });

const errorOf = (back: URL | Response) =>
  back instanceof URL ? back.searchParams.get("error") : `status ${back.status}`;

describe("a launch from the EHR", () => {
  it("ends with a token that knows its patient and encounter, without a page in between", async () => {
    const token = await createSmartClient(ehr.origin).launch(ehr.sandbox.launchHandle("p1", "e1"));
    expect(token).toMatchObject({
      patient: "p1",
      encounter: "e1",
      need_patient_banner: true,
      tenant: "throughline-sandbox",
      expires_in: 600,
    });
    expect(token.scope).toContain("patient/CarePlan.crus");
    expect(token.refresh_token).toBeTruthy();
  });

  it("signs an id_token that names the clinician", async () => {
    const token = await createSmartClient(ehr.origin).launch(ehr.sandbox.launchHandle("p1"));
    const keys = createRemoteJWKSet(new URL(`${ehr.origin}/auth/jwks`));
    const { payload } = await jwtVerify(token.id_token ?? "", keys, {
      issuer: `${ehr.origin}/auth`,
      audience: "throughline",
    });
    expect(payload.fhirUser).toBe(`${ehr.origin}/fhir/Practitioner/gp1`);
  });

  it("opens once: the second use of a handle is refused", async () => {
    const handle = ehr.sandbox.launchHandle("p1");
    await createSmartClient(ehr.origin).launch(handle);
    expect(errorOf(await createSmartClient(ehr.origin).authorize({ launch: handle }))).toBe(
      "invalid_request",
    );
  });

  it("gives each launch its own patient, in the same browser too", async () => {
    const client = createSmartClient(ehr.origin);
    const first = await client.launch(ehr.sandbox.launchHandle("p1"));
    const second = await client.launch(ehr.sandbox.launchHandle("p2"));
    expect([first.patient, second.patient]).toEqual(["p1", "p2"]);
    expect((await read("Patient/p1", first.access_token)).status).toBe(200);
    expect((await read("Patient/p1", second.access_token)).status).toBe(403);
  });

  it("comes back with access_denied when the clinician does not allow it", async () => {
    const launch = ehr.sandbox.launchHandle("p1", undefined, { consent: "deny" });
    expect(errorOf(await createSmartClient(ehr.origin).authorize({ launch }))).toBe(
      "access_denied",
    );
  });

  it("asks first where it was opened so, and the answer is the clinician’s", async () => {
    const answers = ["allow", "deny"].map(async (decision) => {
      const client = createSmartClient(ehr.origin);
      const launch = ehr.sandbox.launchHandle("p1", undefined, { consent: "ask" });
      const page = (await client.authorize({ launch })) as Response;
      expect(await page.clone().text()).toContain("Ada Examplewood");
      const body = new URLSearchParams({ decision });
      const back = await client.follow(page.url, client.redirect, { method: "POST", body });
      return back instanceof URL ? [...back.searchParams.keys()].includes("code") : undefined;
    });
    expect(await Promise.all(answers)).toEqual([true, false]);
  });

  it.each([
    ["a made-up handle", { launch: "made-up" }],
    ["no handle", { launch: undefined }],
    ["another FHIR server as aud", { aud: "https://elsewhere.example/fhir" }],
    ["no aud", { aud: undefined }],
    ["a plain challenge", { code_challenge_method: "plain" }],
    ["no challenge", { code_challenge: undefined, code_challenge_method: undefined }],
  ])("is refused with %s", async (_, more) => {
    const launch = ehr.sandbox.launchHandle("p1");
    expect(errorOf(await createSmartClient(ehr.origin).authorize({ launch, ...more }))).toBe(
      "invalid_request",
    );
  });

  it("never redirects to an address that is not registered", async () => {
    const launch = ehr.sandbox.launchHandle("p1");
    const back = await createSmartClient(ehr.origin).authorize({
      launch,
      redirect_uri: "https://elsewhere.example/",
    });
    expect(errorOf(back)).toBe("status 400");
  });

  it("gives no token for a code with the wrong verifier, nor twice for one code", async () => {
    const client = createSmartClient(ehr.origin);
    const first = await client.authorize({ launch: ehr.sandbox.launchHandle("p1") });
    const code = first instanceof URL ? (first.searchParams.get("code") ?? "") : "";
    expect((await client.exchange(code, "w".repeat(43))).body.error).toBe("invalid_grant");
    expect((await client.exchange(code)).status).toBe(200);
    expect((await client.exchange(code)).body.error).toBe("invalid_grant");
  });
});

describe("a standalone launch", () => {
  const scope = "launch/patient openid fhirUser patient/Patient.r";

  it("lets the clinician pick the patient", async () => {
    const client = createSmartClient(ehr.origin);
    const page = await client.authorize({ scope });
    expect(page).toBeInstanceOf(Response);
    const { url } = page as Response;
    expect(await (page as Response).text()).toContain("Ben Samplefield");
    const body = new URLSearchParams({ patient: "p2", decision: "allow" });
    const back = await client.follow(url, client.redirect, { method: "POST", body });
    const { body: token } = await client.exchange((back as URL).searchParams.get("code") ?? "");
    expect(token.patient).toBe("p2");
  });

  it("is refused where the clinician says no", async () => {
    const client = createSmartClient(ehr.origin);
    const { url } = (await client.authorize({ scope })) as Response;
    const body = new URLSearchParams({ patient: "p2", decision: "deny" });
    expect(errorOf(await client.follow(url, client.redirect, { method: "POST", body }))).toBe(
      "access_denied",
    );
  });
});

describe("scopes at the FHIR door", () => {
  it("lets nobody in without a token", async () => {
    const response = await fetch(`${ehr.origin}/fhir/Patient/p1`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ resourceType: "OperationOutcome" });
  });

  it("refuses what the token does not name, and another patient whatever it names", async () => {
    const { access_token: token } = await createSmartClient(ehr.origin).launch(
      ehr.sandbox.launchHandle("p1"),
    );
    const statuses = await Promise.all(
      ["Patient/p1", "Encounter?patient=p1", "Practitioner/gp1"]
        .concat(["Condition?patient=p1", "Practitioner?name=x", "Patient/p2", "Encounter/e2"])
        .concat(["Encounter?patient=p2", "Encounter?patient=Patient/p2"])
        .map(async (path) => (await read(path, token)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 403, 403, 403, 403, 403, 403]);
    const all = (await (await read("Encounter", token)).json()) as { total: number };
    expect(all.total).toBe(1);
  });

  it("reads version 1 scopes", async () => {
    const { access_token: token } = await createSmartClient(ehr.origin).launch(
      ehr.sandbox.launchHandle("p1"),
      "launch patient/Encounter.read patient/CarePlan.write",
    );
    expect((await read("Encounter?patient=p1", token)).status).toBe(200);
    expect((await read("CarePlan?patient=p1", token)).status).toBe(403);
  });

  it("checks every entry of a transaction, and keeps none when one is refused", async () => {
    const { access_token: token } = await createSmartClient(ehr.origin).launch(
      ehr.sandbox.launchHandle("p1"),
    );
    const entries = (patient: string, type: string) => [
      {
        request: { method: "POST", url: "CarePlan" },
        resource: plan("p1", `a-${type}-${patient}`),
      },
      {
        request: { method: "POST", url: type },
        resource: { ...plan(patient, "b"), resourceType: type },
      },
    ];
    const send = (patient: string, type: string) =>
      read("", token, {
        method: "POST",
        headers: { "Content-Type": "application/fhir+json" },
        body: JSON.stringify({
          resourceType: "Bundle",
          type: "transaction",
          entry: entries(patient, type),
        }),
      });
    const statuses = [await send("p2", "CarePlan"), await send("p1", "Task")].map((r) => r.status);
    expect(statuses).toEqual([403, 403]);
    expect(ehr.sandbox.all("CarePlan")).toEqual([]);
  });
});

describe("the end of a session", () => {
  it("lets the app refresh once a token, with its patient, until the session ends", async () => {
    const client = createSmartClient(ehr.origin);
    const first = await client.launch(ehr.sandbox.launchHandle("p1", "e1"));
    ehr.sandbox.expireTokens();
    expect((await read("Patient/p1", first.access_token)).status).toBe(401);
    const second = await client.refresh(first.refresh_token ?? "");
    expect(second.body).toMatchObject({ patient: "p1", encounter: "e1" });
    expect((await read("Patient/p1", second.body.access_token)).status).toBe(200);
    ehr.sandbox.endSessions();
    expect((await read("Patient/p1", second.body.access_token)).status).toBe(401);
    expect((await client.refresh(second.body.refresh_token ?? "")).body.error).toBe(
      "invalid_grant",
    );
  });

  it("comes when the app signs out", async () => {
    const token = await createSmartClient(ehr.origin).launch(ehr.sandbox.launchHandle("p1"));
    const configuration = await fetch(`${ehr.origin}/fhir/.well-known/smart-configuration`);
    const { revocation_endpoint: revoke } = (await configuration.json()) as Record<string, string>;
    const body = new URLSearchParams({ client_id: "throughline", token: token.access_token });
    expect((await fetch(revoke ?? "", { method: "POST", body })).status).toBe(200);
    expect((await read("Patient/p1", token.access_token)).status).toBe(401);
  });

  it("takes a refresh token back that is used twice", async () => {
    const client = createSmartClient(ehr.origin);
    const first = await client.launch(ehr.sandbox.launchHandle("p1"));
    const second = await client.refresh(first.refresh_token ?? "");
    expect((await client.refresh(first.refresh_token ?? "")).status).toBe(400);
    expect((await read("Patient/p1", second.body.access_token)).status).toBe(401);
  });
});
