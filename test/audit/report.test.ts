import { join } from "node:path";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../e2e/browser.ts";
import { somePeople } from "./a-practice.ts";
import { audit, exported, inFolder } from "./audit-of.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

describe("report.html in a real browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("holds to WCAG 2.2 A and AA, asks nothing of anyone, and never scrolls sideways", () =>
    inFolder(async (folder) => {
      const source = await exported(folder, somePeople(120, 2));
      const before = await audit(source, "--as-of", "2026-02-22", "--out", join(folder, "before"));
      const { out } = await audit(source, "--previous", before.out, "--inside-practice");
      for (const width of [400, 1280]) {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          bypassCSP: true,
        });
        const page = await context.newPage();
        const asked: string[] = [];
        page.on("request", (request) => asked.push(request.url()));
        await page.goto(`file://${join(out, "report.html")}`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(
          (values) =>
            (window as unknown as { axe: typeof axe }).axe.run({
              runOnly: { type: "tag", values },
            }),
          rules,
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(asked).toHaveLength(1);
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wider).toBeLessThanOrEqual(0);
        const plots = await page.locator("figure svg").count();
        expect(plots).toBeGreaterThan(6);
        await context.close();
      }
    }));
});
