import type { CDPSession, Page } from "playwright-core";
import type { Practice } from "../test/e2e/visit.ts";
import { moveTo, type Place } from "./place.ts";
import { type Asked, watchRequests } from "./watch-requests.ts";

/** With nothing in the cache at the redirect back, or as the first launch of a browser that keeps what it reads. */
export type Cache = "cold" | "first launch";

/** What was seen of one launch since the redirect back; ms since then. */
export type Seen = {
  readonly asked: readonly Asked[];
  /** The page's own marks by name. */
  readonly marks: Readonly<Record<string, number>>;
  /** How many resources the answers of the record held. */
  readonly resources: number;
};

/** Marks when the headline stands in the page, and when it has been painted. */
const watchHeadline = (): void => {
  const watcher = new MutationObserver(() => {
    if (document.querySelector("#resolve-title") === null) return;
    watcher.disconnect();
    performance.mark("headline");
    requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
  });
  watcher.observe(document, { childList: true, subtree: true });
};

const marksOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("mark")
      .map(({ name, startTime }) => [name, performance.timeOrigin + startTime] as const),
  );

const isRedirectBack = ({ url }: Asked): boolean => /\/app\/index\.html\?.*\bcode=/.test(url);

/** Whether the request asks for the patient's record: one of its searches, a further page of one, or the Patient. */
export const isOfRecord = ({ url }: Asked): boolean =>
  /\/fhir\/[A-Z]/.test(url) && !url.includes("/Practitioner");

const resourcesIn = async (cdp: CDPSession, { id }: Asked): Promise<number> => {
  const { body } = await cdp.send("Network.getResponseBody", { requestId: id });
  const said: { readonly entry?: readonly unknown[]; readonly resourceType: string } =
    JSON.parse(body);
  return said.resourceType === "Bundle" ? (said.entry?.length ?? 0) : 1;
};

const counted = async (cdp: CDPSession, asked: readonly Asked[]): Promise<number> => {
  let resources = 0;
  for (const one of asked.filter(isOfRecord)) resources += await resourcesIn(cdp, one);
  return resources;
};

/** Opens the patient's record by a launch in a clean browser profile, waits until it says `done`, and tells what was seen. */
export const openLaunch = async (
  practice: Practice,
  patient: string,
  { place, cache, done }: { readonly place: Place; readonly cache: Cache; readonly done: string },
): Promise<Seen> => {
  const page = await practice.newPage();
  const cdp = await page.context().newCDPSession(page);
  const watched = await watchRequests(cdp);
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: cache === "cold" });
  await moveTo(cdp, place);
  await page.addInitScript(watchHeadline);
  await page.goto(`${practice.ehr.origin}/record/${patient}/launch`, { timeout: 60_000 });
  await page.getByText(done).waitFor({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  const marks = await marksOf(page);
  const { asked, onBrowserClock } = watched();
  const back = asked.findIndex(isRedirectBack);
  const began = asked[back]?.start ?? Number.NaN;
  const since = asked.slice(back + 1);
  const resources = await counted(cdp, since);
  await page.context().close();
  return {
    asked: since.map((one) => ({ ...one, start: one.start - began, end: one.end - began })),
    marks: Object.fromEntries(marks.map(([name, wall]) => [name, onBrowserClock(wall) - began])),
    resources,
  };
};
