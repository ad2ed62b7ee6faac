import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, openPractice, type Practice } from "./visit.ts";

let practice: Practice;
beforeAll(async () => {
  practice = await openPractice();
});
afterAll(() => practice.close());

const open = async (width: number): Promise<Page> => {
  const page = await practice.newPage();
  await page.setViewportSize({ width, height: 900 });
  await launch(page, practice.ehr, "long-record");
  await page.getByText("The record has been read.").waitFor();
  await page.getByRole("slider").waitFor();
  return page;
};

const onDay = (page: Page) => page.getByRole("slider").getAttribute("aria-valuetext");
