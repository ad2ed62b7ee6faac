import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planSaved, words } from "./fill-plan.ts";
import { outOfOrder, readingOrder } from "./reading-order.ts";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

const most = 30;

/** A GP without a mouse: Tab until the thing has the focus, then a key. Only what acts is counted. */
const keyboardOn = (page: Page) => {
  let activations = 0;
  const reach = async (target: Locator): Promise<void> => {
    const element = await target.first().elementHandle();
    for (let tabs = 0; tabs < 400; tabs += 1) {
      if (await page.evaluate((one) => document.activeElement === one, element)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${target}`);
  };
  const act = async (target: Locator, key: "Enter" | "Space"): Promise<void> => {
    await reach(target);
    await page.keyboard.press(key);
    activations += 1;
  };
  return {
    press: (target: Locator) => act(target, "Enter"),
    tick: (target: Locator) => act(target, "Space"),
    type: async (target: Locator, text: string) => {
      await reach(target);
      await page.keyboard.type(text);
    },
    count: () => activations,
  };
};

/** What a screen reader tells, in this order, when the record has come. */
const onArrival = [
  "banner",
  "region Patient",
  "main",
  "heading 1 Repeated visits: time to rethink",
  "heading 2 How sure the record lets us be",
  "navigation On this page",
  "region Look at first",
  "heading 2 What the record shows",
  "heading 2 Timeline",
  "heading 2 Checklist",
  "heading 2 The plan",
  "heading 2 Evidence",
  "contentinfo",
];

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);

describe("A GP with a keyboard and a screen reader alone", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it("goes from the headline to a saved active plan in few activations", async ({ annotate }) => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "mss3");
    await page.locator("details.tl-plan-section").first().waitFor();
    await allRead(page);
    const heard = await readingOrder(page);
    expect(outOfOrder(heard, onArrival), heard.join("\n")).toBeUndefined();
    const { press, tick, type, count } = keyboardOn(page);
    const field = (key: string) => page.locator(`#field-${key}`);
    const open = (title: string) =>
      press(page.locator("details.tl-plan-section > summary", { hasText: title }));
    for (const item of ["A1", "A3", "A6"]) await tick(page.locator(`#attest-${item}`));

    await type(field("whatMatters"), words.whatMatters);
    await open("My story and symptoms");
    await type(field("story"), words.story);
    await type(field("symptoms"), "Headaches that come most days");
    await type(field("whatIThink"), words.whatIThink);
    await open("What we checked");
    await tick(field("reReview"));
    await type(field("redFlagsChecked"), words.redFlagsChecked);
    await open("Making sense of it");
    await tick(field("explanationStatus"));
    await open("My goals");
    await type(field("goals"), "Play with Sam twice a week");
    await open("What we will do");
    await type(field("nextStep"), words.nextStep);
    await type(field("appointmentEveryWeeks"), "6");
    await open("Tests, and when not to wait");
    await type(field("testAgainIf"), words.testAgainIf);
    await type(field("comeBackSoonerIf"), words.comeBackSoonerIf);
    await open("If symptoms flare");
    await type(field("whatHelps"), words.whatHelps);
    await type(field("whatShouldHappen"), words.whatShouldHappen);
    await open("Who is involved");
    await press(page.getByRole("button", { name: /\(you\)/ }));
    await type(field("sharing"), "The practice team");
    await open("Review and ending");
    await press(page.getByRole("button", { name: "In 6 weeks" }));
    await press(page.getByRole("button", { name: "Today" }));
    await press(page.getByRole("button", { name: "Check the plan" }));
    await page.getByRole("button", { name: "Save to the record" }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^H3 /);
    await press(page.getByRole("button", { name: "Save to the record" }));
    await planSaved(page);
    await expect.poll(() => focused(page)).toContain("Saved to the record");
    const after = await readingOrder(page);
    expect(after.filter((one) => one.startsWith("heading 1"))).toHaveLength(1);
    expect(after.join("\n")).toContain("Saved to the record");

    await annotate(`${count()} activations from headline to receipt`);
    expect(count()).toBeLessThanOrEqual(most);
    const plans = practice.ehr.sandbox.all("CarePlan").map((plan) => JSON.stringify(plan));
    expect(plans.filter((plan) => plan.includes("Patient/mss3"))).toHaveLength(1);
  });
});
