import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./violations.ts";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
});
afterAll(() => practice.close());

const open = async (width: number, patient = "long-record"): Promise<Page> => {
  const page = await practice.newPage();
  await page.setViewportSize({ width, height: 900 });
  await launch(page, practice.ehr, patient);
  await allRead(page);
  await page.getByRole("slider").scrollIntoViewIfNeeded();
  return page;
};

const onDay = (page: Page) => page.getByRole("slider").getAttribute("aria-valuetext");
const pressed = (page: Page) =>
  page.locator(".tl-line").getByRole("button", { pressed: true }).allTextContents();

/** The lanes as they stand: whatever moves in time changes it. */
const picture = (page: Page): Promise<string> => page.locator(".tl-plot").innerHTML();

/** Waits for what has been asked of the page to be drawn. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** Leaves nothing of the page but the timeline, as a reader of the paper would. */
const alone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const line = document.querySelector(".tl-line");
    if (line !== null) document.body.replaceChildren(line);
  });

const pagesOf = async (page: Page, landscape: boolean): Promise<number> => {
  const pdf = await page.pdf({ format: "A4", landscape });
  return (pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length;
};

describe("The timeline in a real browser", () => {
  it("zooms by button, wheel with Ctrl and key, and leaves the plain wheel to the page", async () => {
    const page = await open(1280);
    expect(await pressed(page)).toEqual(["3 years"]);
    await page.getByRole("button", { name: "10 years" }).click();
    await expect.poll(() => pressed(page)).toEqual(["10 years"]);
    await page.locator(".tl-plot").hover({ position: { x: 600, y: 100 } });
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await page.waitForFunction((from) => scrollY > from, before);
    expect(await pressed(page)).toEqual(["10 years"]);
    await page.locator(".tl-plot").hover({ position: { x: 600, y: 100 } });
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await expect.poll(() => pressed(page)).toEqual([]);
    await page.getByRole("slider").focus();
    const near = await picture(page);
    await page.keyboard.press("+");
    await expect.poll(() => picture(page)).not.toBe(near);
  });

  it("puts the cursor where one taps, and pans where one drags", async () => {
    const page = await open(1280);
    const first = await onDay(page);
    await page.locator(".tl-plot").click({ position: { x: 500, y: 100 } });
    await expect.poll(() => onDay(page)).not.toBe(first);
    const tapped = await onDay(page);
    await page.getByRole("heading", { name: new RegExp(`^Around ${tapped}`) }).waitFor();
    const tappedIn = await picture(page);
    await page.getByRole("button", { name: "← Earlier" }).click();
    await expect.poll(() => picture(page)).not.toBe(tappedIn);
    const earlier = await picture(page);
    const box = await page.locator(".tl-plot").boundingBox();
    if (box === null) throw new Error("the picture is not there");
    await page.mouse.move(box.x + 400, box.y + 100);
    await page.mouse.down();
    await page.mouse.move(box.x + 700, box.y + 100, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => picture(page)).not.toBe(earlier);
    expect(await onDay(page)).toBe(tapped);
  });

  it("zooms under two fingers, and lets one finger scroll the page", async () => {
    const context = await practice.browser.newContext({
      viewport: { width: 400, height: 700 },
      hasTouch: true,
      isMobile: true,
    });
    const page = await context.newPage();
    await launch(page, practice.ehr, "high-contact");
    const plot = page.locator(".tl-plot");
    await plot.scrollIntoViewIfNeeded();
    const box = await plot.boundingBox();
    if (box === null) throw new Error("the picture is not there");
    const y = Math.max(box.y, 120) + 60;
    const cdp = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly number[][]) =>
      cdp.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: points.map(([x = 0, down = 0], id) => ({ x, y: y + down, id })),
      });
    expect(await pressed(page)).toEqual(["3 years"]);
    await touch("touchStart", [[150], [250]]);
    for (let apart = 0; apart <= 80; apart += 8)
      await touch("touchMove", [[150 - apart], [250 + apart]]);
    await touch("touchEnd", []);
    await expect.poll(() => pressed(page)).toEqual([]);
    await drawn(page);
    const [near, top] = [await picture(page), await page.evaluate(() => scrollY)];
    await touch("touchStart", [[200, 300]]);
    for (let down = 300; down >= 100; down -= 10) await touch("touchMove", [[200, down]]);
    await touch("touchEnd", []);
    await page.waitForFunction((from) => scrollY > from + 50, top);
    expect(await picture(page)).toBe(near);
    await context.close();
  });

  it("is worked by keyboard alone, and says where the entry is in the record", async () => {
    const page = await open(768);
    await page.getByRole("slider").focus();
    await page.keyboard.press("End");
    await expect.poll(() => onDay(page)).toBe("22 November 2026");
    await page.keyboard.press("Shift+ArrowLeft");
    await expect.poll(() => onDay(page)).not.toBe("22 November 2026");
    const around = page.getByRole("region", { name: /^Around/ });
    await around
      .getByRole("status")
      .getByText(/contacts|symptoms|tests/)
      .waitFor({ state: "attached" });
    const entry = around.getByRole("button", { name: /^Open (Encounter|Observation|Condition)\// });
    await entry.first().press("Enter");
    await around.getByText('"resourceType"').first().waitFor();
    await page.getByRole("slider").focus();
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => document.activeElement?.textContent);
    expect(named).toBe("Earlier entry");
  });

  it("holds to WCAG with its table open, wide and narrow", async () => {
    const page = await open(1280);
    await page.getByText("The timeline as a table").click();
    await page.getByRole("combobox", { name: "Show" }).selectOption("tests");
    await page.getByText(/^Page 1 of/).waitFor();
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page, "#timeline")).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
    }
  });

  it("prints on a page or two of A4, upright and across, drawn for it and without its buttons", async () => {
    const page = await open(1280, "high-contact");
    await alone(page);
    expect(await pagesOf(page, false)).toBeLessThanOrEqual(2);
    expect(await pagesOf(page, true)).toBeLessThanOrEqual(2);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "10 years" }).isVisible()).toBe(false);
    expect(
      await page
        .getByRole("heading", { name: /^Contacts/ })
        .first()
        .isVisible(),
    ).toBe(true);
    const width = () => page.locator(".tl-plot svg").first().getAttribute("width");
    const onScreen = await width();
    expect(onScreen).not.toBe("660");
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await width()).toBe("660");
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await width()).toBe(onScreen);
  });
});
