import type { Bundle, FhirResource, Observation } from "fhir/r4";
import { describe, expect, it } from "vitest";
import { linkTo, openSandbox } from "./fhir-caller.ts";
import { people } from "./people.ts";

const observation = (
  id: string,
  patient: string,
  more: Partial<Observation> = {},
): Observation => ({
  resourceType: "Observation",
  id,
  status: "final",
  code: { coding: [{ system: "http://loinc.org", code: "718-7" }] },
  subject: { reference: `Patient/${patient}` },
  ...more,
});

const ids = (bundle: Bundle) => (bundle.entry ?? []).map(({ resource }) => resource?.id);

const searched = async (resources: readonly FhirResource[], path: string) => {
  const { body } = await openSandbox([...people, ...resources]).get(path);
  return ids(body);
};

describe("paging", () => {
  const many = Array.from({ length: 10_000 }, (_, at) => observation(`o${at}`, "p1"));
  const others = Array.from({ length: 500 }, (_, at) => observation(`x${at}`, "p2"));

  it("hands out 10,000 observations once each, by following next", async () => {
    const { get } = openSandbox([...people, ...many, ...others]);
    const seen: (string | undefined)[] = [];
    let next: string | undefined = "Observation?patient=p1&_count=1000";
    while (next) {
      const { body }: { body: Bundle } = await get(next);
      expect(body.total).toBe(10_000);
      seen.push(...ids(body));
      next = linkTo(body, "next");
    }
    expect(seen).toEqual(many.map(({ id }) => id));
  });

  it("gives pages of its own size unless asked, and never more than its most", async () => {
    const { get } = openSandbox(many, { pageSize: 50, maxPageSize: 200 });
    expect(ids((await get("Observation?patient=p1")).body)).toHaveLength(50);
    expect(ids((await get("Observation?patient=p1&_count=9999")).body)).toHaveLength(200);
  });

  it("says in the next link nothing that a client could build itself", async () => {
    const { get } = openSandbox(many);
    const { body } = await get("Observation?patient=p1");
    expect(linkTo(body, "next")).toMatch(
      /^https:\/\/ehr\.example\/fhir\/Observation\?_cursor=[\w-]+$/,
    );
  });

  it("refuses a page link that it never gave", async () => {
    expect((await openSandbox(many).get("Observation?_cursor=bm90LW91cnM")).status).toBe(400);
  });

  it("counts without entries when asked for the count", async () => {
    const { body } = await openSandbox(many).get("Observation?patient=p1&_summary=count");
    expect([body.total, ids(body)]).toEqual([10_000, []]);
  });
});

describe("search parameters", () => {
  it.each(["p1", "Patient/p1", "https://ehr.example/fhir/Patient/p1"])(
    "finds a patient’s resources by patient=%s",
    async (patient) => {
      const resources = [observation("o1", "p1"), observation("o2", "p2")];
      expect(await searched(resources, `Observation?patient=${patient}`)).toEqual(["o1"]);
    },
  );

  it("takes an id for an id, even where it begins like a date prefix", async () => {
    const resources = [observation("o1", "eb12345"), observation("o2", "12345")];
    expect(await searched(resources, "Observation?patient=eb12345")).toEqual(["o1"]);
  });

  const dated = [
    observation("year", "p1", { effectiveDateTime: "2026" }),
    observation("day", "p1", { effectiveDateTime: "2026-03-04" }),
    observation("open", "p1", { effectivePeriod: { start: "2020-01-01" } }),
    observation("none", "p1"),
  ];

  it.each([
    ["ge2026-02-01", ["year", "day", "open"]],
    ["lt2026-03-01", ["year", "open"]],
    ["2026-03", ["day"]],
    ["sa2026", []],
    ["gt2026-03-04", ["year", "open"]],
  ])("compares dates as R4 does: %s", async (date, expected) => {
    expect(await searched(dated, `Observation?patient=p1&date=${date}`)).toEqual(expected);
  });

  const coded = [
    observation("a", "p1", { status: "final" }),
    observation("b", "p1", { status: "registered", code: { text: "no code" } }),
  ];

  it.each([
    ["code=718-7", ["a"]],
    ["code=http://loinc.org|718-7", ["a"]],
    ["code=http://snomed.info/sct|718-7", []],
    ["code:not=718-7", ["b"]],
    ["status=final,registered", ["a", "b"]],
    ["date:missing=true", ["a", "b"]],
    ["_id=b", ["b"]],
    ["_sort=status", ["a", "b"]],
    ["_sort=-status", ["b", "a"]],
  ])("answers %s", async (query, expected) => {
    expect(await searched(coded, `Observation?patient=p1&${query}`)).toEqual(expected);
  });

  it("sends the same search as a form", async () => {
    const { call } = openSandbox([...people, ...coded]);
    const { body } = await call("POST", "Observation/_search", "patient=p1&_id=a", {
      "Content-Type": "application/x-www-form-urlencoded",
    });
    expect(ids(body)).toEqual(["a"]);
  });

  it("brings along what a match refers to, marked as included", async () => {
    const { body } = await openSandbox(people).get(
      "Encounter?patient=p1&_include=Encounter:participant",
    );
    expect(body.entry?.map(({ fullUrl, search }) => [fullUrl, search?.mode])).toEqual([
      ["https://ehr.example/fhir/Encounter/e1", "match"],
      ["https://ehr.example/fhir/Practitioner/gp1", "include"],
    ]);
  });

  it("leaves out other elements, never the ones that change the meaning", async () => {
    const { body } = await openSandbox(people).get("Encounter?patient=p1&_elements=period");
    const resource = body.entry?.[0]?.resource ?? {};
    expect(Object.keys(resource).sort()).toEqual(
      ["id", "meta", "period", "resourceType", "status"].sort(),
    );
    expect(body.entry?.[0]?.resource?.meta?.tag?.[0]?.code).toBe("SUBSETTED");
  });
});

describe("a parameter that the server does not know", () => {
  it("is left out of the search and of the self link", async () => {
    const { body } = await openSandbox(people).get("Encounter?patient=p1&colour=blue&_sort=colour");
    expect(ids(body)).toEqual(["e1"]);
    expect(linkTo(body, "self")).toBe("https://ehr.example/fhir/Encounter?patient=p1");
  });

  it("is refused where handling is strict", async () => {
    const { status, body } = await openSandbox(people).get<object>(
      "Encounter?patient=p1&colour=blue",
      {
        Prefer: "handling=strict",
      },
    );
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain("colour");
  });

  it.each(["Encounter?patient:above=p1", "Encounter?date=yesterday", "Encounter?_count=many"])(
    "does not extend to guessing: %s is refused",
    async (path) => {
      expect((await openSandbox(people).get(path)).status).toBe(400);
    },
  );
});

describe("the door", () => {
  it("answers an unknown type, an unknown id and an unknown method as FHIR", async () => {
    const { call, get } = openSandbox(people);
    const answers = [await get<object>("Starship/1"), await get<object>("Patient/nobody")];
    answers.push(await call<object>("DELETE", "Patient/p1"), await get<object>(""));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 405, 405]);
    for (const { headers, body } of answers) {
      expect(body).toMatchObject({ resourceType: "OperationOutcome" });
      expect(headers.get("Content-Type")).toContain("application/fhir+json");
    }
  });

  it("describes itself by the very tables that it works by", async () => {
    const { body } = await openSandbox(people).get<{ rest: { resource: { type: string }[] }[] }>(
      "metadata",
    );
    const plan = body.rest[0]?.resource.find(({ type }) => type === "CarePlan");
    expect(plan).toMatchObject({ conditionalCreate: true, versioning: "versioned-update" });
    expect(JSON.stringify(body)).not.toContain('"patch"');
  });

  it("keeps 15,000 resources without delay or validation", () => {
    const invalid = Array.from({ length: 15_000 }, (_, at) => ({
      ...observation(`o${at}`, "p1"),
      status: "no such status",
    })) as unknown as FhirResource[];
    const { sandbox } = openSandbox(invalid);
    expect(sandbox.all("Observation")).toHaveLength(15_000);
  });
});
