import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "../bulk-fault.ts";
import type { TokenPlace } from "./discover.ts";
import { type Fields, isFields } from "./fields.ts";
import type { Outside } from "./outside.ts";
import { type Pace, steadily } from "./pace.ts";
import { readJson } from "./read-text.ts";
import { scopesFor } from "./scopes.ts";
import type { Ask, Send, Tokens } from "./sender.ts";
import { assertionFor, type SigningKey } from "./signing-key.ts";

/** What a program proves to get a token: who it is; and for which types it asks, the first wish first. */
export type Credentials = {
  readonly clientId: string;
  readonly key: SigningKey;
  readonly wishes: readonly (readonly string[])[];
};

/** A token with its end, and the scopes that came with it. */
type Minted = { readonly token: string; readonly until: number; readonly scope: string };

/** Tokens of this server that also say what they allow. */
export type BackendTokens = Tokens & { readonly scope: () => Promise<Result<string, BulkFault>> };

const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const usualSeconds = 300;

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

const mintedFrom = (body: Fields, asked: string, now: number): Minted | undefined => {
  const token = text(body.access_token);
  const seconds = Number(body.expires_in) || usualSeconds;
  // A server that names no scope granted what was asked (RFC 6749 §5.1).
  if (token === undefined) return undefined;
  return { token, until: now + seconds * 1000, scope: text(body.scope) ?? asked };
};

/** A minute before its end a token no longer counts; of a very short one, its last fifth. */
const isFresh = ({ until }: Minted, now: number, life: number): boolean =>
  until - now > Math.min(60_000, life / 5);

/**
 * Backend Services (SMART 2.2): a token for a signed assertion, minted again when it runs out, since there is nothing
 * to refresh. Scopes are asked in the version that the server speaks, wish after wish until one is granted.
 */
export const createTokens = (
  place: () => Promise<Result<TokenPlace, BulkFault>>,
  { clientId, key, wishes }: Credentials,
  { now }: Pick<Outside, "now">,
  send: Send,
  pace: Pace,
): BackendTokens => {
  let current: { readonly minted: Minted; readonly life: number } | undefined;

  const form = async (tokenUrl: string, scope: string): Promise<Ask> => ({
    method: "POST",
    token: false,
    headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
    body: `${new URLSearchParams({
      grant_type: "client_credentials",
      scope,
      client_assertion_type: assertionType,
      client_assertion: await assertionFor(key, clientId, tokenUrl, now()),
    })}`,
  });

  const ask = async (tokenUrl: string, scope: string): Promise<Result<Fields, BulkFault>> => {
    // Every try signs anew: a server takes an assertion once.
    const answer = await steadily(pace, async () => send(tokenUrl, await form(tokenUrl, scope)));
    if (!answer.ok) return answer;
    const json = await readJson(answer.value);
    if (answer.value.ok && json === undefined) return fault({ kind: "unreachable" });
    return ok(isFields(json) ? json : {});
  };

  /** One wish: a token, or that these scopes are not given, or that nothing is. */
  const tryScope = async (tokenUrl: string, scope: string): Promise<Result<Minted, BulkFault>> => {
    const reply = await ask(tokenUrl, scope);
    if (!reply.ok) return reply;
    const minted = mintedFrom(reply.value, scope, now());
    if (minted) return ok(minted);
    const otherScope = reply.value.error === "invalid_scope";
    return fault({ kind: otherScope ? "notAllowed" : "notRegistered" });
  };

  const mint = async (): Promise<Result<Minted, BulkFault>> => {
    const found = await place();
    if (!found.ok) return found;
    const { tokenUrl, versions } = found.value;
    const scopes = wishes.flatMap((types) => versions.map((version) => scopesFor(types, version)));
    let minted: Result<Minted, BulkFault> = fault({ kind: "notAllowed" });
    for (const scope of scopes) {
      minted = await tryScope(tokenUrl, scope);
      if (minted.ok || minted.fault.kind !== "notAllowed") break;
    }
    return minted;
  };

  const fresh = async (): Promise<Result<Minted, BulkFault>> => {
    if (current && isFresh(current.minted, now(), current.life)) return ok(current.minted);
    const minted = await mint();
    if (minted.ok) current = { minted: minted.value, life: minted.value.until - now() };
    return minted;
  };

  return {
    bearer: async () => {
      const minted = await fresh();
      return minted.ok ? ok(minted.value.token) : minted;
    },
    scope: async () => {
      const minted = await fresh();
      return minted.ok ? ok(minted.value.scope) : minted;
    },
    forget: () => {
      current = undefined;
    },
  };
};
