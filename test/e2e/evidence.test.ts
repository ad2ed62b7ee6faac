import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

const documented = (): unknown => {
  const page = readFileSync(new URL("../../docs/overrides.md", import.meta.url), "utf8");
  return JSON.parse(/```json\n([\s\S]+?)```/.exec(page)?.[1] ?? "");
};

const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const run = (window as unknown as { axe: typeof axe }).axe.run;
    const { violations: found } = await run("#evidence", {
      runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
  });
};

describe("The evidence, and what a practice has changed, in a real browser", () => {
  let practice: Practice | undefined;
  afterEach(() => practice?.close());

  const opened = async (overrides?: unknown) => {
    practice = await openPractice(overrides === undefined ? {} : { overrides });
    return { page: await practice.newPage(), ehr: practice.ehr };
  };

  it("is fetched only when it is asked for, one tap away, and holds to WCAG 2.2 AA", async () => {
    const { page, ehr } = await opened();
    await page.setViewportSize({ width: 360, height: 700 });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await launch(page, ehr, "mss3");
    await allRead(page);
    expect(asked.filter((url) => url.includes("evidence"))).toEqual([]);
    await page.getByRole("link", { name: "Evidence" }).click();
    await page.getByText("What we refuse to encode").waitFor();
    expect(asked.filter((url) => url.includes("evidence"))).toHaveLength(1);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>("#evidence details"))
        fold.open = true;
    });
    await page.getByText("stigma and privacy").waitFor();
    await page.getByText("vitamin-d").first().waitFor();
    expect(await violations(page)).toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });

  it("says beside the headline and above the counts that the practice changed what is counted", async () => {
    const { page, ehr } = await opened(documented());
    await launch(page, ehr, "mss3");
    await page.getByText("What is counted has been changed by the practice.").waitFor();
    await page.getByText(/^Changed by the practice: 2 codes, 1 retest interval/).waitFor();
  });

  it("reads nothing with overrides that do not fit, and says what is wrong with them", async () => {
    const { page, ehr } = await opened({ version: "1", by: "Dr A", on: "2026-11-01", codes: [] });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${ehr.origin}/record/mss3/launch`);
    await page.getByText("The practice’s own changes could not be used").waitFor();
    await page.getByText(/the file: has no member codes/).waitFor();
    expect(asked.filter((url) => url.includes("/fhir/Encounter"))).toEqual([]);
  });
});
