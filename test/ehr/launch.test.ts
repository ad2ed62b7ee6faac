import { HttpResponse, http } from "msw";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Result } from "#clinical/result.ts";
import type { Session } from "#ehr/session.ts";
import { beginLaunch, beginStandalone } from "#ehr/smart/begin-launch.ts";
import type { LaunchFault } from "#ehr/smart/launch-fault.ts";
import { openSession } from "#ehr/smart/open-session.ts";
import { type FakeTab, openFakeTab } from "./fake-tab.ts";
import {
  auth,
  config,
  configuration,
  heard,
  idToken,
  iss,
  server,
  tokens,
} from "./smart-server.ts";

const launchPage = "https://app.test/app/launch.html";
const appPage = "https://app.test/app/index.html";

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());
let browser: FakeTab;
beforeEach(() => {
  heard.length = 0;
  browser = openFakeTab();
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});

const launch = (query: Record<string, string>) => {
  const { tab, url } = browser.visit(`${launchPage}?${new URLSearchParams(query)}`);
  return beginLaunch(config, url, tab);
};
const back = (query: Record<string, string>) => {
  const { tab, url } = browser.visit(`${appPage}?${new URLSearchParams(query)}`);
  return openSession(config, url, tab);
};
const asked = (): URLSearchParams => new URL(browser.left.at(-1) ?? "about:blank").searchParams;
const signedIn = async (query: Record<string, string> = {}) => {
  await launch({ iss, launch: "handle-1" });
  return back({ code: "code-1", state: asked().get("state") ?? "", ...query });
};
const faultOf = (result: Result<unknown, LaunchFault>): string | undefined =>
  result.ok ? undefined : result.fault.kind;
const sessionOf = (result: Result<Session | "leaving", LaunchFault>): Session => {
  if (!result.ok || result.value === "leaving") throw new Error("no session");
  return result.value;
};

describe("The launch page", () => {
  it("asks the authorization server for this patient’s record with PKCE, its own state and the launch handle", async () => {
    expect(await launch({ iss, launch: "handle-1" })).toEqual({ ok: true, value: "leaving" });
    expect(browser.left[0]).toMatch(`${auth}/authorize?`);
    const query = Object.fromEntries(asked());
    expect(query).toMatchObject({
      response_type: "code",
      client_id: "throughline",
      redirect_uri: appPage,
      aud: iss,
      launch: "handle-1",
      code_challenge_method: "S256",
    });
    expect(query.code_challenge).toMatch(/^[\w-]{43}$/);
    expect(query.state).toMatch(/^[0-9a-f-]{36}$/);
    expect(query.scope?.split(" ")).toContain("patient/CarePlan.crus");
  });

  it("forgives a last slash of the issuer and nothing else", async () => {
    server.use(
      http.get(`${iss}/.well-known/smart-configuration`, () => HttpResponse.json(configuration)),
    );
    expect((await launch({ iss: `${iss}/`, launch: "h" })).ok).toBe(true);
    expect(asked().get("aud")).toBe(`${iss}/`);
  });

  it.each([
    "https://evil.test/fhir",
    "https://ehr.test/fhir/more",
    "https://ehr.test.evil.test/fhir",
    "http://ehr.test/fhir",
    "https://EHR.test/fhir",
    `${iss}//`,
  ])("sends nothing to an issuer that is not on the list: %s", async (other) => {
    expect(faultOf(await launch({ iss: other, launch: "h" }))).toBe("issuerNotAllowed");
    expect(heard).toEqual([]);
    expect(browser.left).toEqual([]);
  });

  it("lets nothing in the URL override the configuration", async () => {
    const evil = "https://evil.test/fhir";
    await launch({
      iss,
      launch: "handle-1",
      clientId: "evil",
      fhirServiceUrl: evil,
      patientId: "p9",
      redirectUri: "https://evil.test/",
      scope: "all",
    });
    expect(asked().get("client_id")).toBe("throughline");
    expect(asked().get("redirect_uri")).toBe(appPage);
    expect(asked().get("aud")).toBe(iss);
    expect(browser.address()).not.toMatch(/evil|p9/);
    expect(JSON.stringify(browser.storage)).not.toMatch(/evil|p9/);
    expect(heard.every(({ url }) => url.href.startsWith(iss))).toBe(true);
  });

  it("says so where no issuer, no launch, or no configuration is there", async () => {
    expect(faultOf(await launch({ launch: "h" }))).toBe("launchMissing");
    expect(faultOf(await launch({ iss }))).toBe("launchMissing");
    const { tab, url } = browser.visit(`${launchPage}?iss=${iss}&launch=h`);
    const none = await beginLaunch({ ...config, issuers: [] }, url, tab);
    expect(faultOf(none)).toBe("notConfigured");
    expect(heard).toEqual([]);
  });

  it.each<[string, LaunchFault["kind"], object]>([
    ["offers no S256", "noPkce", { code_challenge_methods_supported: ["plain"] }],
    ["is silent about PKCE", "noPkce", { code_challenge_methods_supported: undefined }],
    ["sends codes elsewhere", "endpointNotAllowed", { token_endpoint: "https://evil.test/token" }],
    [
      "asks to sign in elsewhere",
      "endpointNotAllowed",
      { authorization_endpoint: "https://evil.test/a" },
    ],
    ["names no token endpoint", "discoveryFailed", { token_endpoint: undefined }],
  ])("refuses a server that %s", async (_, kind, change) => {
    server.use(
      http.get(`${iss}/.well-known/smart-configuration`, () =>
        HttpResponse.json({ ...configuration, ...change }),
      ),
    );
    expect(faultOf(await launch({ iss, launch: "h" }))).toBe(kind);
    expect(browser.left).toEqual([]);
  });

  it("refuses a server whose second answer differs from the one that was checked", async () => {
    let answers = 0;
    server.use(
      http.get(`${iss}/.well-known/smart-configuration`, () => {
        answers += 1;
        const token_endpoint = answers === 1 ? `${auth}/token` : "https://evil.test/token";
        return HttpResponse.json({ ...configuration, token_endpoint });
      }),
    );
    expect(faultOf(await launch({ iss, launch: "h" }))).toBe("endpointNotAllowed");
    expect(browser.left).toEqual([]);
    expect(Object.keys(browser.storage).filter((key) => key !== "SMART_KEY")).toEqual([]);
  });

  it("asks once more where the first answer was lost, and says so after the second", async () => {
    let answers = 0;
    server.use(
      http.get(`${iss}/.well-known/smart-configuration`, () => {
        answers += 1;
        return answers === 1 ? HttpResponse.error() : HttpResponse.json(configuration);
      }),
    );
    expect((await launch({ iss, launch: "h" })).ok).toBe(true);
    server.use(http.get(`${iss}/.well-known/smart-configuration`, () => HttpResponse.error()));
    expect(faultOf(await launch({ iss, launch: "h" }))).toBe("discoveryFailed");
  });

  it("lets the user choose a patient where the record sent no launch", async () => {
    const { tab, url } = browser.visit(`${launchPage}?iss=${encodeURIComponent(iss)}`);
    const [issuer] = config.issuers;
    if (!issuer) throw new Error("no issuer");
    expect((await beginStandalone(config, issuer, url, tab)).ok).toBe(true);
    const scopes = asked().get("scope")?.split(" ");
    expect(scopes).toContain("launch/patient");
    expect(scopes).not.toContain("launch");
    expect(asked().has("launch")).toBe(false);
  });
});

describe("The app page", () => {
  it("exchanges the code once and opens a session for the patient of the token", async () => {
    server.use(tokens({ encounter: "e1", need_patient_banner: false }));
    const session = sessionOf(await signedIn());
    expect(session).toMatchObject({ iss, patient: "p1", encounter: "e1", bannerNeeded: false });
    expect(await session.token()).toBe("token-1");
    expect(session.secondsLeft()).toBe(3600);
    const exchange = heard.filter(({ what }) => what === `POST ${auth}/token`);
    expect(exchange).toHaveLength(1);
    const form = new URLSearchParams(exchange[0]?.body);
    expect(form.get("code")).toBe("code-1");
    expect(form.get("client_id")).toBe("throughline");
    expect(form.get("code_verifier")).toMatch(/^[\w-]{100,}$/);
    expect(browser.address()).toBe(appPage);
  });

  it("takes up the session again when the page is loaded again", async () => {
    server.use(tokens());
    await signedIn();
    heard.length = 0;
    browser.pass(600);
    const { tab, url } = browser.reload();
    const session = sessionOf(await openSession(config, url, tab));
    expect(session.patient).toBe("p1");
    expect(await session.token()).toBe("token-1");
    expect(session.secondsLeft()).toBe(3000);
    expect(heard).toEqual([]);
    const again = browser.reload();
    expect((await openSession(config, again.url, again.tab)).ok).toBe(true);
  });

  it("says that the session has ended when the page is loaded again too late", async () => {
    server.use(tokens());
    await signedIn();
    browser.pass(3601);
    const { tab, url } = browser.reload();
    expect(faultOf(await openSession(config, url, tab))).toBe("sessionEnded");
  });

  it("does not open another frame’s session in a page that began none", async () => {
    server.use(tokens());
    await signedIn();
    const { tab, url } = browser.visit(appPage);
    expect(faultOf(await openSession(config, url, tab))).toBe("launchMissing");
  });

  it("does not use a state that this tab did not make", async () => {
    expect(faultOf(await back({ code: "c", state: "made-up" }))).toBe("stateUnknown");
    expect(faultOf(await back({ code: "c" }))).toBe("stateUnknown");
    expect(faultOf(await back({ error: "access_denied", state: "made-up" }))).toBe("stateUnknown");
    expect(heard).toEqual([]);
    expect(browser.address()).toBe(appPage);
  });

  it("uses a state once", async () => {
    server.use(tokens());
    await signedIn();
    const state = asked().get("state") ?? "";
    expect(faultOf(await back({ code: "code-2", state }))).toBe("stateReused");
    expect(heard.filter(({ what }) => what === `POST ${auth}/token`)).toHaveLength(1);
  });

  it("stops a sign-in that took more than ten minutes", async () => {
    await launch({ iss, launch: "h" });
    browser.pass(601);
    const result = await back({ code: "c", state: asked().get("state") ?? "" });
    expect(faultOf(result)).toBe("stateExpired");
    expect(heard.some(({ what }) => what.startsWith("POST"))).toBe(false);
  });

  it("refuses an answer from another server than the one asked", async () => {
    expect(faultOf(await signedIn({ iss: "https://evil.test" }))).toBe("answerFromElsewhere");
    server.use(tokens());
    expect((await signedIn({ iss: auth })).ok).toBe(true);
  });

  it("says that consent was denied, and repeats nothing of the URL’s own words", async () => {
    await launch({ iss, launch: "h" });
    const state = asked().get("state") ?? "";
    expect(faultOf(await back({ error: "access_denied", state }))).toBe("denied");
    await launch({ iss, launch: "h" });
    const result = await back({
      error: "<b>call 0900</b>",
      error_description: "call 0900",
      state: asked().get("state") ?? "",
    });
    expect(result).toEqual({ ok: false, fault: { kind: "serverRefused", code: "unknown" } });
    expect(browser.address()).toBe(appPage);
  });

  it("asks once more, for reading only, where the server refuses the scopes", async () => {
    await launch({ iss, launch: "handle-1" });
    const first = asked();
    const again = await back({ error: "invalid_scope", state: first.get("state") ?? "" });
    expect(again).toEqual({ ok: true, value: "leaving" });
    expect(asked().get("launch")).toBe("handle-1");
    expect(asked().get("state")).not.toBe(first.get("state"));
    expect(asked().get("scope")).toMatch(/patient\/CarePlan\.rs/);
    expect(asked().get("scope")).not.toMatch(/\.c/);
    const last = await back({ error: "invalid_scope", state: asked().get("state") ?? "" });
    expect(faultOf(last)).toBe("serverRefused");
  });

  it.each<[string, LaunchFault["kind"], () => Parameters<typeof server.use>[0]]>([
    ["the code is refused", "tokenRefused", () => refusal(400)],
    [
      "the token endpoint does not answer",
      "tokenRefused",
      () => http.post(`${auth}/token`, () => HttpResponse.error()),
    ],
    ["the token is missing", "tokenRefused", () => tokens({ access_token: undefined })],
    ["no patient is in context", "noPatient", () => tokens({ patient: undefined })],
    ["the id_token cannot be read", "badToken", () => tokens({ id_token: "not.a.token" })],
  ])("stops where %s", async (_, kind, handler) => {
    server.use(handler());
    expect(faultOf(await signedIn())).toBe(kind);
    expect(browser.address()).toBe(appPage);
  });

  it.each(["Patient/p1", `${iss}/RelatedPerson/r1`])(
    "does not run for someone who is not a clinician: %s",
    async (fhirUser) => {
      server.use(tokens({ id_token: await idToken({ fhirUser }) }));
      expect(faultOf(await signedIn())).toBe("notClinician");
    },
  );
});

const refusal = (status: number) =>
  http.post(`${auth}/token`, () => HttpResponse.json({ error: "invalid_grant" }, { status }));

describe("The author of a plan", () => {
  const practitioner = http.get(`${iss}/Practitioner/gp1`, () =>
    HttpResponse.json({
      resourceType: "Practitioner",
      id: "gp1",
      name: [{ prefix: ["Dr"], given: ["Siân"], family: "Test" }],
    }),
  );

  it("is the practitioner behind a PractitionerRole, with their name as the record spells it", async () => {
    server.use(
      tokens({ id_token: await idToken({ fhirUser: `${iss}/PractitionerRole/role1` }) }),
      http.get(`${iss}/PractitionerRole/role1`, () =>
        HttpResponse.json({
          resourceType: "PractitionerRole",
          id: "role1",
          practitioner: { reference: "Practitioner/gp1" },
        }),
      ),
      practitioner,
    );
    const author = await sessionOf(await signedIn()).author();
    expect(author).toEqual({
      ok: true,
      value: { reference: "Practitioner/gp1", name: "Dr Siân Test" },
    });
  });

  it("keeps the signed name where the record does not let the practitioner be read", async () => {
    server.use(
      tokens({ id_token: await idToken({ name: "Dr Siân Test" }) }),
      http.get(`${iss}/Practitioner/gp1`, () => new HttpResponse(null, { status: 403 })),
    );
    const author = await sessionOf(await signedIn()).author();
    expect(author).toEqual({
      ok: true,
      value: { reference: "Practitioner/gp1", name: "Dr Siân Test" },
    });
  });

  it.each<[string, Parameters<typeof idToken>[0]]>([
    ["is signed by someone else", { forged: true }],
    ["was meant for another app", { audience: "another" }],
    ["comes from another issuer", { issuer: "https://evil.test" }],
    ["had run out when it came", { expires: "2026-11-22T09:00:00Z" }],
  ])("is nobody where the id_token %s", async (_, said) => {
    server.use(tokens({ id_token: await idToken(said) }), practitioner);
    const author = await sessionOf(await signedIn()).author();
    expect(author).toEqual({ ok: false, fault: { kind: "badToken" } });
    expect(heard.some(({ what }) => what.includes("Practitioner"))).toBe(false);
  });

  it("is asked for again where the keys could not be fetched", async () => {
    server.use(
      tokens({ id_token: await idToken() }),
      http.get(`${auth}/keys`, () => HttpResponse.error(), { once: true }),
      practitioner,
    );
    const session = sessionOf(await signedIn());
    expect(await session.author()).toEqual({ ok: true, value: undefined });
    expect(await session.author()).toMatchObject({ ok: true, value: { name: "Dr Siân Test" } });
  });
});

describe("The token", () => {
  it("is read from an expires_in that is text, and trusted for five minutes where there is none", async () => {
    server.use(tokens({ expires_in: "1800" }));
    expect(sessionOf(await signedIn()).secondsLeft()).toBe(1800);
    server.use(tokens({ expires_in: undefined, access_token: "opaque" }));
    expect(sessionOf(await signedIn()).secondsLeft()).toBeUndefined();
  });

  it("is renewed a minute before it ends, once however many ask", async () => {
    server.use(tokens({ refresh_token: "refresh-1" }));
    const session = sessionOf(await signedIn());
    expect(session.secondsLeft()).toBeUndefined();
    server.use(tokens({ access_token: "token-2", refresh_token: "refresh-2" }));
    browser.pass(3530);
    expect(await session.token()).toBe("token-1");
    browser.pass(15);
    const all = await Promise.all([session.token(), session.token(), session.token()]);
    expect(all).toEqual(["token-2", "token-2", "token-2"]);
    const renewals = heard.filter(({ body }) => body.includes("grant_type=refresh_token"));
    expect(renewals).toHaveLength(1);
    expect(renewals[0]?.body).toContain("refresh_token=refresh-1");
    expect(renewals[0]?.body).toContain("client_id=throughline");
  });

  it("is renewed although the granted scope does not name online access", async () => {
    server.use(tokens({ refresh_token: "refresh-1", scope: "patient/*.rs" }));
    const session = sessionOf(await signedIn());
    server.use(tokens({ access_token: "token-2" }));
    expect(await session.renew("token-1")).toBe(true);
    expect(await session.token()).toBe("token-2");
  });

  it("ends the session where it cannot be renewed", async () => {
    server.use(tokens({ refresh_token: "refresh-1" }));
    const session = sessionOf(await signedIn());
    server.use(refusal(400));
    browser.pass(3590);
    expect(await session.token()).toBe("token-1");
    expect(session.secondsLeft()).toBe(10);
    browser.pass(10);
    expect(await session.token()).toBeUndefined();
    expect(session.secondsLeft()).toBe(0);
    expect(heard.filter(({ body }) => body.includes("refresh_token=refresh-1"))).toHaveLength(1);
  });

  it("is revoked and forgotten on signing out", async () => {
    server.use(tokens());
    const session = sessionOf(await signedIn());
    await session.end();
    expect(heard.at(-1)?.what).toBe(`POST ${auth}/revoke`);
    expect(heard.at(-1)?.body).toContain("token=token-1");
    expect(await session.token()).toBeUndefined();
    expect(Object.keys(browser.storage)).toEqual([]);
  });
});
