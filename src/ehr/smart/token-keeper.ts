import { findRecord, forget, keepRecord } from "./launch-record.ts";
import type { SmartClient, Tab } from "./tab.ts";

const renewWithin = 60;
/** What a token is worth where the server does not say: ours, in seconds. */
const assumedLife = 300;

const spoken = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** Seconds, from a number or from its text; servers send both. */
const lifeOf = (expiresIn: unknown): number | undefined => {
  const seconds = Number(expiresIn ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
};

/** fhirclient refuses to renew unless the granted scope names online or offline access; a refresh token is grant enough. */
const allowRenewal = (client: SmartClient): void => {
  const token = client.state.tokenResponse;
  if (token && !/\b(online|offline)_access\b/.test(String(token.scope ?? "")))
    token.scope = `${token.scope ?? ""} online_access`.trim();
};

/** Notes when a token came and when it ends: fhirclient misreads an `expires_in` that is text. */
export const noteToken = (tab: Tab, state: string, client: SmartClient): void => {
  const record = findRecord(tab, state);
  if (!record) return;
  const life = lifeOf(client.state.tokenResponse?.expires_in);
  const receivedAt = tab.now();
  const endsAt = life === undefined ? undefined : receivedAt + life * 1000;
  keepRecord(tab, state, { ...record, receivedAt, endsAt });
};

/** Holds one session's token: hands it out, renews it once however many ask, and ends it. */
export const keepToken = (tab: Tab, state: string, client: SmartClient) => {
  let renewing: Promise<boolean> | undefined;
  const current = () => spoken(client.state.tokenResponse?.access_token);
  const record = () => findRecord(tab, state);

  const canRenew = () => spoken(client.state.tokenResponse?.refresh_token) !== undefined;

  const tokenLeft = (): number | undefined => {
    if (current() === undefined) return 0;
    const endsAt = record()?.endsAt;
    return endsAt === undefined ? undefined : Math.max(0, Math.floor((endsAt - tab.now()) / 1000));
  };
  const nearlyOver = (): boolean => {
    const age = (tab.now() - (record()?.receivedAt ?? tab.now())) / 1000;
    return (tokenLeft() ?? assumedLife - age) < renewWithin;
  };
  // Never with a caller's AbortSignal: an aborted renewal would lose the refresh token.
  const renewOnce = (): Promise<boolean> => {
    if (!canRenew()) return Promise.resolve(false);
    allowRenewal(client);
    renewing ??= client
      .refresh()
      .then(() => noteToken(tab, state, client))
      .then(() => true)
      .catch(() => false)
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  };

  return {
    // As long as the token can be renewed, nobody has said when the session ends.
    secondsLeft: (): number | undefined => (canRenew() ? undefined : tokenLeft()),
    token: async (): Promise<string | undefined> => {
      if (nearlyOver()) await renewOnce();
      return tokenLeft() === 0 ? undefined : current();
    },
    renew: async (refused: string): Promise<boolean> =>
      current() !== refused ? current() !== undefined : renewOnce(),
    end: async (): Promise<void> => {
      const token = current();
      const revocationUri = record()?.revocationUri;
      forget(tab, state);
      client.state.tokenResponse = {};
      if (token === undefined || revocationUri === undefined) return;
      await revoke(revocationUri, token).catch(() => undefined);
    },
  };
};

/** RFC 7009; the session is over here whether or not the server answers. */
const revoke = (uri: string, token: string): Promise<unknown> =>
  globalThis.fetch(uri, {
    method: "POST",
    body: new URLSearchParams({ token, token_type_hint: "access_token" }),
    credentials: "omit",
    redirect: "error",
    keepalive: true,
  });
