// @vitest-environment happy-dom
import { within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { accuracyWords } from "#clinical/evidence/accuracy-words.ts";
import { ruleOf } from "#clinical/rules/index.ts";
import { people } from "./examples/people.ts";
import { record, result } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const person = (name: string) => {
  const record = people[name];
  if (record === undefined) throw new Error(`no example called ${name}`);
  return record;
};

const card = async (id: string): Promise<HTMLElement> => {
  const title = await screen.findByRole("heading", { level: 3, name: new RegExp(`\\(${id}\\)`) });
  return title.closest("li") as HTMLElement;
};

describe("what the record shows", () => {
  it("tells a count with what it may also hold", async () => {
    openApp(person("cannot tell"));
    const rule = await card("FA-P90");
    expect(rule.textContent).toContain("contacts in the last 12 months: 8, perhaps 9");
    expect(rule.textContent).toContain("the practice’s highest tenth begins at 9");
    expect(rule.textContent).toContain("cannot tell");
  });

  it("says where the contacts stand in this practice, and by which audit", async () => {
    openApp(person("a pattern"));
    const place = await screen.findByText(/of 100 women aged 31–45 here/);
    expect(place.textContent).toMatch(/^(More|At least as many) contacts in 12 months/);
    expect(place.textContent).toMatch(/By this practice’s audit of \d+ \w+ \d{4}/);
  });

  it("says that it cannot tell where no audit is at hand, with England as context only", async () => {
    openApp(person("a pattern"), { unaudited: true });
    const place = await screen.findByText(/others have here: cannot tell/);
    expect(place.textContent).toContain("For context only: in England in 2018/19");
  });

  it("leads from a comparison to the entries it rests on", async () => {
    const { gp } = openApp(person("a pattern"));
    const rule = await card("TL-4");
    await gp.click(within(rule).getByText("See the 3 entries"));
    expect(await within(rule).findByText(/Observation\/3/)).toBeTruthy();
  });

  it("opens the published criteria when a link leads into them", async () => {
    const { gp } = openApp(person("a pattern"));
    const fold = (await screen.findByText(/14 published criteria/)).closest("details");
    expect(fold?.open).toBe(false);
    await gp.click(within(await card("TL-1")).getByRole("link", { name: /FA-P90/ }));
    expect(fold?.open).toBe(true);
  });

  it("names the source that was not read beside the count it could change", async () => {
    openApp(person("sources that failed"));
    const rule = await card("TL-3");
    expect(rule.textContent).toContain(
      "specialist referrals in the last 36 months: not known (asked: 2 or more) Requests: not read in full",
    );
  });

  it("tells the yield at 2.5 and 15 in 100 where accuracy was published, and else that it was not", () => {
    expect(accuracyWords(ruleOf["DENB-2014"].accuracy)).toContain(
      "Where 2.5 in 100 people have it, about 10 in 100 of those found have it. Where 15 in 100 people have it, about 43 in 100",
    );
    expect(accuracyWords(ruleOf["TL-1"].accuracy)).toBe("Accuracy: not reported.");
  });

  it("tells the smallest change that would meet a criterion, out of the numbers", async () => {
    openApp(person("cannot tell"));
    expect((await card("FA-P90")).textContent).toContain(
      "Smallest change that would meet it: one more contact since 23 November 2025 (the record may hold this already, with an uncertain day or kind).",
    );
    expect((await card("TL-3")).textContent).toContain(
      "Smallest change that would meet it: 2 more specialist referrals since 23 November 2023; and one more named syndrome at any time.",
    );
    expect((await card("FA-PERS3")).textContent).toContain(
      "contacts between 23 November 2024 and 22 November 2025 (that time has passed, so it could only be added late",
    );
    expect((await card("TL-2")).textContent).not.toContain("Smallest change");
  });

  it("names the shortest interval of a repeated test, where the table has one", async () => {
    const thrice = ["2026-03-02", "2025-09-15", "2025-03-20"].map((written, at) =>
      result(at + 1, "tft", "normal", written),
    );
    openApp(record({ results: thrice }));
    expect((await card("TL-4")).textContent).toContain(
      "Counted: thyroid function (shortest interval that tells anything new: 60 days)",
    );
  });

  it("says where nothing added to the record would meet it", async () => {
    openApp({
      ...person("no pattern"),
      person: { ...person("no pattern").person, age: { youngest: 17, oldest: 17 } },
    });
    expect((await card("MSS3")).textContent).toContain(
      "No further entry would meet it: it asks for an age of 18 to 69, and besides for 2 more specialist referrals",
    );
  });

  it("says what the practice has changed, above the counts and beside the headline", async () => {
    const { gp } = openApp(person("no pattern"), {
      practiceChanges: {
        by: "Dr A Example",
        on: day("2026-11-01"),
        codes: [
          {
            list: "symptoms",
            system: "http://snomed.info/sct",
            code: "404640003",
            display: "Dizziness",
            group: undefined,
          },
        ],
        retestIntervals: [],
        monitoringReasons: new Map(),
      },
    });
    expect(screen.getByText("What is counted has been changed by the practice.")).toBeTruthy();
    expect(
      await screen.findByText(
        "Changed by the practice: 1 code (Dr A Example, from 1 November 2026).",
      ),
    ).toBeTruthy();
    await gp.click(screen.getByText("What was changed"));
    expect(
      await screen.findByText("symptoms: without Dizziness (http://snomed.info/sct 404640003)"),
    ).toBeTruthy();
  });

  it("lists what was set aside, with the reason", async () => {
    const { gp } = openApp(person("no pattern"));
    await gp.click(await screen.findByText("1 entry was set aside and not counted"));
    expect(await screen.findByText(/its status is cancelled/)).toBeTruthy();
  });
});

describe("every example", () => {
  it.each(Object.keys(people))(
    "of %s has one first heading, and no heading that skips a level",
    async (name) => {
      openApp(person(name));
      await screen.findByText("The timeline as a table");
      const levels = screen.getAllByRole("heading").map(({ tagName }) => Number(tagName.slice(1)));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, at) => {
        expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
      });
    },
  );
});
