import { fault, ok, type Result } from "#clinical/result.ts";
import { bareBase, type Issuer } from "./launch-config.ts";
import type { LaunchFault } from "./launch-fault.ts";

/** What a server's `smart-configuration` says that the app relies on, checked against the issuer's own pins. */
export type Discovery = {
  readonly authorizeUri: string;
  readonly tokenUri: string;
  readonly issuer: string | undefined;
  readonly jwksUri: string | undefined;
  readonly revocationUri: string | undefined;
  readonly capabilities: readonly string[];
  readonly scopesSupported: readonly string[];
};

const patience = 10_000;

const ask = async (iss: string): Promise<unknown> => {
  const answer = await globalThis.fetch(`${bareBase(iss)}/.well-known/smart-configuration`, {
    headers: { accept: "application/json" },
    credentials: "omit",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
};

/** Asks once more where the first answer is lost or unreadable. */
const askTwice = (iss: string): Promise<unknown> =>
  ask(iss)
    .catch(() => ask(iss))
    .catch(() => undefined);

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];

const isUrl = (value: unknown): value is string =>
  typeof value === "string" && URL.canParse(value) && /^https?:/.test(value);

/** The URL where it is one and lives at one of these origins. */
const pinned = (value: unknown, origins: readonly string[]): string | undefined =>
  isUrl(value) && origins.includes(new URL(value).origin) ? value : undefined;

/** Reads and checks an issuer's SMART configuration. The older CapabilityStatement extension is not accepted: it is silent about PKCE. */
export const discover = async (
  issuer: Issuer,
  iss: string,
): Promise<Result<Discovery, LaunchFault>> => {
  const said = await askTwice(iss);
  if (typeof said !== "object" || said === null) return fault({ kind: "discoveryFailed" });
  const found = said as Record<string, unknown>;
  if (!isUrl(found.authorization_endpoint) || !isUrl(found.token_endpoint))
    return fault({ kind: "discoveryFailed" });
  if (!words(found.code_challenge_methods_supported).includes("S256"))
    return fault({ kind: "noPkce" });
  const authorizeUri = pinned(found.authorization_endpoint, [issuer.authorizeOrigin]);
  const tokenUri = pinned(found.token_endpoint, [issuer.tokenOrigin]);
  if (!authorizeUri || !tokenUri) return fault({ kind: "endpointNotAllowed" });
  const origins = [issuer.tokenOrigin, issuer.authorizeOrigin, new URL(issuer.iss).origin];
  return ok({
    authorizeUri,
    tokenUri,
    issuer: typeof found.issuer === "string" ? found.issuer : undefined,
    jwksUri: pinned(found.jwks_uri, origins),
    revocationUri: pinned(found.revocation_endpoint, origins),
    capabilities: words(found.capabilities),
    scopesSupported: words(found.scopes_supported),
  });
};
