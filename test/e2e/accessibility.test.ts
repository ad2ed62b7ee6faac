import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTurn } from "../every-case.ts";
import { edgePages } from "./edge-pages.ts";
import { attestSafety, fillPlan, planSaved } from "./fill-plan.ts";
import { violations } from "./violations.ts";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

/** The face for both, and back. */
const violationsTogether = async (page: Page): Promise<readonly string[]> => {
  await page.keyboard.press("F2");
  await page.getByRole("heading", { name: "What happens next" }).waitFor();
  const all = await violations(page);
  await page.keyboard.press("F2");
  await page.locator("#resolve-title").waitFor();
  return all;
};

const openFolds = (page: Page): Promise<void> =>
  page.evaluate(() => {
    // The evidence page is long, and tried in a test of its own.
    for (const fold of document.querySelectorAll<HTMLDetailsElement>("details:not(#evidence *)"))
      fold.open = true;
  });

const sees = inTurn(
  [
    ["narrow", 400],
    ["wide", 1280],
  ] as const,
  2,
);

describe("Every screen holds to WCAG 2.2 A and AA in a real browser", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  const newPage = async (width: number): Promise<Page> => {
    const page = await practice.newPage();
    await page.setViewportSize({ width, height: 900 });
    return page;
  };

  it.each(sees)("from the record to the receipt, %s", async (_, width) => {
    const page = await newPage(width);
    for (const path of ["/", "/record/hidden-red-flag", "/record/hidden-red-flag/frame"]) {
      await page.goto(`${practice.ehr.origin}${path}`);
      expect(await violations(page)).toEqual([]);
    }
    await launch(page, practice.ehr, "hidden-red-flag");
    await allRead(page);
    expect(await violations(page)).toEqual([]);
    expect(await violationsTogether(page)).toEqual([]);
    await attestSafety(page);
    await fillPlan(page);
    expect(await violationsTogether(page)).toEqual([]);
    await openFolds(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Check the plan" }).click();
    const save = page.getByRole("button", { name: "Save to the record" });
    await save.waitFor();
    await openFolds(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ media: "print" });
    expect(await save.isVisible()).toBe(false);
    await page.emulateMedia({ media: "screen" });
    await save.click();
    await planSaved(page);
    expect(await violations(page)).toEqual([]);
  });

  it.each(inTurn(edgePages, 6))("at the edges of a visit: %s", async (_, opens) => {
    const page = await newPage(400);
    await opens(page, practice);
    for (const [, width] of sees) {
      await page.setViewportSize({ width, height: 900 });
      await openFolds(page);
      expect(await violations(page)).toEqual([]);
    }
  });

  it("never asks to scroll sideways, from 320 pixels up (1280 at 400 %), on either face", async () => {
    const page = await practice.newPage();
    await page.setViewportSize({ width: 320, height: 256 });
    await launch(page, practice.ehr, "long-record");
    await allRead(page);
    await openFolds(page);
    const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(wider).toBeLessThanOrEqual(0);
    const sticks = () =>
      page.evaluate(() => getComputedStyle(document.querySelector("header") as Element).position);
    expect(await sticks()).toBe("static");
    await page.keyboard.press("F2");
    await page.getByRole("heading", { name: "What happens next" }).waitFor();
    await expect.poll(wider).toBeLessThanOrEqual(0);

    // On paper the dark is left behind, and with forced colours the signs keep the system’s.
    const paper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--paper"));
    await page.emulateMedia({ colorScheme: "dark", media: "screen" });
    expect(await paper()).toBe("#1a2329");
    await page.emulateMedia({ colorScheme: "dark", media: "print" });
    expect(await paper()).toBe("#fff");
    await page.emulateMedia({ media: "screen", forcedColors: "active", reducedMotion: "reduce" });
    const moves = await page.evaluate(
      () => getComputedStyle(document.documentElement).scrollBehavior,
    );
    expect(moves).toBe("auto");
    const mark = page.locator(".tl-line .tl-mark").first();
    const [fill, ink] = [
      await mark.evaluate((one) => getComputedStyle(one).fill),
      await page.evaluate(() => getComputedStyle(document.body).color),
    ];
    expect(fill).toBe(ink);
  });
});
