import { exportJWK, generateKeyPair } from "jose";
import type Provider from "oidc-provider";
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { Launches } from "./launches.ts";
import type { TokenMemory } from "./memory-adapter.ts";
import { launchScopes, resourceScopes, systemScopes } from "./scopes.ts";

/** The person at the keyboard: signed in to the EHR before any app is opened. */
export type Clinician = { readonly reference: string; readonly name: string };

/** An app that was registered with this server beforehand; public, so PKCE stands in for a secret. */
export type RegisteredApp = { readonly clientId: string; readonly redirectUris: readonly string[] };

/** A program that was registered beforehand with its public keys; it signs its requests for tokens. */
export type RegisteredBackend = {
  readonly clientId: string;
  readonly jwks: { readonly keys: readonly object[] };
};

export type AuthorizationRoom = {
  readonly issuer: string;
  readonly fhirBase: string;
  readonly types: readonly string[];
  /** Types that programs may ask for, beside those that can be written. */
  readonly exported: readonly string[];
  readonly apps: readonly RegisteredApp[];
  readonly backends: readonly RegisteredBackend[];
  /** Origins, beside those of the apps, that may call the token endpoint from a page. */
  readonly origins: readonly string[];
  readonly clinician: Clinician;
  readonly launches: Launches;
  readonly memory: TokenMemory;
  readonly sessionSeconds: number;
  /** How long a refresh token lives; 0 issues none. */
  readonly refreshSeconds: number;
  /** Puts the launch context of a grant into a token response. */
  readonly contextOf: (grantId: string) => Readonly<Record<string, unknown>>;
};

/** A program’s token lives five minutes at most, as SMART has it. */
const backendSeconds = 300;

/** The launch context stays with its grant as long as anything of it may still be refreshed. */
const dayInSeconds = 86_400;

type Library = typeof import("oidc-provider");

/** Loaded when the first app asks; its warning that it prefers a later Node is known and left unsaid. */
const loadLibrary = async (): Promise<Library> => {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await import("oidc-provider");
  } finally {
    console.warn = warn;
  }
};

const checkAud =
  ({ errors }: Library, fhirBase: string) =>
  (_: KoaContextWithOIDC, aud: string | undefined) => {
    if (aud?.replace(/\/$/, "") !== fhirBase) {
      throw new errors.InvalidRequest(`aud must be ${fhirBase}`);
    }
  };

const checkLaunch =
  ({ errors }: Library, launches: Launches) =>
  (ctx: KoaContextWithOIDC, launch: string | undefined) => {
    const scopes = String(ctx.oidc.params?.scope ?? "").split(" ");
    if (launch !== undefined && !launches.get(launch)) {
      throw new errors.InvalidRequest("the launch is unknown, or has already been used");
    }
    if (launch !== undefined && !scopes.includes("launch")) {
      throw new errors.InvalidRequest("a launch from the EHR asks for the scope launch");
    }
    if (launch === undefined && scopes.includes("launch")) {
      throw new errors.InvalidRequest("the scope launch comes with a launch from the EHR");
    }
  };

const ofApp = ({ clientId, redirectUris }: RegisteredApp): ClientMetadata => ({
  client_id: clientId,
  client_name: "Throughline",
  redirect_uris: [...redirectUris],
  token_endpoint_auth_method: "none",
  grant_types: ["authorization_code", "refresh_token"],
  response_types: ["code"],
});

const ofBackend = (
  { clientId, jwks }: RegisteredBackend,
  types: readonly string[],
): ClientMetadata => ({
  client_id: clientId,
  redirect_uris: [],
  response_types: [],
  grant_types: ["client_credentials"],
  token_endpoint_auth_method: "private_key_jwt",
  jwks: { keys: [...jwks.keys] } as ClientMetadata["jwks"],
  scope: systemScopes(types).join(" "),
});

const configuration = (library: Library, room: AuthorizationRoom, jwk: object): Configuration => ({
  adapter: room.memory.adapter,
  clients: [...room.apps.map(ofApp), ...room.backends.map((one) => ofBackend(one, room.exported))],
  clientAuthMethods: ["none", "private_key_jwt"],
  enabledJWA: { clientAuthSigningAlgValues: ["ES384", "RS384"] },
  scopes: [...launchScopes, ...resourceScopes(room.types), ...systemScopes(room.exported)],
  claims: { openid: ["sub"], fhirUser: ["fhirUser"], profile: ["name"] },
  // Otherwise fhirUser would be told by the userinfo endpoint only, never in the id_token.
  conformIdTokenClaims: false,
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({
      sub,
      fhirUser: `${room.fhirBase}/${room.clinician.reference}`,
      name: room.clinician.name,
    }),
  }),
  // Each launch asks anew: a grant belongs to one patient, however recently the app was opened.
  loadExistingGrant: async (ctx) => {
    const grantId = ctx.oidc.result?.consent?.grantId;
    return grantId ? ctx.oidc.provider.Grant.find(grantId) : undefined;
  },
  // offline_access is dropped without prompt=consent; online_access is what a clinician’s app asks for.
  issueRefreshToken: async (_, __, code) =>
    room.refreshSeconds > 0 &&
    (code.scopes.has("online_access") || code.scopes.has("offline_access")),
  rotateRefreshToken: true,
  expiresWithSession: async () => false,
  pkce: { required: () => true },
  extraParams: {
    aud: checkAud(library, room.fhirBase),
    launch: checkLaunch(library, room.launches),
  },
  interactions: { url: (_, { uid }) => `${new URL(room.issuer).pathname}/interaction/${uid}` },
  clientBasedCORS: (_, origin, client) =>
    room.origins.includes(origin) ||
    (client.redirectUris ?? []).some((uri) => new URL(uri).origin === origin),
  routes: { authorization: "/authorize", token: "/token", jwks: "/jwks" },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    resourceIndicators: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    revocation: { enabled: true, allowedPolicy: async () => true },
  },
  ttl: {
    AccessToken: room.sessionSeconds,
    ClientCredentials: Math.min(room.sessionSeconds, backendSeconds),
    IdToken: room.sessionSeconds,
    RefreshToken: Math.max(room.refreshSeconds, 1),
    AuthorizationCode: 60,
    Interaction: 600,
    Session: dayInSeconds,
    Grant: dayInSeconds,
  },
  cookies: { keys: [crypto.randomUUID()] },
  jwks: { keys: [jwk] },
  renderError: async (ctx, out) => {
    ctx.type = "text/plain; charset=utf-8";
    ctx.body = `The app could not be opened: ${out.error_description ?? out.error}`;
  },
});

/** The authorization server: oidc-provider, taught what SMART App Launch adds to OpenID Connect. */
export const createProvider = async (room: AuthorizationRoom): Promise<Provider> => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: "sandbox" };
  const library = await loadLibrary();
  const provider = new library.default(room.issuer, configuration(library, room, jwk));
  provider.use(async (ctx, next) => {
    await next();
    const grantId = ctx.oidc?.entities.AccessToken?.grantId;
    const isToken = ctx.oidc?.route === "token" && ctx.status === 200;
    if (isToken && grantId) ctx.body = { ...Object(ctx.body), ...room.contextOf(grantId) };
  });
  return provider;
};
