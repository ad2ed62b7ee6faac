// @vitest-environment happy-dom
import { within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { people } from "./examples/people.ts";
import { attested } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const person = (name: string) => {
  const record = people[name];
  if (record === undefined) throw new Error(`no example called ${name}`);
  return record;
};

const heading = (): string => screen.getByRole("heading", { level: 1 }).textContent ?? "";

describe("the headline", () => {
  it("is not shown before the sources it needs have answered", () => {
    const { record } = openApp(undefined);
    expect(heading()).toBe("Reading the record");
    expect(screen.queryByText(/contacts/)).toBeNull();
    record.value = person("a pattern");
    return screen.findByRole("heading", { level: 1, name: /time to rethink/ });
  });

  it.each([
    ["a pattern", "Repeated visits: time to rethink"],
    ["a pattern with something to look at first", "Repeated visits: time to rethink"],
    ["no pattern", "The criteria are not met in what was read"],
    ["cannot tell", "The record does not let us tell"],
    ["pregnant", "Throughline suggests nothing here"],
    ["an empty record", "The criteria are not met in what was read"],
  ])("of %s reads: %s", (name, says) => {
    openApp(person(name));
    expect(heading()).toBe(says);
  });

  it("names the pattern only after all four safety items are done", async () => {
    const { gp } = openApp(person("a pattern"));
    const boxes = within(screen.getByRole("region", { name: "Look at first" })).getAllByRole(
      "checkbox",
    );
    for (const box of boxes) {
      expect(heading()).toBe("Repeated visits: time to rethink");
      await gp.click(box);
    }
    expect(heading()).toBe("Possible pattern of persistent physical symptoms, for your judgement");
    await gp.click(boxes[0] as HTMLElement);
    expect(heading()).toBe("Repeated visits: time to rethink");
  });

  it("asks to look first until the item is settled", async () => {
    const { gp } = openApp(person("a pattern"));
    expect(screen.getByText("Look at first:")).toBeTruthy();
    await gp.click(screen.getByRole("checkbox", { name: /\(A1\)/ }));
    expect(screen.queryByText("Look at first:")).toBeNull();
  });

  it("does not ask again for what an earlier plan settled, and keeps it in sight", () => {
    const settled = attested("2026-11-22", { id: "A1", state: "done" });
    openApp({ ...person("a pattern"), attestations: [settled] });
    expect(screen.queryByText("Look at first:")).toBeNull();
    expect(screen.queryByRole("checkbox", { name: /\(A1\)/ })).toBeNull();
    expect(screen.getByText("Looked at in an earlier plan (1)")).toBeTruthy();
  });

  it("never tells a source that was not read as none", () => {
    openApp(person("sources that failed"));
    const headline = screen.getByRole("region", { name: "The record does not let us tell" });
    const text = headline.textContent ?? "";
    expect(text).toContain("12 or more contacts");
    expect(text).toContain("number of kinds of symptom not known");
    expect(text).toContain("number of specialist referrals not known");
    expect(text).not.toMatch(/\b0 (kinds|specialist)/);
    expect(text).toContain("Observations could not be read. May be missing: results, symptoms");
    expect(text).toContain("Requests could not be read: the record does not allow it.");
    expect(text).toContain("Visits could be read only in part (12).");
  });

  it.each([
    [
      "a pattern",
      "19 contacts with 3 clinicians and 3 kinds of symptom; in the last 3 years, 2 specialist referrals.",
    ],
    [
      "an empty record",
      "no contacts and no kinds of symptom; in the last 3 years, no specialist referrals.",
    ],
  ])("of %s says aloud what was counted", (name, says) => {
    openApp(person(name));
    expect(screen.getByText(/^In the last 12 months/).textContent).toBe(
      `In the last 12 months your record shows ${says}`,
    );
  });

  it("says why nothing is suggested, with the entry", async () => {
    const { gp } = openApp(person("pregnant"));
    const headline = screen.getByRole("region", { name: "Throughline suggests nothing here" });
    expect(headline.textContent).toContain("The record shows a pregnancy");
    await gp.click(within(headline).getByText("Why: 1 in the record"));
    expect(await within(headline).findByText(/Pregnant/)).toBeTruthy();
  });

  it("does not reassure where no pattern is found", () => {
    openApp(person("no pattern"));
    expect(
      screen.getByRole("region", { name: "The criteria are not met in what was read" }).textContent,
    ).toContain("does not rule out");
  });
});

describe("who the patient is", () => {
  it("is always told, with what is not recorded", () => {
    openApp(person("an empty record"));
    const strip = screen.getByRole("region", { name: "Patient" });
    expect(strip.textContent).toContain("Name not recorded");
    expect(strip.textContent).toContain("date of birth not recorded (age not known)");
    expect(strip.textContent).toContain("NHS number not recorded");
  });

  it("names the number in the way it is read aloud", () => {
    openApp(person("a pattern"));
    expect(screen.getByRole("region", { name: "Patient" }).textContent).toContain(
      "NHS number 999 000 0018",
    );
  });
});

describe("what to look at first", () => {
  it("lists each finding with its entries and lets the GP attest it", async () => {
    const { gp, visit } = openApp(person("a pattern with something to look at first"));
    const first = screen.getByRole("region", { name: "Look at first" });
    expect(within(first).getByText("Blood in stool")).toBeTruthy();
    expect(within(first).getByText(/Observation\/70/)).toBeTruthy();
    const card = within(first).getByRole("heading", { level: 3, name: /Check red flags/ })
      .parentElement as HTMLElement;
    await gp.click(within(card).getByRole("checkbox"));
    expect(visit.desk.work.value.checklist.A3?.state).toBe("done");
    expect(visit.pattern.value?.safety.find(({ id }) => id === "alarm-symptom")?.seen).toBe(true);
    expect(within(first).getByText("Blood in stool")).toBeTruthy();
  });

  it("says that a part of the record was not read, which no tick can settle", () => {
    openApp(person("sources that failed"));
    const first = screen.getByRole("region", { name: "Look at first" });
    expect(within(first).getByText(/Part of the record was not read/)).toBeTruthy();
  });
});

describe("the session", () => {
  it("is told quietly, warned of in the last two minutes, and told when it has ended", async () => {
    const { secondsLeft } = openApp(person("a pattern"));
    expect(screen.getByText("Session: 30 minutes left")).toBeTruthy();
    secondsLeft.value = 90;
    expect((await screen.findByRole("alert")).textContent).toContain("ends in 1 minute");
    secondsLeft.value = 0;
    expect(await screen.findByText(/Your session has ended. Your draft is kept./)).toBeTruthy();
  });
});
