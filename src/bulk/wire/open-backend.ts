import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "../bulk-fault.ts";
import { discover, type TokenPlace } from "./discover.ts";
import type { Outside } from "./outside.ts";
import { createPace, type Pace } from "./pace.ts";
import { createSend, type Send } from "./sender.ts";
import { readSigningKey } from "./signing-key.ts";
import { type BackendTokens, type Credentials, createTokens } from "./tokens.ts";
import { asUrl, type Whereabouts, whereabouts } from "./whereabouts.ts";

/** A server as a registered program meets it. */
export type Backend = {
  /** Without a trailing slash. */
  readonly base: string;
  readonly where: Whereabouts;
  readonly pace: Pace;
  readonly tokens: BackendTokens;
  readonly send: Send;
};

/** Who asks, and at which server. */
export type BackendClient = {
  readonly fhir: string;
  readonly clientId: string;
  readonly key: unknown;
  readonly trusted?: readonly string[] | undefined;
};

/** Makes ready to ask a server; nothing is sent before something is asked. */
export const openBackend = async (
  { fhir, clientId, key, trusted = [] }: BackendClient,
  outside: Outside,
  wishes: Credentials["wishes"],
): Promise<Result<Backend, BulkFault>> => {
  const url = asUrl(fhir);
  const where = url && whereabouts(url, trusted);
  if (!url || !where?.mayGo(url)) return fault({ kind: "badAddress" });
  const signing = await readSigningKey(key);
  if (!signing.ok) return signing;
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  const pace = createPace(outside);

  // The token itself is asked for without one.
  const none = { bearer: async () => fault<BulkFault>({ kind: "noTokens" }), forget: () => {} };
  const plainSend = createSend(outside, where, none);
  let place: Promise<Result<TokenPlace, BulkFault>> | undefined;
  const once = () => {
    place ??= discover(base, plainSend, pace);
    return place;
  };
  const credentials = { clientId, key: signing.value, wishes };
  const tokens = createTokens(once, credentials, outside, plainSend, pace);
  return ok({ base, where, pace, tokens, send: createSend(outside, where, tokens) });
};
