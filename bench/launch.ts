import type { CDPSession, Page } from "playwright-core";
import { appFolder, openPractice, type Practice } from "../test/e2e/visit.ts";
import { bareApp } from "./bare-app.ts";

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

/** One request of the page, in ms since the redirect back: when the page asked, and when it had the answer. */
type Asked = {
  readonly url: string;
  readonly start: number;
  readonly end: number;
  /** Of the answer's body as it travelled. */
  readonly bytes: number;
};

type Launch = {
  readonly headlineMs: number;
  readonly wholeMs: number;
  readonly kilobytes: number;
  readonly depth: number;
  /** What the record was asked, in order, and how many of the requests the headline waited for. */
  readonly paths: readonly string[];
  readonly forHeadline: number;
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

/** Marks the moment at which the headline stands in the page. */
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

/** A page whose record answers slowly, opened by a launch of its own with nothing in the cache. */
const openCold = async (practice: Practice, place: Place, until: (page: Page) => Promise<void>) => {
  const page = await practice.newPage();
  await slowDown(await page.context().newCDPSession(page), place);
  await watchHeadline(page);
  await page.goto(`${practice.ehr.origin}/record/${patient}/launch`);
  await until(page);
  const seen = await page.evaluate(() => {
    const [back] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const began = back?.fetchStart ?? Number.NaN;
    const asked = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      marks: Object.fromEntries(
        performance.getEntriesByType("mark").map((one) => [one.name, one.startTime - began]),
      ),
      asked: asked.map((one) => ({
        url: one.name,
        start: one.startTime - began,
        end: one.responseEnd - began,
        bytes: one.encodedBodySize,
      })),
    };
  });
  await page.context().close();
  return seen;
};

const isFhir = ({ url }: Asked): boolean => /\/fhir\/[A-Z]/.test(url);
const isProgram = ({ url }: Asked): boolean => /\.(js|css)$/.test(new URL(url).pathname);

/** The longest chain of requests of which each was made only when the one before had been answered. */
const depthOf = (requests: readonly Asked[]): number => {
  const depth = new Map<Asked, number>();
  for (const one of requests.toSorted((a, b) => a.start - b.start)) {
    const before = requests.filter(({ end }) => end > 0 && end <= one.start);
    depth.set(one, 1 + Math.max(0, ...before.map((each) => depth.get(each) ?? 1)));
  }
  return Math.max(0, ...depth.values());
};

const launchOnce = async (practice: Practice, place: Place): Promise<Launch> => {
  const { marks, asked } = await openCold(practice, place, async (page) => {
    await page.getByText("The record has been read.").waitFor({ timeout: 60_000 });
  });
  const headlineMs = marks.headline ?? Number.NaN;
  const fhir = asked.filter(isFhir);
  // What is under way counts, come or not: it shares the line with what the headline waits for.
  const program = asked.filter((one) => isProgram(one) && one.start <= headlineMs);
  const answered = fhir.filter(({ end }) => end <= headlineMs);
  const searches = fhir.filter(({ url }) => !url.includes("/Practitioner"));
  return {
    headlineMs,
    wholeMs: Math.max(...searches.map(({ end }) => end)),
    kilobytes: program.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    depth: depthOf(fhir),
    paths: searches.map(({ url }) => new URL(url).pathname + new URL(url).search),
    forHeadline: answered.length,
  };
};

/** The bare page's own launch: when it had what the headline waits for, and when it had all. */
const bareOnce = async (bare: Practice, place: Place) => {
  const { marks } = await openCold(bare, place, async (page) => {
    await page.getByText("Fetched").waitFor({ timeout: 60_000 });
  });
  return { headlineMs: marks.first ?? Number.NaN, wholeMs: marks.whole ?? Number.NaN };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const line = (text: string): void => void process.stdout.write(`${text}\n`);

const measure = async (practice: Practice, bare: Practice, place: Place): Promise<void> => {
  const launches: Launch[] = [];
  const least: { readonly headlineMs: number; readonly wholeMs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    launches.push(await launchOnce(practice, place));
    least.push(await bareOnce(bare, place));
  }
  const of = <T>(all: readonly T[], pick: (one: T) => number) => median(all.map(pick));
  const headline = of(launches, (one) => one.headlineMs);
  const first = of(least, (one) => one.headlineMs);
  const whole = of(least, (one) => one.wholeMs);
  line(`${place.name}, ${fhirCallMs} ms a FHIR call, cold, median of ${rounds}`);
  line(`  headline           ${headline.toFixed(0)} ms (bound ${place.boundMs})`);
  line(`  whole record       ${of(launches, (one) => one.wholeMs).toFixed(0)} ms`);
  line(`  bare page          ${whole.toFixed(0)} ms; its first part ${first.toFixed(0)} ms`);
  line(`  headline / bare    ${(headline / whole).toFixed(2)} (bound 1.3)`);
  line(`  headline / part    ${(headline / first).toFixed(2)}`);
  line(
    `  script and style   ${of(launches, (one) => one.kilobytes).toFixed(1)} KB gzip begun before the headline (bound 75, aim 60)`,
  );
  line(
    `  depth after token  ${Math.max(...launches.map(({ depth }) => depth))} (bound 3), ${launches[0]?.paths.length} requests`,
  );
};

/**
 * From the redirect back to the headline, cold, beside a bare page that only fetches the same pages: it stands at the
 * app's own address under the same content security policy, exchanges its own code at the token endpoint, asks for
 * the same pages all at once, parses them and draws nothing. `folder` is the built app.
 */
export const bench = async ([folder = appFolder]: readonly string[] = []): Promise<void> => {
  const practice = await openPractice({ appFolder: folder });
  const { paths, forHeadline } = await launchOnce(practice, places[0] as Place);
  const bare = await openPractice({ appFolder: bareApp(folder, paths, forHeadline) });
  for (const { ehr } of [practice, bare]) ehr.sandbox.faults.latency(fhirCallMs);
  for (const place of places) await measure(practice, bare, place);
  await practice.close();
  await bare.close();
};
