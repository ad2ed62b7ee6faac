import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRead, launch, openPractice, type Practice } from "./visit.ts";

/** Collects what the browser counts as unexpected shifts, and which elements moved. */
const watchShifts = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const told: string[] = [];
    (window as unknown as { shifts: string[] }).shifts = told;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        readonly value: number;
        readonly sources: readonly { readonly node?: Element | Text | null }[];
      }[])
        told.push(
          `${entry.value.toFixed(4)} ${entry.sources
            .map(({ node }) =>
              node instanceof Element ? `${node.tagName}.${node.className}` : "text",
            )
            .join(", ")}`,
        );
    }).observe({ type: "layout-shift", buffered: true });
  });
};

const shifts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { readonly shifts: readonly string[] }).shifts);

describe("Nothing on the screen jumps while the record comes", () => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await openPractice();
  });
  afterAll(() => practice.close());

  it.each([
    ["high-contact", 1280, 900],
    ["almost-empty", 1920, 2000],
    ["already-seen", 400, 900],
  ] as const)("of %s at %d pixels", async (patient, width, height) => {
    const page = await practice.newPage();
    await page.setViewportSize({ width, height });
    await watchShifts(page);
    const { faults } = practice.ehr.sandbox;
    faults.order({ when: { path: "/Observation" }, fault: { kind: "delay", ms: 400 } });
    faults.order({ when: { path: "/CarePlan" }, fault: { kind: "delay", ms: 900 } });
    await launch(page, practice.ehr, patient);
    await allRead(page);
    faults.clear();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    expect(await shifts(page)).toEqual([]);
  });
});
