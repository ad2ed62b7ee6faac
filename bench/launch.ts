import { headlineTypes } from "#ehr/fetch-sources.ts";
import { appFolder, openPractice, type Practice } from "../test/e2e/visit.ts";
import { bareApp } from "./bare-app.ts";
import { depthOf } from "./depth.ts";
import { type Cache, isOfRecord, openLaunch, type Seen } from "./open-launch.ts";
import { type Place, places } from "./place.ts";
import type { Asked } from "./watch-requests.ts";

/** A FHIR call takes this long on the server, beside the round trip. */
const fhirCallMs = 150;
const rounds = 5;
const patient = "large-record";
/** A small record's, 600 tests and 120 contacts. */
const resourcesOfPatient = 786;

const bounds = { kilobytes: 75, aim: 60, depth: 3, timesBare: 1.3 };

/**
 * The browser holds an answer back until a round trip has passed since its request, and adds nothing where the
 * server was slower; so the server takes its time and the round trip.
 */
const slowDown = ({ ehr }: Practice, { roundTripMs }: Place): void =>
  ehr.sandbox.faults.latency(fhirCallMs + roundTripMs);

const insist = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(`the bench cannot be trusted: ${otherwise}`);
};

const isProgram = ({ url }: Asked): boolean => /\.(js|css)$/.test(new URL(url).pathname);
const isFhir = ({ url }: Asked): boolean => /\/fhir\/[A-Z]/.test(url);

const headlineNeeds = (one: Asked): boolean => {
  const type = /\/fhir\/([A-Za-z]+)/.exec(one.url)?.[1];
  return isOfRecord(one) && headlineTypes.some((needed) => needed === type);
};

/** The figures of one launch; ms since the redirect back. */
const figuresOf = ({ asked, marks, resources }: Seen) => {
  const headline = marks.headline ?? Number.NaN;
  // What is under way counts, come or not: it shares the line with what the headline waits for.
  const program = asked.filter((one) => isProgram(one) && one.start <= headline);
  const kilobytes = program.reduce((sum, { bytes }) => sum + bytes, 0) / 1024;
  insist(headline > 0, "the headline was never seen");
  insist(resources === resourcesOfPatient, `${resources} resources were read`);
  return {
    headline,
    painted: marks.painted ?? Number.NaN,
    wholeRecord: Math.max(...asked.filter(isOfRecord).map(({ end }) => end)),
    files: program.length,
    kilobytes,
    depthToHeadline: depthOf(asked.filter(headlineNeeds)),
    depthToWhole: depthOf(asked.filter(isOfRecord)),
    depth: depthOf(asked.filter(isFhir)),
    requests: asked.filter(isFhir).length,
  };
};

type Figures = ReturnType<typeof figuresOf>;

const launchOnce = async (practice: Practice, place: Place, cache: Cache): Promise<Figures> => {
  const done = "The record has been read.";
  const seen = await openLaunch(practice, patient, { place, cache, done });
  const figures = figuresOf(seen);
  if (cache === "cold") {
    insist(figures.kilobytes > 0, "no script was fetched");
    insist(!seen.asked.some(({ fromCache }) => fromCache), "something came from the cache");
  }
  return figures;
};

/** The bare page's own launch: when it had what the headline waits for, and when it had all. */
const bareOnce = async (bare: Practice, place: Place) => {
  const { marks, resources } = await openLaunch(bare, patient, {
    place,
    cache: "cold",
    done: "Fetched",
  });
  insist(resources === resourcesOfPatient, `the bare page read ${resources} resources`);
  return { first: marks.first ?? Number.NaN, whole: marks.whole ?? Number.NaN };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const medians = <K extends string>(all: readonly Readonly<Record<K, number>>[]) =>
  Object.fromEntries(
    Object.keys(all[0] ?? {}).map((key) => [key, median(all.map((one) => one[key as K]))]),
  ) as Record<K, number>;

const line = (name: string, says: string): void =>
  void process.stdout.write(`  ${name.padEnd(26)}${says}\n`);
const ms = (figure: number): string => `${figure.toFixed(0)} ms`;
const times = (one: number, other: number): string => (one / other).toFixed(2);

const tell = (
  place: Place,
  cold: Figures,
  first: Figures,
  bare: { first: number; whole: number },
) => {
  const { timesBare, kilobytes, aim, depth } = bounds;
  process.stdout.write(
    `${place.name}, ${fhirCallMs} ms a FHIR call, ${resourcesOfPatient} resources, median of ${rounds}\n`,
  );
  line(
    "headline, cold",
    `${ms(cold.headline)} (bound ${place.boundMs}); painted ${ms(cold.painted)}`,
  );
  line("headline, first launch", `${ms(first.headline)}; painted ${ms(first.painted)}`);
  line("whole record, cold", ms(cold.wholeRecord));
  line("bare page", `${ms(bare.first)} for the headline's pages, ${ms(bare.whole)} for all`);
  line(
    "headline / bare",
    `${times(cold.headline, bare.first)} (bound ${timesBare}), the headline's pages`,
  );
  line("", `${times(cold.headline, bare.whole)}, all pages`);
  line("whole record / bare", times(cold.wholeRecord, bare.whole));
  line(
    "script and style, cold",
    `${cold.kilobytes.toFixed(1)} KB in ${cold.files} files as they travelled, begun before the headline (bound ${kilobytes}, aim ${aim})`,
  );
  line(
    "depth after the token",
    `${cold.depthToHeadline} that the headline waits for (bound ${depth}), ${cold.depthToWhole} to the whole record, ${cold.depth} with the name of who signed in (${cold.requests} FHIR requests, six at once)`,
  );
  const held = [
    cold.headline <= place.boundMs,
    cold.headline / bare.first <= timesBare,
    cold.kilobytes <= kilobytes,
    cold.depthToHeadline <= depth,
  ];
  line("bounds", `${held.filter(Boolean).length} of ${held.length} held`);
  if (held.includes(false)) process.exitCode = 1;
};

const measure = async (practice: Practice, bare: Practice, place: Place): Promise<void> => {
  const cold: Figures[] = [];
  const first: Figures[] = [];
  const least: { first: number; whole: number }[] = [];
  slowDown(practice, place);
  slowDown(bare, place);
  // In turn, so that a busy moment of this machine meets all three.
  for (let round = 0; round < rounds; round += 1) {
    cold.push(await launchOnce(practice, place, "cold"));
    least.push(await bareOnce(bare, place));
    first.push(await launchOnce(practice, place, "first launch"));
  }
  tell(place, medians(cold), medians(first), medians(least));
};

/**
 * From the redirect back to the headline, beside a bare page that only fetches the same pages: it stands at the
 * app's own address under the same content security policy, exchanges its own code at the token endpoint, asks for
 * the same pages all at once, parses them and draws nothing. `folder` is the built app.
 */
export const bench = async ([folder = appFolder]: readonly string[] = []): Promise<void> => {
  const practice = await openPractice({ appFolder: folder });
  const [place] = places;
  if (place === undefined) return;
  slowDown(practice, place);
  const { asked } = await openLaunch(practice, patient, {
    place,
    cache: "cold",
    done: "The record has been read.",
  });
  const paths = (ofHeadline: boolean): readonly string[] =>
    asked
      .filter((one) => isOfRecord(one) && headlineNeeds(one) === ofHeadline)
      .map(({ url }) => new URL(url).pathname + new URL(url).search);
  const first = paths(true);
  const bare = await openPractice({
    appFolder: bareApp(folder, [...first, ...paths(false)], first.length),
  });
  for (const each of places) await measure(practice, bare, each);
  await practice.close();
  await bare.close();
};
