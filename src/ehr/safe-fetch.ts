import type { OperationOutcome } from "fhir/r4";
import {
  type Failure,
  type FailureKind,
  type FhirResult,
  kindOf,
  retryAfter,
} from "./fhir-result.ts";
import type { Session } from "./session.ts";
import { sleep } from "./sleep.ts";

/** Where requests may go, and the token they carry. */
export type Door = Pick<Session, "iss" | "token" | "renew">;

export type FhirRequest = {
  /** Relative to the base, or an absolute URL of the same base (a `next` link). */
  readonly path: string;
  /** The resource types that may answer. */
  readonly expect: readonly string[];
  /** What to write; absent is a GET. */
  readonly write?: Write;
  readonly signal?: AbortSignal | undefined;
};

/** A resource to be sent, and what must hold for the server to take it. */
export type Write = {
  readonly method: "POST" | "PUT";
  readonly body: unknown;
  /** The version that must still stand: written as `If-Match`. */
  readonly version?: string | undefined;
  /** The search that must find nothing: written as `If-None-Exist`. */
  readonly unless?: string | undefined;
  /** Leaves out the headers that a strict cross-origin check may not know. */
  readonly lean?: boolean;
};

const getPatience = 20_000;
const writePatience = 60_000;
const pauses = [250, 1000];
/** A server that asks for more than this is busy: the user decides, not we. */
const longestWait = 5000;

/** The URL to ask, if it is on the base's origin and under its path: the token never travels elsewhere. */
export const withinBase = (base: string, path: string): URL | undefined => {
  const root = new URL(`${base}/`);
  if (!URL.canParse(path, root)) return undefined;
  const url = new URL(path, root);
  const inside = `${url.pathname}/`.startsWith(root.pathname) || url.pathname === root.pathname;
  const plain = url.username === "" && url.password === "";
  return url.origin === root.origin && inside && plain ? url : undefined;
};

/** The JSON resource in an answer; undefined where it is empty, cut short, not JSON or not said to be. */
const resourceIn = async (answer: Response): Promise<{ resourceType?: unknown } | undefined> => {
  const text = await answer.text();
  if (!/\bjson\b/i.test(answer.headers.get("content-type") ?? "")) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === "object" && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
};

const optional = <K extends string>(key: K, value: string | null) =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: string };

const outcomeIn = (body: { resourceType?: unknown } | undefined) =>
  body?.resourceType === "OperationOutcome" ? { outcome: body as OperationOutcome } : {};

const read = async <T>(answer: Response, expect: readonly string[]): Promise<FhirResult<T>> => {
  const { status, headers } = answer;
  const body = await resourceIn(answer);
  if (!answer.ok) {
    const wait = retryAfter(headers.get("retry-after"));
    const said = { ...outcomeIn(body), ...(wait === undefined ? {} : { retryAfterMs: wait }) };
    return { ok: false, kind: kindOf(status, wait), status, ...said };
  }
  if (!body || !expect.includes(String(body.resourceType)))
    return { ok: false, kind: "not-fhir", status, ...outcomeIn(body) };
  return {
    ok: true,
    status,
    body: body as T,
    ...optional("etag", headers.get("etag")),
    ...optional("lastModified", headers.get("last-modified")),
    ...optional("location", headers.get("location")),
  };
};

const unanswered = (error: unknown, signal: AbortSignal | undefined): FailureKind => {
  if (signal?.aborted) return "aborted";
  return error instanceof DOMException && error.name === "TimeoutError" ? "timeout" : "network";
};

type Sent = { readonly url: URL; readonly token: string; readonly requestId: string | undefined };

const writeHeaders = ({ version, unless, lean }: Write): Record<string, string> => ({
  "content-type": "application/fhir+json",
  ...(version === undefined ? {} : { "if-match": `W/"${version}"` }),
  ...(unless === undefined ? {} : { "if-none-exist": unless }),
  ...(lean ? {} : { prefer: "return=representation" }),
});

const headersFor = ({ token, requestId }: Sent, write: Write | undefined) => ({
  accept: "application/fhir+json",
  authorization: `Bearer ${token}`,
  ...(requestId === undefined || write?.lean ? {} : { "x-request-id": requestId }),
  ...(write === undefined ? {} : writeHeaders(write)),
});

const sendOnce = async <T>(sent: Sent, request: FhirRequest): Promise<FhirResult<T>> => {
  const { write, signal, expect } = request;
  const patience = AbortSignal.timeout(write ? writePatience : getPatience);
  try {
    const answer = await globalThis.fetch(sent.url, {
      method: write?.method ?? "GET",
      headers: headersFor(sent, write),
      credentials: "omit",
      redirect: "error",
      cache: "no-store",
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      ...(write ? { body: JSON.stringify(write.body) } : {}),
    });
    return await read<T>(answer, expect);
  } catch (error) {
    return { ok: false, kind: unanswered(error, signal) };
  }
};

/** One attempt with the token as it is now; a token that is refused is renewed once and the attempt repeated. */
const attempt = async <T>(
  door: Door,
  url: URL,
  request: FhirRequest,
  requestId: string | undefined,
): Promise<FhirResult<T>> => {
  const token = await door.token();
  if (token === undefined) return { ok: false, kind: "auth" };
  const first = await sendOnce<T>({ url, token, requestId }, request);
  if (first.ok || first.kind !== "auth" || !(await door.renew(token))) return first;
  const renewed = await door.token();
  if (renewed === undefined) return first;
  return sendOnce<T>({ url, token: renewed, requestId }, request);
};

/** How long to wait before asking again; undefined is not at all. Only what is safe to repeat is repeated. */
const waitBefore = (tries: number, request: FhirRequest, failure: Failure): number | undefined => {
  const pause = pauses[tries];
  if (pause === undefined || request.write !== undefined) return undefined;
  if (!["network", "throttled", "server"].includes(failure.kind)) return undefined;
  const asked = failure.retryAfterMs ?? 0;
  return asked > longestWait ? undefined : Math.max(pause, asked);
};

/** Asks the record once, again where that is safe, and says what came of it. The last try leaves out the header that a strict cross-origin check may not know. */
export const safeFetch = async <T>(door: Door, request: FhirRequest): Promise<FhirResult<T>> => {
  const url = withinBase(door.iss, request.path);
  if (!url) return { ok: false, kind: "foreign-host" };
  const requestId = crypto.randomUUID();
  for (let tries = 0; ; tries += 1) {
    const lean = tries === pauses.length;
    const result = await attempt<T>(door, url, request, lean ? undefined : requestId);
    if (result.ok) return result;
    const wait = waitBefore(tries, request, result);
    if (wait === undefined) return { ...result, requestId };
    await sleep(wait);
  }
};
