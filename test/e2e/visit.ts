import type { FhirResource } from "fhir/r4";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { day } from "#clinical/day.ts";
import { compileStories } from "../../fixtures/index.ts";
import { practiceReferenceAt } from "../../fixtures/practice-reference.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../launch/start-server.ts";
import { openBrowser } from "./browser.ts";
import { keepWrites } from "./keep-writes.ts";

/** The day of every journey. */
export const asOf = day("2026-11-22");

/** The built app: `npm test` builds it first. */
export const appFolder = new URL("../../dist/app", import.meta.url).pathname;

/** The embedded EHR with the synthetic people, on a free port. */
export const startEhr = async (options: Partial<ServerOptions> = {}): Promise<RunningServer> => {
  const started = await startServer({
    port: 0,
    resources: compileStories(asOf) as readonly FhirResource[],
    appFolder,
    asOf,
    reference: practiceReferenceAt(asOf),
    ...options,
  });
  if (!started.ok) throw new Error(started.fault);
  return started.value;
};

export type Practice = {
  readonly ehr: RunningServer;
  readonly browser: Browser;
  /** A clean browser profile with one page; closed with the practice. */
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
};

/** An EHR and a browser to open it in: one of its own, unless one that is already open is lent. */
export const openPractice = async (
  options: Partial<ServerOptions> = {},
  lent?: Browser,
): Promise<Practice> => {
  const ehr = await startEhr(options);
  const browser = lent ?? (await openBrowser());
  const contexts: BrowserContext[] = [];
  return {
    ehr,
    browser,
    newPage: async () => {
      // Scrolling that glides only makes every click wait until it has come to rest.
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: "reduce",
      });
      contexts.push(context);
      keepWrites(context);
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      return page;
    },
    close: async () => {
      for (const context of contexts) await context.close();
      if (lent === undefined) await browser.close();
      await ehr.close();
    },
  };
};

/** Opens Throughline from the patient's record, as the button there does, and waits for the headline. */
export const launch = async (page: Page, ehr: RunningServer, patient: string): Promise<void> => {
  await page.goto(`${ehr.origin}/record/${patient}/launch`);
  await page.locator("#resolve-title").waitFor();
};

/** Waits until every source has been asked for and has answered or failed. */
export const allRead = (page: Page): Promise<void> =>
  page.getByText("The record has been read.").waitFor();
