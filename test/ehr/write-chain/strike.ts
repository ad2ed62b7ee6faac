/** What goes wrong with one request: before the server acts on it, or after it has. */
export type Strike = {
  readonly name: string;
  readonly commits: boolean;
  /** Ends the program there and then. */
  readonly kills?: boolean;
  readonly answer: () => Promise<Response>;
};

const offline = async (): Promise<Response> => {
  throw new TypeError("Failed to fetch");
};
const late = async (): Promise<Response> => {
  throw new DOMException("The operation timed out", "TimeoutError");
};
const status =
  (code: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response(
      JSON.stringify({
        resourceType: "OperationOutcome",
        issue: [{ severity: "error", code: "processing", details: { text: `status ${code}` } }],
      }),
      { status: code, headers: { "content-type": "application/fhir+json", ...headers } },
    );
const html = async () =>
  new Response("<p>Please wait</p>", { headers: { "content-type": "text/html" } });
const empty = async () => new Response("", { status: 200 });
const cut = async () =>
  new Response('{"resourceType":"Bun', {
    headers: { "content-type": "application/fhir+json" },
  });

const strike = (name: string, commits: boolean, answer: () => Promise<Response>): Strike => ({
  name,
  commits,
  answer,
});

/** Each fault once, at one request; the answers that may hide a write come both before and after it. */
const strikes: readonly Strike[] = [
  strike("the line is dead before it is sent", false, offline),
  strike("the line dies after the server acted", true, offline),
  strike("time runs out before the server acts", false, late),
  strike("time runs out after the server acted", true, late),
  strike("500 before the server acts", false, status(500)),
  strike("500 after the server acted", true, status(500)),
  strike("502 after the server acted", true, status(502)),
  strike("503 without a word", false, status(503)),
  strike("503 with Retry-After", false, status(503, { "retry-after": "90" })),
  strike("429", false, status(429, { "retry-after": "90" })),
  strike("a page in HTML before the server acts", false, html),
  strike("a page in HTML after the server acted", true, html),
  strike("an empty answer after the server acted", true, empty),
  strike("an answer cut short after the server acted", true, cut),
  strike("401", false, status(401)),
  strike("400", false, status(400)),
  strike("403", false, status(403)),
  strike("404", false, status(404)),
  strike("405", false, status(405)),
  strike("409", false, status(409)),
  strike("410", false, status(410)),
  strike("412", false, status(412)),
  strike("422", false, status(422)),
  strike("501", false, status(501)),
];

/** The program is ended at one request: nothing after it is ever sent, and nothing is ever heard. */
const killed = (commits: boolean): Strike => ({
  name: `the program ends ${commits ? "just after the server acted" : "just before it is sent"}`,
  commits,
  kills: true,
  answer: () => new Promise<Response>(() => undefined),
});

/** At a request that writes: everything. */
export const atWrites: readonly Strike[] = [...strikes, killed(false), killed(true)];

/** At a request that only looks: one of each kind. */
export const atLooks: readonly Strike[] = [
  ...strikes.filter(({ name }) =>
    ["the line is dead before it is sent", "503 without a word", "403", "404"].includes(name),
  ),
  ...strikes.filter(({ name }) => name.startsWith("a page in HTML before")),
  killed(false),
];
