import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type SourceType, sourceTypes } from "#clinical/record.ts";
import { fetchSources, headlineTypes, type Sources } from "#ehr/fetch-sources.ts";
import type { Reading } from "#ehr/read-source.ts";
import { readGrant } from "#ehr/smart/grant.ts";

const iss = "https://ehr.test/fhir";
const server = setupServer();
const heard: URL[] = [];
server.events.on("request:start", ({ request }) => {
  heard.push(new URL(request.url));
});
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

const session = (scope = "patient/*.rs"): Reading => ({
  iss,
  patient: "p1",
  grant: readGrant(scope),
  token: async () => "token-1",
  renew: async () => false,
});

const searched: readonly SourceType[] = sourceTypes.filter((type) => type !== "Patient");
const mine = { subject: { reference: "Patient/p1" } };
const of = (type: SourceType, id: string, patient = "p1"): Record<string, unknown> => {
  const reference = { reference: `Patient/${patient}` };
  if (type === "Task") return { resourceType: type, id, for: reference };
  if (type === "Appointment")
    return { resourceType: type, id, participant: [{ actor: reference }] };
  return { resourceType: type, id, subject: reference };
};
const page = (resources: readonly unknown[], next?: string) => ({
  resourceType: "Bundle",
  type: "searchset",
  entry: resources.map((resource) => ({ resource, search: { mode: "match" } })),
  link: next === undefined ? [] : [{ relation: "next", url: next }],
});
const serve = (type: SourceType, body: unknown, status = 200) =>
  http.get(`${iss}/${type}`, () => HttpResponse.json(body as object, { status }));
const patient = { resourceType: "Patient", id: "p1" };

const realTimeout = globalThis.setTimeout;
beforeEach(() => {
  heard.length = 0;
  // The pauses before a second try pass at once.
  vi.stubGlobal("setTimeout", (then: () => void, ms: number) => realTimeout(then, Math.min(ms, 5)));
  server.use(
    http.get(`${iss}/Patient/p1`, () => HttpResponse.json(patient)),
    ...searched.map((type) => serve(type, page([of(type, `${type}-1`)]))),
  );
});

const whole = (given = session()): Promise<Sources> => fetchSources(given, () => undefined).whole;
const readIn = (sources: Sources) => {
  if (!sources.ok) throw new Error(sources.fault.kind);
  return sources.value;
};

describe("Reading the record", () => {
  it("asks for every type by patient alone, and holds what each answered", async () => {
    const { sources, setAside } = readIn(await whole());
    for (const type of sourceTypes) {
      expect(sources[type].state, type).toBe("complete");
      expect(sources[type].resources, type).toHaveLength(1);
    }
    expect(setAside).toEqual([]);
    expect(heard).toHaveLength(16);
    for (const url of heard.filter(({ pathname }) => !pathname.endsWith("/p1")))
      expect(url.search).toBe("?patient=p1&_count=1000");
  });

  it("tells an absent type from one that was read", async () => {
    server.use(serve("Goal", page([])));
    expect(readIn(await whole()).sources.Goal).toEqual({ state: "absent", resources: [] });
  });

  it("asks for what the headline rests on first, and never more than six things at once", async () => {
    let open = 0;
    let most = 0;
    server.use(
      http.get(`${iss}/*`, async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((done) => setTimeout(done, 5));
        open -= 1;
      }),
    );
    await whole();
    expect(most).toBe(6);
    const order = heard.map(({ pathname }) => pathname.split("/")[2]);
    expect(order.slice(0, headlineTypes.length)).toEqual(headlineTypes);
  });

  it("has the headline’s part before the rest, which is not yet said to be read", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((done) => {
      release = done;
    });
    server.use(http.get(`${iss}/Communication`, () => held.then(() => undefined)));
    const reading = fetchSources(session(), () => undefined);
    const { sources } = readIn(await reading.forHeadline);
    expect(sources.Encounter.state).toBe("complete");
    expect(sources.Communication.state).toBe("partial");
    release();
    expect(readIn(await reading.whole).sources.Communication.state).toBe("complete");
  });

  it("tells how far each type has come", async () => {
    const told: string[] = [];
    await fetchSources(session(), (type, state, read) => {
      if (type === "Encounter") told.push(`${state} ${read}`);
    }).whole;
    expect(told).toEqual(["waiting 0", "reading 0", "reading 1", "complete 1"]);
  });
});

describe("Pages", () => {
  const encounters = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => of("Encounter", `e${from + at}`));
  const paged = (next: (page: number) => string | undefined, each = 2) =>
    http.get(`${iss}/Encounter`, ({ request }) => {
      const at = Number(new URL(request.url).searchParams.get("page") ?? "1");
      return HttpResponse.json(page(encounters(at * each, each), next(at)));
    });
  const encountersOf = async () => readIn(await whole()).sources.Encounter;

  it("are read to the last, by absolute and relative links", async () => {
    server.use(
      paged((at) => [undefined, `${iss}/Encounter?page=2`, "Encounter?page=3"][at] ?? undefined),
    );
    expect(await encountersOf()).toMatchObject({ state: "complete", resources: { length: 6 } });
  });

  it("on another host are not asked for, and what was read is partial", async () => {
    server.use(paged(() => "https://evil.test/fhir/Encounter?page=2"));
    expect(await encountersOf()).toMatchObject({ state: "partial", resources: { length: 2 } });
    expect(heard.every(({ host }) => host === "ehr.test")).toBe(true);
  });

  it("that go round in a circle are read once", async () => {
    server.use(paged((at) => `${iss}/Encounter?page=${at === 1 ? 2 : 1}`));
    expect((await encountersOf()).state).toBe("partial");
    const asked = heard.filter(({ pathname }) => pathname.endsWith("Encounter"));
    expect(asked.map(({ searchParams }) => searchParams.get("page"))).toEqual([null, "2", "1"]);
    server.use(
      http.get(`${iss}/Encounter`, ({ request }) =>
        HttpResponse.json(page(encounters(0, 1), request.url)),
      ),
    );
    expect(await encountersOf()).toMatchObject({ state: "partial", resources: { length: 1 } });
  });

  it("stop at 20,000 resources and say so", async () => {
    server.use(paged((at) => `${iss}/Encounter?page=${at + 1}`, 5000));
    expect(await encountersOf()).toMatchObject({ state: "partial", resources: { length: 20_000 } });
    server.use(paged((at) => (at < 4 ? `${iss}/Encounter?page=${at + 1}` : undefined), 5000));
    expect(await encountersOf()).toMatchObject({
      state: "complete",
      resources: { length: 20_000 },
    });
  });

  it.each([
    ["answers 403", () => new HttpResponse(null, { status: 403 })],
    ["is cut short", () => new HttpResponse('{"resourceType":"Bun', { headers: json })],
    ["is empty", () => new HttpResponse("", { headers: json })],
    ["is HTML", () => HttpResponse.html("<p>Sign in</p>")],
  ])("keep what was read before one that %s", async (_, answer) => {
    server.use(
      http.get(`${iss}/Encounter`, ({ request }) =>
        request.url.includes("page=2") ? answer() : undefined,
      ),
      paged(() => `${iss}/Encounter?page=2`),
    );
    expect(await encountersOf()).toMatchObject({ state: "partial", resources: { length: 2 } });
  });
});

const json = { "content-type": "application/fhir+json" };

/** A source that fails must never look like one that holds nothing. */
describe.each(sourceTypes.map((type) => [type]))("A failed search of %s", (type) => {
  const path = type === "Patient" ? `${iss}/Patient/p1` : `${iss}/${type}`;
  it.each([
    ["500", "failed", () => new HttpResponse(null, { status: 500 })],
    ["403", "refused", () => new HttpResponse(null, { status: 403 })],
    ["401", "refused", () => new HttpResponse(null, { status: 401 })],
    ["404", "failed", () => new HttpResponse(null, { status: 404 })],
    ["an empty body", "failed", () => new HttpResponse("", { headers: json })],
    [
      "half a page",
      "failed",
      () => new HttpResponse('{"resourceType":"Bundle","en', { headers: json }),
    ],
    ["an HTML page", "failed", () => HttpResponse.html("<p>Sign in</p>")],
    ["a lost connection", "failed", () => HttpResponse.error()],
    [
      "a 200 that is an OperationOutcome",
      "failed",
      () => HttpResponse.json({ resourceType: "OperationOutcome", issue: [] }),
    ],
  ])("by %s is %s, and leaves the others", async (_, state, answer) => {
    server.use(http.get(path, answer));
    const { sources } = readIn(await whole());
    expect(sources[type]).toEqual({ state, resources: [] });
    const others = sourceTypes.filter((other) => other !== type);
    for (const other of others) expect(sources[other].state, other).toBe("complete");
  });
});

describe("What the token does not allow", () => {
  it("is refused without asking", async () => {
    const { sources } = readIn(await whole(session("patient/Patient.r patient/Encounter.rs")));
    expect(sources.Encounter.state).toBe("complete");
    expect(sources.Condition).toEqual({ state: "refused", resources: [] });
    expect(heard).toHaveLength(2);
  });

  it("in part makes a source partial, however good its answer", async () => {
    const { sources } = readIn(await whole(session("patient/*.r patient/*.s?category=laboratory")));
    expect(sources.Observation.state).toBe("partial");
    expect(sources.Patient.state).toBe("complete");
  });
});

describe("Entries that are not this patient’s", () => {
  it.each(searched)("stop the whole reading: %s", async (type) => {
    server.use(serve(type, page([of(type, "x1"), of(type, "x2", "p2")])));
    expect(await whole()).toEqual({ ok: false, fault: { kind: "wrongPatient" } });
  });

  it("stop it where the Patient itself is another", async () => {
    server.use(http.get(`${iss}/Patient/p1`, () => HttpResponse.json({ ...patient, id: "p2" })));
    const reading = fetchSources(session(), () => undefined);
    expect(await reading.forHeadline).toEqual({ ok: false, fault: { kind: "wrongPatient" } });
    expect(await reading.whole).toEqual({ ok: false, fault: { kind: "wrongPatient" } });
  });

  it("are told by every form of reference", async () => {
    const pointing = (reference: string) => ({ ...of("Condition", "c1"), subject: { reference } });
    const theirs = ["Patient/p1", `${iss}/Patient/p1`, "Patient/p1/_history/3"];
    server.use(
      serve("Condition", page(theirs.map((one, at) => ({ ...pointing(one), id: `c${at}` })))),
    );
    expect(readIn(await whole()).sources.Condition.resources).toHaveLength(3);
    server.use(serve("Condition", page([pointing(`${iss}/Patient/p1x`)])));
    expect((await whole()).ok).toBe(false);
  });

  it("do not include an appointment in which the patient is one of several", async () => {
    const shared = {
      resourceType: "Appointment",
      id: "a1",
      participant: [{ actor: { reference: "Patient/p2" } }, { actor: { reference: "Patient/p1" } }],
    };
    server.use(serve("Appointment", page([shared])));
    expect(readIn(await whole()).sources.Appointment.resources).toHaveLength(1);
  });

  it("are left to the reader where they name nobody; an entry without a resource, or of another type, is set aside", async () => {
    const unsaid = { resourceType: "Condition", id: "c1" };
    const strange = of("Encounter", "e1");
    server.use(
      serve("Condition", {
        resourceType: "Bundle",
        entry: [{ resource: unsaid }, {}, { resource: strange }],
      }),
    );
    const { sources, setAside } = readIn(await whole());
    expect(sources.Condition).toEqual({ state: "complete", resources: [unsaid] });
    expect(setAside).toEqual([
      { resource: "Condition/?", because: "its entry holds no resource" },
      { resource: "Encounter/e1", because: "it is not of type Condition" },
    ]);
  });
});

describe("What comes along with a search", () => {
  it("is not counted: practitioners are kept by name, outcomes say whether something is missing", async () => {
    const gp = { resourceType: "Practitioner", id: "gp1" };
    const outcome = (code: string) => ({
      resource: { resourceType: "OperationOutcome", issue: [{ severity: "warning", code }] },
      search: { mode: "outcome" },
    });
    const along = { resource: gp, search: { mode: "include" } };
    const found = { resource: { resourceType: "Encounter", id: "e1", ...mine } };
    server.use(
      serve("Encounter", { resourceType: "Bundle", entry: [found, along, outcome("value")] }),
    );
    const read = readIn(await whole());
    expect(read.sources.Encounter).toMatchObject({ state: "complete", resources: [{ id: "e1" }] });
    expect(read.others?.get("Practitioner/gp1")).toEqual(gp);
    server.use(
      serve("Encounter", { resourceType: "Bundle", entry: [found, outcome("suppressed")] }),
    );
    expect(readIn(await whole()).sources.Encounter.state).toBe("partial");
  });
});

describe("A record that cannot be read at all", () => {
  it("is unreachable where nothing answers", async () => {
    server.use(http.get(`${iss}/*`, () => HttpResponse.error()));
    expect(await whole()).toEqual({ ok: false, fault: { kind: "unreachable" } });
  });

  it("has signed the user out where no request is taken", async () => {
    server.use(http.get(`${iss}/*`, () => new HttpResponse(null, { status: 401 })));
    expect(await whole()).toEqual({ ok: false, fault: { kind: "signedOut" } });
  });
});
