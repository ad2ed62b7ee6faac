import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import type { LaunchConfig } from "#ehr/smart/launch-config.ts";

export const iss = "https://ehr.test/fhir";
export const auth = "https://login.ehr.test";

export const config: LaunchConfig = {
  issuers: [{ iss, authorizeOrigin: auth, tokenOrigin: auth }],
  clientId: "throughline",
};

export const configuration = {
  issuer: auth,
  jwks_uri: `${auth}/keys`,
  authorization_endpoint: `${auth}/authorize`,
  token_endpoint: `${auth}/token`,
  revocation_endpoint: `${auth}/revoke`,
  code_challenge_methods_supported: ["S256"],
  capabilities: ["launch-ehr", "launch-standalone", "permission-v2"],
};

const keys = await generateKeyPair("RS256", { extractable: true });
const publicKey = { ...(await exportJWK(keys.publicKey)), kid: "one", alg: "RS256", use: "sig" };
const stranger = await generateKeyPair("RS256");

export type IdToken = {
  readonly fhirUser?: string;
  readonly name?: string;
  readonly audience?: string;
  readonly issuer?: string;
  readonly forged?: boolean;
  readonly expires?: string;
};

/** A signed id_token, right in everything that is not said otherwise. */
export const idToken = (said: IdToken = {}): Promise<string> =>
  new SignJWT({ fhirUser: said.fhirUser ?? "Practitioner/gp1", name: said.name ?? "Dr Siân Test" })
    .setProtectedHeader({ alg: "RS256", kid: "one" })
    .setSubject("user-1")
    .setIssuer(said.issuer ?? auth)
    .setAudience(said.audience ?? "throughline")
    .setIssuedAt(new Date("2026-11-22T10:00:00Z"))
    .setExpirationTime(new Date(said.expires ?? "2026-11-22T11:00:00Z"))
    .sign(said.forged ? stranger.privateKey : keys.privateKey);

/** Everything that reached the network, in order: method, address without query, and body. */
export const heard: { readonly what: string; readonly url: URL; readonly body: string }[] = [];

export const standard = [
  http.get(`${iss}/.well-known/smart-configuration`, () => HttpResponse.json(configuration)),
  http.get(`${auth}/keys`, () => HttpResponse.json({ keys: [publicKey] })),
  http.post(`${auth}/revoke`, () => new HttpResponse(null, { status: 200 })),
];

export const server = setupServer(...standard);
server.events.on("request:start", async ({ request }) => {
  const url = new URL(request.url);
  heard.push({
    what: `${request.method} ${url.origin}${url.pathname}`,
    url,
    body: await request.clone().text(),
  });
});

/** The token endpoint, answering with what is given over an ordinary answer. */
export const tokens = (answer: Readonly<Record<string, unknown>> = {}) =>
  http.post(`${auth}/token`, () =>
    HttpResponse.json({
      access_token: "token-1",
      token_type: "Bearer",
      expires_in: 3600,
      scope: "launch openid fhirUser online_access patient/*.rs",
      patient: "p1",
      ...answer,
    }),
  );
