import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attestSafety, fillPlan, planSaved, words } from "./fill-plan.ts";
import { allRead, openPractice, type Practice } from "./visit.ts";

describe("The demonstration", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it("goes from an invented person to a saved plan without asking any server for anything", async () => {
    const page = await practice.newPage();
    const asked: string[] = [];
    page.on("request", (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.startsWith("/app/")) asked.push(request.url());
    });
    await page.goto(`${practice.ehr.origin}/app/demo.html`);
    await page.getByRole("button", { name: /Ada Example-Fatigue/ }).click();
    await allRead(page);
    expect(
      await page.getByRole("complementary", { name: "Demonstration" }).textContent(),
    ).toContain("Nothing leaves this page");
    await attestSafety(page);
    await fillPlan(page);
    await page.getByText("No draft is kept on this computer").waitFor();
    await page.getByRole("button", { name: "Check the plan" }).click();
    await page.getByRole("button", { name: "Save to the record" }).click();
    await planSaved(page);
    expect(asked).toEqual([]);
    expect(
      practice.ehr.sandbox
        .all("CarePlan")
        .some((plan) => JSON.stringify(plan).includes(words.story)),
    ).toBe(false);
    const kept = await page.evaluate(async () => ({
      drafts: (await indexedDB.databases()).length,
      session: sessionStorage.length,
    }));
    expect(kept).toEqual({ drafts: 0, session: 0 });
  });
});
