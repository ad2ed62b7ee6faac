import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "../bulk-fault.ts";
import type { Outside } from "./outside.ts";
import { letGo } from "./read-text.ts";
import { asUrl, type Whereabouts } from "./whereabouts.ts";

/** One request: `token` says whether the access token may go with it, where the address may see it. */
export type Ask = {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly token: boolean;
};

export type Answer = Result<Response, BulkFault>;
export type Send = (url: string, ask: Ask) => Promise<Answer>;

/** Hands out the access token, minted anew when the last one is about to run out. */
export type Tokens = {
  readonly bearer: () => Promise<Result<string, BulkFault>>;
  /** The server did not take it: the next one is minted anew. */
  readonly forget: () => void;
};

const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

const nextOf = (url: URL, response: Response): URL | undefined => {
  const location = response.headers.get("Location");
  return location && redirects.has(response.status) ? asUrl(location, url.href) : undefined;
};

type Hop = { readonly url: URL; readonly carries: boolean; readonly left: number };

/**
 * Sends requests by these rules: no address outside https; the token only to the named server and trusted hosts;
 * redirects are followed by GET alone, and a request that once left for a foreign host never carries the token again.
 */
export const createSend = (
  outside: Pick<Outside, "fetch">,
  { mayGo, mayCarryToken }: Whereabouts,
  tokens: Tokens,
): Send => {
  const headersFor = async (ask: Ask, carries: boolean): Promise<Result<Headers, BulkFault>> => {
    const headers = new Headers(ask.headers);
    if (!carries) return ok(headers);
    const bearer = await tokens.bearer();
    if (!bearer.ok) return bearer;
    headers.set("Authorization", `Bearer ${bearer.value}`);
    return ok(headers);
  };

  const once = async ({ url, carries }: Hop, ask: Ask): Promise<Answer> => {
    const headers = await headersFor(ask, carries);
    if (!headers.ok) return headers;
    const { method = "GET", body = null } = ask;
    // Redirects are followed by hand: fetch itself would follow where our rules do not lead.
    // A server that falls silent is given up by Node’s fetch after five minutes, within a body too.
    const init = { method, headers: headers.value, body, redirect: "manual" } as const;
    try {
      return ok(await outside.fetch(url.href, init));
    } catch {
      return fault({ kind: "unreachable" });
    }
  };

  const hop = async (at: Hop, ask: Ask): Promise<Answer> => {
    if (!mayGo(at.url)) return fault({ kind: "unsafeAddress", host: at.url.host });
    const answer = await once(at, ask);
    if (!answer.ok) return answer;
    const next = nextOf(at.url, answer.value);
    const follows = next !== undefined && at.left > 0 && (ask.method ?? "GET") === "GET";
    if (!follows) return answer;
    await letGo(answer.value);
    return hop({ url: next, carries: at.carries && mayCarryToken(next), left: at.left - 1 }, ask);
  };

  return async (address, ask) => {
    const url = asUrl(address);
    if (!url) return fault({ kind: "notBulk" });
    const first = { url, carries: ask.token && mayCarryToken(url), left: mostRedirects };
    const answer = await hop(first, ask);
    if (!answer.ok || answer.value.status !== 401 || !first.carries) return answer;
    // A token can end before its time, as when the server was started anew.
    await letGo(answer.value);
    tokens.forget();
    return hop(first, ask);
  };
};
