import type { LaunchRecord } from "./launch-record.ts";
import type { SmartClient, Tab } from "./tab.ts";

const patience = 20_000;

/** What fhirclient kept of the sign-in that it began. */
type Kept = SmartClient["state"] & {
  readonly redirectUri?: string;
  readonly clientId?: string;
  readonly codeVerifier?: string;
};

const ask = async (tokenUri: string, grant: Readonly<Record<string, string>>): Promise<unknown> => {
  const answer = await globalThis.fetch(tokenUri, {
    method: "POST",
    headers: { accept: "application/json" },
    body: new URLSearchParams(grant),
    credentials: "omit",
    redirect: "error",
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  });
  return answer.ok ? answer.json() : undefined;
};

/**
 * Exchanges the code for a token where the sign-in was checked to end (RFC 6749 §4.1.3, RFC 7636 §4.5), and keeps the
 * answer where fhirclient finds it when the session is renewed or taken up again. It is all of fhirclient that the
 * headline would wait for. Undefined where no token came.
 */
export const redeem = async (
  code: string,
  { state, record }: { readonly state: string; readonly record: LaunchRecord },
  tab: Tab,
): Promise<SmartClient | undefined> => {
  const kept = JSON.parse(tab.storage.getItem(state) ?? "{}") as Kept;
  const { redirectUri = "", clientId = "", codeVerifier = "" } = kept;
  const tokenResponse = await ask(record.tokenUri, {
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    client_id: clientId,
    code_verifier: codeVerifier,
  }).catch(() => undefined);
  if (typeof tokenResponse !== "object" || tokenResponse === null) return undefined;
  const held: Kept = { ...kept, tokenResponse: tokenResponse as Record<string, unknown> };
  tab.storage.setItem(state, JSON.stringify(held));
  return { state: held, refresh: async () => (await tab.smart()).client(held).refresh() };
};
