// @vitest-environment happy-dom
import { within } from "@testing-library/preact";
import { describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import type { PatientRecord } from "#clinical/record.ts";
import { people } from "./examples/people.ts";
import { draftOf } from "./examples/plans.ts";
import { attested } from "./examples/record.ts";
import { openApp, screen } from "./render.tsx";

const base = people["a pattern"];
if (base === undefined) throw new Error("no example called a pattern");
const withRecord = (given: Partial<PatientRecord>): PatientRecord => ({ ...base, ...given });

const checklist = () => screen.findByRole("region", { name: "Checklist" });
const item = async (id: string): Promise<HTMLElement> => {
  const state = await screen.findByRole("combobox", { name: `State of ${id}` });
  const row = state.closest("li");
  if (row === null) throw new Error(`no row for ${id}`);
  return row;
};

describe("The checklist", () => {
  it("shows first what is done already, and apart from it what was only written down", async () => {
    const plan = { story: "It began…", howToCommunicate: "Say symptoms", nextStep: "A walk" };
    openApp(base, { draft: draftOf(plan, {}) });
    const listUnder = async (name: string): Promise<string> => {
      const heading = await within(await checklist()).findByRole("heading", { name });
      return heading.nextElementSibling?.textContent ?? "";
    };
    const settled = await listUnder("Done already");
    const written = await listUnder("Written down already");
    expect(settled).toContain("Agree the words you will both use (B4) Written down:");
    expect(written).toContain("Hear the whole story in their words (B1) My story");
    expect((await item("B1")).textContent).toContain("due");
    // Asked only if nothing moves: a field that it shares is no credit for it.
    expect(written).not.toContain("(H3)");
  });

  it("tells what an earlier plan settled, until when, and what has come since", async () => {
    openApp(
      withRecord({
        attestations: [
          attested("2026-09-01", { id: "B1", state: "done", note: "An hour together." }),
          attested("2025-01-01", { id: "A6", state: "done" }),
        ],
      }),
    );
    const heard = await item("B1");
    expect(heard.textContent).toContain("An hour together.");
    expect(heard.textContent).toContain("Stands until 31 August 2027");
    expect((await item("A6")).textContent).toContain("long enough ago to ask again");
  });

  it("opens again what was settled, and lets “not now” choose its day", async () => {
    const { gp, visit } = openApp(
      withRecord({ attestations: [attested("2026-11-01", { id: "B1", state: "done" })] }),
    );
    const state = await screen.findByRole("combobox", { name: "State of B1" });
    await gp.selectOptions(state, "Open again");
    expect(visit.desk.work.value.checklist.B1).toEqual({ state: "due" });
    expect((await item("B1")).textContent).toContain("due");
    await gp.selectOptions(state, "Not now");
    const until = within(await item("B1")).getByLabelText("Comes back on");
    expect(until).toHaveProperty("value", "2026-12-20");
    await gp.clear(until);
    await gp.type(until, "2027-01-15");
    expect(visit.desk.work.value.checklist.B1?.snoozedUntil).toBe(day("2027-01-15"));
  });

  it("does not show as lacking what most visits do not need", async () => {
    const { gp } = openApp(base);
    await gp.click(await screen.findByText("22 more items"));
    const tag = within(await item("G2")).getByText("if a referral is talked about", {
      exact: false,
    });
    expect(tag.className).toContain("nhsuk-tag");
    expect(within(await item("H2")).getByText(/from three months before a plan ends/)).toBeTruthy();
  });

  it("shows the card of a condition that has a guideline of its own", async () => {
    const { gp } = openApp(base);
    await gp.click(await screen.findByText("22 more items"));
    const pathway = within(await item("A7"));
    expect(pathway.getByText(/NICE CG61/)).toBeTruthy();
    expect(pathway.getByText(/coeliac serology/)).toBeTruthy();
  });

  it("has a minute of learning beside the item it helps with", async () => {
    const { gp } = openApp(base);
    await gp.click(await screen.findByText("Why, and what it gives the plan (B2)"));
    expect(await screen.findByText("Talking so that it can be heard")).toBeTruthy();
  });
});
