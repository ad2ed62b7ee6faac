import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { openPractice, type Practice } from "../test/e2e/visit.ts";

/** A network and a processor, as the browser is told to be. */
type Place = {
  readonly name: string;
  readonly megabits: number;
  readonly roundTripMs: number;
  readonly cpuSlowerBy: number;
  readonly boundMs: number;
};

/** A FHIR call takes this long on the server, whatever the network. */
const fhirCallMs = 150;
const rounds = 5;
const patient = "large-record";

const places: readonly Place[] = [
  { name: "10 Mbit/s, 40 ms", megabits: 10, roundTripMs: 40, cpuSlowerBy: 1, boundMs: 1000 },
  {
    name: "1.6 Mbit/s, 150 ms, CPU / 4",
    megabits: 1.6,
    roundTripMs: 150,
    cpuSlowerBy: 4,
    boundMs: 3000,
  },
];

type Request = { readonly url: string; readonly start: number; end: number };
type Launch = {
  readonly headlineMs: number;
  readonly fetchedMs: number;
  readonly gzipKilobytes: number;
  readonly depth: number;
  readonly urls: readonly string[];
  readonly resources: number;
};

const slowDown = async (cdp: CDPSession, place: Place): Promise<void> => {
  await cdp.send("Network.enable");
  await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
  await cdp.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: place.roundTripMs,
    downloadThroughput: (place.megabits * 1_000_000) / 8,
    uploadThroughput: (place.megabits * 1_000_000) / 8,
  });
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: place.cpuSlowerBy });
};

/** When the headline stands, in ms since the redirect back began; watched from within the page. */
const watchHeadline = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const seen = () => {
      if (document.querySelector("#resolve-title") === null) return;
      watcher.disconnect();
      performance.mark("headline");
    };
    const watcher = new MutationObserver(seen);
    watcher.observe(document, { childList: true, subtree: true });
  });
};

const isFhir = (url: string): boolean => /\/fhir\/[A-Z]/.test(url);

/** The longest chain of FHIR requests of which each began only when the one before had ended. */
const depthOf = (requests: readonly Request[]): number => {
  const depth = new Map<Request, number>();
  for (const one of [...requests].sort((a, b) => a.start - b.start)) {
    const before = requests.filter(({ end }) => end > 0 && end <= one.start);
    depth.set(one, 1 + Math.max(0, ...before.map((each) => depth.get(each) ?? 1)));
  }
  return Math.max(0, ...depth.values());
};

const launchOnce = async (practice: Practice, place: Place): Promise<Launch> => {
  const page = await practice.newPage();
  const cdp = await page.context().newCDPSession(page);
  await slowDown(cdp, place);
  await watchHeadline(page);
  const requests: Request[] = [];
  const program: { readonly at: number; readonly bytes: Promise<number> }[] = [];
  page.on("request", (request) => {
    if (!isFhir(request.url())) return;
    const timed: Request = { url: request.url(), start: performance.now(), end: 0 };
    requests.push(timed);
    const ended = () => {
      timed.end = performance.now();
    };
    // A request that outlives the page has no end, and waits for nothing.
    request
      .response()
      .then((response) => response?.finished())
      .then(ended, () => undefined);
  });
  page.on("response", (response) => {
    if (!/\.(js|css)$/.test(new URL(response.url()).pathname)) return;
    if (!page.url().includes("/app/index.html")) return;
    program.push({
      at: performance.now(),
      bytes: response.body().then((body) => gzipSync(body).length),
    });
  });
  await page.goto(`${practice.ehr.origin}/record/${patient}/launch`);
  await page.locator("#resolve-title").waitFor({ timeout: 60_000 });
  const headlineAt = performance.now();
  await page.getByText("The record has been read.").waitFor({ timeout: 60_000 });
  const times = await page.evaluate(() => ({
    headline: performance.getEntriesByName("headline")[0]?.startTime ?? Number.NaN,
    fetched: Math.max(
      ...performance
        .getEntriesByType("resource")
        .filter(({ name }) => /\/fhir\/[A-Z]/.test(name))
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
    ),
  }));
  const before = program.filter(({ at }) => at <= headlineAt);
  const bytes = await Promise.all(before.map((one) => one.bytes));
  const shown = await page.locator("summary", { hasText: "sources answered" }).textContent();
  await page.context().close();
  return {
    headlineMs: times.headline,
    fetchedMs: times.fetched,
    gzipKilobytes: bytes.reduce((sum, one) => sum + one, 0) / 1024,
    depth: depthOf(requests),
    urls: requests.map(({ url }) => url),
    resources: Number(/(\d+) entries/.exec(shown ?? "")?.[1] ?? Number.NaN),
  };
};

/** A page with no program but a loop that fetches the same pages: the least that any app could need. */
const barePage = async (
  practice: Practice,
  place: Place,
  urls: readonly string[],
): Promise<number> => {
  const page = await practice.newPage();
  await page.goto(`${practice.ehr.origin}/record/${patient}/launch`);
  await page.locator("#resolve-title").waitFor();
  const token = await page.evaluate(() => {
    for (const value of Object.values(sessionStorage)) {
      const found = /"access_token":"([^"]+)"/.exec(value as string)?.[1];
      if (found) return found;
    }
    return "";
  });
  await page.route("**/bare.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>bare</title>" }),
  );
  const cdp = await page.context().newCDPSession(page);
  await slowDown(cdp, place);
  await page.goto(`${practice.ehr.origin}/app/bare.html`);
  const took = await page.evaluate(
    async ({ all, bearer }) => {
      const fetched = await Promise.all(
        all.map((url) =>
          fetch(url, { headers: { Authorization: `Bearer ${bearer}` } }).then((r) => r.json()),
        ),
      );
      return fetched.length > 0 ? performance.now() : Number.NaN;
    },
    { all: urls, bearer: token },
  );
  await page.context().close();
  return took;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const line = (text: string): void => void process.stdout.write(`${text}\n`);

/** From the redirect back to the headline, cold, beside a bare page that fetches the same pages. */
export const bench = async (): Promise<void> => {
  const practice = await openPractice();
  practice.ehr.sandbox.faults.latency(fhirCallMs);
  for (const place of places) {
    const launches: Launch[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const launched = await launchOnce(practice, place);
      launches.push(launched);
      bare.push(await barePage(practice, place, launched.urls));
    }
    const headline = median(launches.map(({ headlineMs }) => headlineMs));
    const least = median(bare);
    line(
      `${place.name}, ${fhirCallMs} ms a FHIR call, ${launches[0]?.resources} entries, median of ${rounds}`,
    );
    line(`  headline           ${headline.toFixed(0)} ms (bound ${place.boundMs})`);
    line(`  whole record       ${median(launches.map((one) => one.fetchedMs)).toFixed(0)} ms`);
    line(
      `  bare page          ${least.toFixed(0)} ms; headline / bare ${(headline / least).toFixed(2)} (bound 1.3)`,
    );
    line(
      `  script and style   ${median(launches.map((one) => one.gzipKilobytes)).toFixed(1)} KB gzip before the headline (bound 75)`,
    );
    line(
      `  depth after token  ${Math.max(...launches.map(({ depth }) => depth))} (bound 3), ${launches[0]?.urls.length} requests`,
    );
  }
  await practice.close();
};
