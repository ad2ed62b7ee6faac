import type { FhirResource } from "fhir/r4";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { narrativeText } from "#sandbox/front/narrative.ts";
import { people, plan } from "./people.ts";
import { type Served, served } from "./served.ts";

const hostile = "<script>alert(1)</script>";
const story = [
  ...people,
  {
    ...plan("p1", "1", { title: "Shared plan", created: "2026-11-01" }),
    id: "plan1",
    text: {
      status: "generated",
      div: '<div xmlns="http://www.w3.org/1999/xhtml"><h2>Aim</h2><p>Walk &lt;daily&gt; &amp; rest</p></div>',
    },
  },
  { resourceType: "Patient", id: "p3", name: [{ text: hostile }] },
] as FhirResource[];

let ehr: Served;
beforeAll(async () => {
  ehr = await served({ resources: story });
});
afterAll(() => ehr.close());

const textOf = async (path: string) => (await fetch(`${ehr.origin}${path}`)).text();

describe("the GP record", () => {
  it("lists everyone, and never as markup", async () => {
    const page = await textOf("/");
    expect(page).toContain('<a href="/record/p1">Ada Examplewood</a>');
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toContain(hostile);
  });

  it("shows what is in a record, the words of a saved plan among it", async () => {
    const page = await textOf("/record/p1");
    expect(page).toContain("Shared plan");
    expect(page).toContain("Aim\nWalk &lt;daily&gt; &amp; rest");
    expect(page).toContain("2026-03-02");
  });

  it("opens the app with a handle that is new each time and knows the consultation", async () => {
    const open = async () => {
      const response = await fetch(`${ehr.origin}/record/p1/launch`, { redirect: "manual" });
      return new URL(response.headers.get("Location") ?? "");
    };
    const [first, second] = [await open(), await open()];
    expect(first.pathname).toBe("/app/launch.html");
    expect(first.searchParams.get("iss")).toBe(`${ehr.origin}/fhir`);
    expect(first.searchParams.get("launch")).not.toBe(second.searchParams.get("launch"));
  });

  it("frames the app below its own patient banner", async () => {
    const page = await textOf("/record/p1/frame");
    expect(page).toContain('<iframe src="/record/p1/launch?banner=no" title="Throughline">');
  });

  it("has no page for someone it does not hold", async () => {
    const statuses = await Promise.all(
      ["/record/nobody", "/record/nobody/launch", "/elsewhere"].map(
        async (path) => (await fetch(`${ehr.origin}${path}`)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });
});

describe("a narrative as text", () => {
  it.each([
    ["<div>one<br/>two</div>", "one\ntwo"],
    ["<ul><li>a</li><li>b</li></ul>", "• a\n• b"],
    ["<p>&#8217;&#x2019;&unknown;</p>", "’’&unknown;"],
  ])("reads %s", (div, expected) => {
    expect(narrativeText(div)).toBe(expected);
  });
});
