import type { Browser, Page } from "playwright-core";
import { build, type PreviewServer, preview } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf } from "../app/examples/example.ts";
import { examples } from "../app/examples/examples.ts";
import { everyCase, inTurn } from "../every-case.ts";
import { openBrowser } from "./browser.ts";
import { violations } from "./violations.ts";

const configFile = new URL("../../gallery/vite.config.ts", import.meta.url).pathname;

describe("Every example of every part", () => {
  let server: PreviewServer;
  let browser: Browser;
  let page: Page;
  const bugs: string[] = [];
  beforeAll(async () => {
    await build({ configFile, logLevel: "silent" });
    server = await preview({ configFile, preview: { port: 0, host: "127.0.0.1" } });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 400, height: 900 } });
    page.on("pageerror", (bug) => bugs.push(String(bug)));
    await page.goto(`${server.resolvedUrls?.local[0]}frame.html`);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it("has a name of its own", () => {
    expect(new Set(examples.map(nameOf)).size).toBe(examples.length);
  });

  it.each(inTurn(examples, 11).map((one) => [nameOf(one), one] as const))(
    "holds to WCAG 2.2 in light and dark, 400 pixels wide: %s",
    async (name, example) => {
      await page.evaluate((shown) => globalThis.showExample(shown), name);
      if (example.face === "together" && example.part === "screen")
        await page.getByRole("heading", { name: "What happens next" }).waitFor();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      expect(await violations(page)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      expect(bugs).toEqual([]);
    },
  );

  if (everyCase)
    it("has among it every component of the app", async () => {
      expect(await page.evaluate(() => globalThis.undrawnParts())).toEqual([]);
    });
});
