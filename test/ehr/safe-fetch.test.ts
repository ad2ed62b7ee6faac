import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Failure, FhirResult } from "#ehr/fhir-result.ts";
import { outcomeWords } from "#ehr/outcome.ts";
import { type Door, safeFetch, withinBase } from "#ehr/safe-fetch.ts";
import { saysIncomplete } from "#ehr/says-incomplete.ts";

const iss = "https://ehr.test/fhir";
const server = setupServer();
const heard: Request[] = [];
server.events.on("request:start", ({ request }) => {
  heard.push(request.clone());
});

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  heard.length = 0;
  vi.useFakeTimers({
    toFake: ["setTimeout", "Date"],
    shouldAdvanceTime: true,
    advanceTimeDelta: 50,
  });
  vi.setSystemTime("2026-11-22T10:00:00Z");
});
afterEach(() => {
  server.resetHandlers();
  vi.useRealTimers();
});
afterAll(() => server.close());

const steady: Door = { iss, token: async () => "token-1", renew: async () => false };
const bundle = { resourceType: "Bundle", type: "searchset" };
const ask = (door: Door = steady, signal?: AbortSignal): Promise<FhirResult<unknown>> =>
  run(safeFetch(door, { path: "Goal?patient=p1", expect: ["Bundle"], signal }));
const write = () =>
  run(
    safeFetch(steady, {
      path: iss,
      expect: ["Bundle"],
      write: { method: "POST", body: { resourceType: "Bundle" } },
    }),
  );
const failed = (result: FhirResult<unknown>): Failure => {
  if (result.ok) throw new Error("it did not fail");
  return result;
};

/** Lets the waits between tries pass at once. */
const run = async <T>(work: Promise<T>): Promise<T> => {
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  while (!done) await vi.advanceTimersByTimeAsync(500);
  return watched;
};

const answer = (status: number, body: unknown = "", headers: Record<string, string> = {}) => {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const json = { "content-type": "application/fhir+json" };
  server.use(
    http.all(
      /^https:\/\/ehr\.test\//,
      () => new HttpResponse(text, { status, headers: { ...json, ...headers } }),
    ),
  );
};

describe("A request to the record", () => {
  it("carries the token, asks for FHIR, keeps no cookie and no cache, and follows no redirect", async () => {
    answer(200, bundle, { etag: 'W/"3"' });
    const result = await ask();
    expect(result).toMatchObject({ ok: true, status: 200, body: bundle, etag: 'W/"3"' });
    const [request] = heard;
    expect(request?.headers.get("authorization")).toBe("Bearer token-1");
    expect(request?.headers.get("accept")).toBe("application/fhir+json");
    expect(request?.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(request).toMatchObject({ credentials: "omit", redirect: "error", cache: "no-store" });
  });

  it.each([
    "https://evil.test/fhir/Goal",
    "http://ehr.test/fhir/Goal",
    "https://ehr.test:8443/fhir/Goal",
    "https://ehr.test/other/Goal",
    "https://ehr.test/fhirish/Goal",
    "/Goal",
    "../Goal",
    "%2e%2e/Goal",
    "https://user:word@ehr.test/fhir/Goal",
    "//evil.test/fhir/Goal",
  ])("is never sent outside the record’s base: %s", async (path) => {
    const result = await safeFetch(steady, { path, expect: ["Bundle"] });
    expect(result).toMatchObject({ ok: false, kind: "foreign-host" });
    expect(heard).toEqual([]);
  });

  it("may name the base itself, and an absolute address within it", () => {
    expect(withinBase(iss, iss)?.href).toBe(iss);
    expect(withinBase(iss, `${iss}?page=2`)?.href).toBe(`${iss}?page=2`);
    expect(withinBase(iss, `${iss}/Goal?page=2`)?.href).toBe(`${iss}/Goal?page=2`);
  });

  it.each([
    [400, "invalid", 1],
    [403, "forbidden", 1],
    [404, "not-found", 1],
    [405, "forbidden", 1],
    [406, "invalid", 1],
    [409, "conflict", 1],
    [410, "gone", 1],
    [412, "precondition", 1],
    [422, "invalid", 1],
    [429, "throttled", 3],
    [500, "server", 3],
    [501, "forbidden", 1],
    [502, "server", 3],
    [503, "server", 3],
  ])("answered %i is %s after %i tries", async (status, kind, tries) => {
    answer(status);
    expect(failed(await ask())).toMatchObject({ kind, status });
    expect(heard).toHaveLength(tries);
  });

  it("is sent once where it writes, whatever the answer", async () => {
    for (const status of [429, 500, 503]) {
      heard.length = 0;
      answer(status);
      await write();
      expect(heard).toHaveLength(1);
    }
    server.use(http.post(iss, () => HttpResponse.error()));
    heard.length = 0;
    expect(failed(await write()).kind).toBe("network");
    expect(heard).toHaveLength(1);
  });

  it("is tried again after a lost connection, at last without the header that a server may not know", async () => {
    server.use(http.get(`${iss}/Goal`, () => HttpResponse.error()));
    expect(failed(await ask()).kind).toBe("network");
    expect(heard.map((request) => request.headers.has("x-request-id"))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("recovers when a later try succeeds", async () => {
    answer(200, bundle);
    server.use(http.get(`${iss}/Goal`, () => HttpResponse.error(), { once: true }));
    expect((await ask()).ok).toBe(true);
    expect(heard).toHaveLength(2);
  });

  it.each([
    ["3", 3000],
    ["Sun, 22 Nov 2026 10:00:04 GMT", 4000],
  ])("waits as long as Retry-After says: %s", async (header, ms) => {
    answer(429, "", { "retry-after": header });
    const began = Date.now();
    const result = failed(await ask());
    expect(Date.now() - began).toBeGreaterThanOrEqual(ms);
    expect(heard).toHaveLength(3);
    expect(result.kind).toBe("throttled");
  });

  it("leaves a long wait to the user", async () => {
    answer(503, "", { "retry-after": "120" });
    expect(failed(await ask())).toMatchObject({ kind: "throttled", retryAfterMs: 120_000 });
    expect(heard).toHaveLength(1);
  });

  it.each([
    ["an HTML page", "<html>Sign in</html>", "text/html"],
    ["JSON that says it is HTML", JSON.stringify(bundle), "text/html"],
    ["a page cut short", '{"resourceType":"Bundle","entry":[{"resou', "application/fhir+json"],
    ["nothing", "", "application/fhir+json"],
    ["another resource", '{"resourceType":"Patient"}', "application/fhir+json"],
    ["a list", "[]", "application/json"],
    ["null", "null", "application/json"],
  ])("answered 200 with %s is not FHIR", async (_, body, type) => {
    answer(200, body, { "content-type": type });
    expect(failed(await ask())).toMatchObject({ kind: "not-fhir", status: 200 });
  });

  it("keeps the OperationOutcome of an error, and of a 200 that is one", async () => {
    const outcome = {
      resourceType: "OperationOutcome",
      issue: [{ severity: "error", code: "value" }],
    };
    answer(422, outcome);
    expect(failed(await ask()).outcome).toEqual(outcome);
    answer(200, outcome);
    expect(failed(await ask())).toMatchObject({ kind: "not-fhir", outcome });
  });

  it("is stopped by its caller without another try", async () => {
    server.use(http.get(`${iss}/Goal`, () => new Promise<never>(() => undefined)));
    const stop = new AbortController();
    const asking = ask(steady, stop.signal);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    stop.abort();
    expect(failed(await asking).kind).toBe("aborted");
    expect(heard).toHaveLength(1);
  });
});

describe("A token that the record does not take", () => {
  const renewing = (renewed: string | undefined) => {
    let token = "old";
    const renew = vi.fn(async (refused: string) => {
      if (renewed === undefined) return false;
      if (token === refused) token = renewed;
      return true;
    });
    return { door: { iss, token: async () => token, renew }, renew };
  };
  const onlyTakes = (good: string) =>
    server.use(
      http.get(`${iss}/Goal`, ({ request }) =>
        request.headers.get("authorization") === `Bearer ${good}`
          ? HttpResponse.json(bundle)
          : new HttpResponse(null, { status: 401 }),
      ),
    );

  it("is renewed once and the request sent again", async () => {
    onlyTakes("new");
    const { door, renew } = renewing("new");
    expect((await ask(door)).ok).toBe(true);
    expect(renew).toHaveBeenCalledExactlyOnceWith("old");
  });

  it("ends in a signed-out session where it cannot be renewed, or the new one is not taken either", async () => {
    onlyTakes("another");
    expect(failed(await ask(renewing(undefined).door)).kind).toBe("auth");
    expect(heard).toHaveLength(1);
    expect(failed(await ask(renewing("new").door)).kind).toBe("auth");
    expect(heard).toHaveLength(3);
  });

  it("sends nothing where there is none", async () => {
    const over: Door = { iss, token: async () => undefined, renew: async () => false };
    expect(failed(await ask(over)).kind).toBe("auth");
    expect(heard).toEqual([]);
  });
});

describe("What an OperationOutcome says", () => {
  it("is told worst first, in its own words or ours, each once", () => {
    const words = outcomeWords({
      resourceType: "OperationOutcome",
      issue: [
        { severity: "information", code: "informational", diagnostics: "by the way" },
        { severity: "error", code: "value", diagnostics: "bad <b>date</b>" },
        { severity: "error", code: "required" },
        { severity: "fatal", code: "exception", details: { text: "stopped" }, diagnostics: "x" },
        { severity: "warning", code: "value", details: { coding: [{ display: "odd" }] } },
        { severity: "error", code: "required" },
      ],
    });
    expect(words).toEqual([
      "stopped",
      "bad <b>date</b>",
      "something required is missing",
      "odd",
      "by the way",
    ]);
    expect(outcomeWords(undefined)).toEqual([]);
  });

  it("can make a good answer an incomplete one", () => {
    const saying = (severity: "error" | "warning" | "information", code: "suppressed" | "value") =>
      saysIncomplete({ resourceType: "OperationOutcome", issue: [{ severity, code }] });
    expect(saying("information", "suppressed")).toBe(true);
    expect(saying("error", "value")).toBe(true);
    expect(saying("warning", "value")).toBe(false);
  });
});
