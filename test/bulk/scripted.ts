import type { Outside } from "#bulk/export-to.ts";
import { quickClock, type Sent } from "./practice.ts";

/** One answer of a scripted server: its body, as JSON unless it is text, with status and headers. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

type Answer = Reply | ((request: Request, times: number) => Reply);

const toResponse = ({ status = 200, headers = {}, body }: Reply): Response => {
  const text = typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body);
  return new Response(text === undefined ? null : (text as BodyInit), { status, headers });
};

export const base = "https://ehr.example/fhir";
export const statusUrl = `${base}/jobs/1`;

/** What every server answers that exports one Patient; a script changes what it wants to. */
export const usual: Readonly<Record<string, Answer>> = {
  [`${base}/.well-known/smart-configuration`]: {
    body: { token_endpoint: "https://login.example/token", capabilities: ["permission-v2"] },
  },
  "https://login.example/token": (_, times) => ({
    body: { access_token: `token-${times}`, expires_in: 300 },
  }),
  [`${base}/metadata`]: {
    body: { rest: [{ resource: [{ type: "Patient" }, { type: "Encounter" }] }] },
  },
  [`${base}/$export`]: { status: 202, headers: { "Content-Location": statusUrl } },
  [statusUrl]: {
    body: {
      transactionTime: "2026-11-01T00:00:00Z",
      requiresAccessToken: true,
      output: [{ type: "Patient", url: `${base}/files/1`, count: 1 }],
      error: [],
    },
  },
  [`${base}/files/1`]: { body: '{"resourceType":"Patient","id":"p1"}\n' },
};

/** A server of which each address has its answer, and what was sent to it: for what our own EHR never does. */
export const scripted = (script: Readonly<Record<string, Answer>>) => {
  const answers = { ...usual, ...script };
  const sent: (Sent & { readonly body: string })[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const [address = ""] = request.url.split("?");
    const token = request.headers.get("Authorization")?.replace("Bearer ", "");
    const { method, url } = request;
    const times = sent.filter((one) => one.url.split("?")[0] === address).length + 1;
    const answer = answers[address];
    const reply = typeof answer === "function" ? answer(request.clone(), times) : answer;
    sent.push({ method, url, token, body: await request.text() });
    return toResponse(reply ?? { status: 404 });
  };
  const { now, wait, waits } = quickClock();
  const outside: Outside = { fetch, now, wait, random: () => 0.5 };
  return { outside, sent, waits };
};
