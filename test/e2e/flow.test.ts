import type { FhirResource } from "fhir/r4";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "#clinical/day.ts";
import { sourceTypes } from "#clinical/record.ts";
import { fillPlan, planSaved, words } from "./fill-plan.ts";
import { asOf, launch, openPractice, type Practice, startEhr } from "./visit.ts";

const field = (page: Page, key: string) => page.locator(`#field-${key}`);
const draftKept = (page: Page) => page.getByText("Draft kept on this computer").waitFor();

describe("Coming and going", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it("keeps two pages on one record apart, and two records too", async () => {
    const first = await practice.newPage();
    await launch(first, practice.ehr, "mss3");
    await field(first, "whatMatters").fill("Said in the first");
    await draftKept(first);

    const second = await first.context().newPage();
    await launch(second, practice.ehr, "mss3");
    await second.getByText("This record is also open in another page").waitFor();
    expect(await field(second, "whatMatters").inputValue()).toBe("");
    await field(second, "whatMatters").fill("Said in the second");
    await draftKept(second);

    const third = await first.context().newPage();
    await launch(third, practice.ehr, "high-contact");
    await field(third, "whatMatters").waitFor();
    expect(await field(third, "whatMatters").inputValue()).toBe("");
    expect(await third.getByText("is also open in another page").count()).toBe(0);

    await first.reload();
    await field(first, "whatMatters").waitFor();
    await expect.poll(() => field(first, "whatMatters").inputValue()).toBe("Said in the first");
    await first.context().close();
  });

  it("comes back to the same face after a reload, and to the words after Back", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "repeat-tests");
    await page.keyboard.press("F2");
    await page.getByLabel("What worries you?").fill("That it is missed");
    await draftKept(page);
    await page.reload();
    await page.getByRole("heading", { name: "In your words" }).waitFor();
    expect(await page.locator("#resolve-title").count()).toBe(0);
    await expect
      .poll(() => page.getByLabel("What worries you?").inputValue())
      .toBe("That it is missed");

    await page.goto(`${practice.ehr.origin}/record/repeat-tests`);
    await page.goBack();
    await page.getByRole("heading", { name: "In your words" }).waitFor();
    await expect
      .poll(() => page.getByLabel("What worries you?").inputValue())
      .toBe("That it is missed");
  });

  it("lets a plan begun today be finished next week", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "one-syndrome");
    await field(page, "whatMatters").waitFor();
    await fillPlan(page);
    await page.getByRole("button", { name: "Check as a draft" }).click();
    await page.getByRole("button", { name: "Save draft to the record" }).click();
    await planSaved(page);

    const { sandbox } = practice.ehr;
    const kept = ["Practitioner", "Organization", ...sourceTypes].flatMap((type) =>
      sandbox.all(type),
    );
    const nextWeek = await startEhr({
      asOf: addDays(asOf, 7),
      resources: kept as unknown as readonly FhirResource[],
    });
    const later = await practice.newPage();
    await launch(later, nextWeek, "one-syndrome");
    await later.getByText("You are revising the plan in the record").waitFor();
    await expect.poll(() => field(later, "whatMatters").inputValue()).toBe(words.whatMatters);
    await nextWeek.close();
  });

  it("opens for both, in the plan, and without a second banner, as the record asks", async () => {
    const page = await practice.newPage();
    await page.setViewportSize({ width: 400, height: 800 });
    await page.goto(`${practice.ehr.origin}/record/mss3/frame`);
    const frame = page.frameLocator("iframe");
    await frame.locator("#resolve-title").waitFor();
    expect(await frame.getByText(/NHS number/).count()).toBe(0);
    const wider = await frame
      .locator("html")
      .evaluate((root) => root.scrollWidth - root.clientWidth);
    expect(wider).toBeLessThanOrEqual(0);

    await page.goto(`${practice.ehr.origin}/record/mss3/launch?intent=together&style=yes`);
    await page.getByRole("heading", { name: "In your words" }).waitFor();
    expect(await page.locator("#resolve-title").count()).toBe(0);
    const blue = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--blue"));
    await expect.poll(blue).toBe("#0b5c5c");

    await page.goto(`${practice.ehr.origin}/record/mss3/launch?about=CarePlan/1`);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("plan-title");
  });
});
