import { fault, ok, type Result } from "#clinical/result.ts";
import type { BulkFault } from "./bulk-fault.ts";
import { issueCodes } from "./wire/issue-codes.ts";
import { mostTries, type Pace } from "./wire/pace.ts";
import { letGo, readJson } from "./wire/read-text.ts";
import type { Ask, Send } from "./wire/sender.ts";
import { asUrl, type Whereabouts } from "./wire/whereabouts.ts";

/** What is to be exported: of one group, else of the whole system. */
export type Wish = {
  readonly base: string;
  readonly group: string | undefined;
  /** Only what was changed since this instant. */
  readonly since: string | undefined;
  readonly types: readonly string[];
};

/** An export that the server took on. */
export type KickedOff = {
  readonly statusUrl: string;
  /** The server only took it leniently: a type that it left out may have been ignored. */
  readonly lenient: boolean;
};

const format = "application/fhir+ndjson";

const addressOf = ({ base, group }: Wish): string =>
  group === undefined ? `${base}/$export` : `${base}/Group/${encodeURIComponent(group)}/$export`;

const parametersOf = ({ since, types }: Wish): readonly (readonly [string, string])[] => [
  ["_outputFormat", format],
  ["_type", types.join(",")],
  ...(since === undefined ? [] : [["_since", since] as const]),
];

const headersOf = (lenient: boolean) => ({
  Accept: "application/fhir+json",
  Prefer: lenient ? "respond-async, handling=lenient" : "respond-async",
});

const byGet = (wish: Wish, lenient: boolean): readonly [string, Ask] => [
  `${addressOf(wish)}?${parametersOf(wish)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`,
  { token: true, headers: headersOf(lenient) },
];

/** Version 4 knows POST only, and lists by repetition; earlier ones take repetition too. */
const byPost = (wish: Wish): readonly [string, Ask] => {
  const parameter = [
    { name: "_outputFormat", valueString: format },
    ...wish.types.map((type) => ({ name: "_type", valueString: type })),
    ...(wish.since === undefined ? [] : [{ name: "_since", valueInstant: wish.since }]),
  ];
  const headers = { ...headersOf(false), "Content-Type": "application/fhir+json" };
  const body = JSON.stringify({ resourceType: "Parameters", parameter });
  return [addressOf(wish), { method: "POST", token: true, headers, body }];
};

type NotSo = {
  readonly kind: "not so";
  readonly status: number;
  readonly codes: readonly string[];
};
type Tried = { readonly kind: "taken"; readonly statusUrl: string } | NotSo;

const statusUrlOf = (asked: string, response: Response): URL | undefined => {
  const location = response.headers.get("Content-Location");
  return location === null ? undefined : asUrl(location, asked);
};

const refusalOf = ({ status, codes }: NotSo): BulkFault => {
  if (status === 401 || status === 403) return { kind: "notAllowed" };
  if (status === 404 || status === 405 || status === 501) return { kind: "noExport" };
  return { kind: "refused", status, codes };
};

/** Where one way of asking was refused, whether the next may help. */
const mayHelp: Readonly<Record<"post" | "lenient", readonly number[]>> = {
  post: [400, 404, 405, 422, 501],
  // A server may refuse a type that it does not know, unless it is asked to be lenient.
  lenient: [400, 422],
};

/** The server says that it took nothing on, and may later. */
const notNow = new Set([429, 503]);

const waysOf = (wish: Wish) => [
  { request: byGet(wish, false), lenient: false, after: [0] },
  { request: byPost(wish), lenient: false, after: mayHelp.post },
  { request: byGet(wish, true), lenient: true, after: mayHelp.lenient },
];

/**
 * Asks for an export: by GET, then by POST, then leniently by GET. A server that is at another one is waited for;
 * a request whose answer is lost is not sent again, since the server may be at work on it.
 */
export const kickOff = async (
  wish: Wish,
  send: Send,
  pace: Pace,
  { mayCarryToken }: Whereabouts,
): Promise<Result<KickedOff, BulkFault>> => {
  const patient = async ([url, ask]: readonly [string, Ask]): Promise<Result<Tried, BulkFault>> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const answer = await send(url, ask);
      if (!answer.ok) return answer;
      if (!notNow.has(answer.value.status)) return taken(url, answer.value);
      await letGo(answer.value);
      await pace.wait(pace.before(tries, answer.value));
    }
    return fault({ kind: "busy" });
  };

  const taken = async (asked: string, response: Response): Promise<Result<Tried, BulkFault>> => {
    if (response.status !== 202) {
      const codes = issueCodes(await readJson(response));
      return ok({ kind: "not so", status: response.status, codes });
    }
    await letGo(response);
    const url = statusUrlOf(asked, response);
    if (!url) return fault({ kind: "notBulk" });
    return mayCarryToken(url)
      ? ok({ kind: "taken", statusUrl: url.href })
      : fault({ kind: "foreignHost", host: url.host });
  };

  let first: NotSo | undefined;
  for (const { request, lenient, after } of waysOf(wish)) {
    if (!after.includes(first?.status ?? 0)) continue;
    const tried = await patient(request);
    if (!tried.ok) return tried;
    if (tried.value.kind === "taken") return ok({ statusUrl: tried.value.statusUrl, lenient });
    first ??= tried.value;
  }
  return fault(first ? refusalOf(first) : { kind: "noExport" });
};
