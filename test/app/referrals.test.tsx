// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import "#app/plan/library/library.tsx";
import "#app/plan/referrals/referrals.tsx";
import { readDirectory } from "#clinical/referral/read-directory.ts";
import example from "../../fixtures/service-directory.example.json";
import { people } from "./examples/people.ts";
import { agreed, draftOf } from "./examples/plans.ts";
import { openApp, screen } from "./render.tsx";

const person = (name: string) => {
  const record = people[name];
  if (record === undefined) throw new Error(`no example called ${name}`);
  return record;
};
const directory = readDirectory(example);
const services = async () => (directory.ok ? directory.value.services : []);
const press = async (gp: ReturnType<typeof openApp>["gp"], name: string | RegExp) =>
  gp.click(await screen.findByRole("button", { name }));

describe("Offering other help", () => {
  it("always has “not now” one tap away, which asks for nothing more", async () => {
    const { gp, visit } = openApp(person("a pattern"), { draft: draftOf(agreed, {}) });
    await gp.type(await screen.findByRole("textbox", { name: /Offer 1/ }), "Pain clinic");
    await press(gp, /Not now: stay with our planned visits/);
    expect(
      visit.desk.work.value.plan.referrals?.map(({ service, choice }) => [service, choice]),
    ).toEqual([
      ["Pain clinic", undefined],
      ["Not now: stay with our planned visits", "not-now"],
    ]);
  });

  it("shows the practice’s own entry before it is offered, with the day it was checked", async () => {
    const { gp } = openApp(person("a pattern"), { draft: draftOf(agreed, {}), services });
    await gp.type(await screen.findByRole("textbox", { name: /Offer 1/ }), "x");
    await press(gp, "+ Example Talking Therapies, team for long-term conditions");
    expect(screen.getByText("a psychological therapist")).toBeTruthy();
    expect(
      screen.getByText("One missed first visit closes the request unless someone calls"),
    ).toBeTruthy();
    expect(screen.getByText(/Last checked on 14 September 2026/)).toBeTruthy();
  });

  it("says what a request still lacks, until the conversation was had", async () => {
    const { gp } = openApp(person("a pattern"), { draft: draftOf(agreed, {}), services });
    await gp.type(await screen.findByRole("textbox", { name: /Offer 1/ }), "Pain clinic");
    await gp.selectOptions(screen.getByRole("combobox", { name: "What the patient chose" }), "yes");
    expect(
      screen.getByText(/Before a request is sent: Heard first, and believed; No surprise/),
    ).toBeTruthy();
    for (const name of [
      "Heard first, and believed",
      "No surprise: who, and why",
      "Plain about the practical side",
    ])
      await gp.click(screen.getByRole("checkbox", { name }));
    await gp.type(screen.getByRole("textbox", { name: "What it is for" }), "Pain");
    await gp.type(screen.getByRole("textbox", { name: "How long the wait is" }), "26 weeks");
    await gp.type(screen.getByLabelText("Had it in writing on"), "2026-11-22");
    expect(screen.getByText("Everything is there for a request.")).toBeTruthy();
  });

  it("offers nothing that raises activity on the ME/CFS track", async () => {
    const { gp } = openApp(person("ME/CFS"), { services });
    await gp.type(await screen.findByRole("textbox", { name: /Offer 1/ }), "x");
    await screen.findByRole("button", { name: "+ Link worker at the surgery" });
    expect(screen.queryByRole("button", { name: /movement group/i })).toBeNull();
    expect(screen.queryByRole("button", { name: /exercise/i })).toBeNull();
  });
});

describe("The explanation library", () => {
  it("shows the patient’s own words beside it, and begins the explanation from a text that can be changed", async () => {
    const { gp, visit } = openApp(person("a pattern"), {
      draft: draftOf({ whatIThink: "My nerves are worn out" }, {}),
    });
    const choose = await screen.findByRole("combobox", { name: "Look at an explanation" });
    expect(screen.getByText("“My nerves are worn out”", { exact: false })).toBeTruthy();
    await gp.selectOptions(choose, "X01");
    expect(screen.getByText(/any new pain/)).toBeTruthy();
    await press(gp, "Begin from this text");
    const { explanation, mechanisms } = visit.desk.work.value.plan;
    expect(explanation).toContain("Nerve cells in the spinal cord");
    expect(explanation).not.toContain("volume");
    expect(mechanisms).toEqual(["X01"]);
    await press(gp, /^Remove “A nervous system/);
    expect(visit.desk.work.value.plan.mechanisms).toBeUndefined();
  });

  it("cannot reach the explanation that leads to doing more on the ME/CFS track", async () => {
    openApp(person("ME/CFS"));
    const choose = await screen.findByRole("combobox", { name: "Look at an explanation" });
    const values = [...choose.querySelectorAll("option")].map(({ value }) => value);
    expect(values).toContain("X12");
    expect(values).not.toContain("X06");
  });
});

describe("Words that hurt", () => {
  it("are noted under the field, and stand in nobody’s way", async () => {
    const { gp, visit } = openApp(person("a pattern"), { draft: draftOf({}, {}) });
    await gp.type(
      await screen.findByRole("textbox", { name: /What matters to me/ }),
      "She denies pain",
    );
    expect(await screen.findByText(/“denies”: .*Perhaps: “reports/)).toBeTruthy();
    expect(visit.desk.work.value.plan.whatMatters).toBe("She denies pain");
  });
});
