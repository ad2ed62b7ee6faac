import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attestSafety, fillPlan } from "./fill-plan.ts";
import { launch, openPractice, type Practice } from "./visit.ts";

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
});
afterAll(() => practice.close());

/** Prints as the button does, without the dialog of the browser. */
const pagesPrinted = async (page: Page): Promise<number> => {
  await page.evaluate(() => document.body.classList.add("tl-only-copy"));
  const pdf = await page.pdf({
    format: "A4",
    margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" },
  });
  await page.evaluate(() => document.body.classList.remove("tl-only-copy"));
  return (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
};

const sentences = (letters: number): string =>
  "I get tired, and then my head hurts for a day or two. "
    .repeat(Math.ceil(letters / 54))
    .slice(0, letters);

describe("The patient’s copy", () => {
  it("is shown once safety has been looked at, and prints alone on two A4 pages, or larger on more", async () => {
    const page = await practice.newPage();
    await launch(page, practice.ehr, "high-contact");
    await fillPlan(page);
    await page.getByText("The patient’s copy: what they will read").click();
    await page.getByText("is shown once the safety items").waitFor();
    await attestSafety(page);
    const copy = page.getByRole("article", { name: "The patient’s copy" });
    await copy.waitFor();
    await expect.poll(() => pagesPrinted(page)).toBe(1);
    await page.locator("#field-story").fill(sentences(4900));
    await page.locator("#field-testsDone").fill(sentences(1600));
    await expect.poll(() => pagesPrinted(page)).toBe(2);
    expect(await page.getByText("may take more than two pages").count()).toBe(0);
    await page.locator("#field-testsDone").fill(sentences(2600));
    await page.getByText("may take more than two pages").waitFor();
    await page.getByRole("checkbox", { name: "Large print" }).check();
    await expect.poll(() => pagesPrinted(page)).toBeGreaterThan(2);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => document.body.classList.add("tl-only-copy"));
    expect(await page.getByRole("heading", { name: "Checklist" }).isVisible()).toBe(false);
    expect(await copy.isVisible()).toBe(true);
  });
});
