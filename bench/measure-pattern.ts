import { day } from "#clinical/day.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { busyPatient } from "./busy-patient.ts";
import { bytesEach } from "./third-party-bytes.ts";

const asOf = day("2026-11-22");
const sizes = [1_000, 10_000, 100_000];
/** Resources that each size is measured over, in all its rounds; at least so many rounds. */
const resourcesInAll = 400_000;
const leastRounds = 9;

const parts = ["parse", "collect", "read", "review", "whole"] as const;
type Round = Readonly<Record<(typeof parts)[number], number>>;

/** One reading of the whole record, beside the parse of the same bytes: how long each part of it took, in ms. */
const once = (text: string): Round => {
  const start = performance.now();
  const resource: unknown = JSON.parse(text);
  const parsed = performance.now();
  const [sources] = collectPatients([{ resource }]).patients;
  if (sources === undefined) throw new Error("there is nobody to review");
  const collected = performance.now();
  const record = readRecord(sources, asOf, "Europe/London");
  const read = performance.now();
  reviewRecord(record);
  const end = performance.now();
  return {
    parse: parsed - start,
    collect: collected - parsed,
    read: read - collected,
    review: end - read,
    whole: end - parsed,
  };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The most that the ratio may be at any size, and how much larger at the largest than at the smallest. */
const bounds = { ratio: 1, growth: 1.2 } as const;

const line = (text: string): void => void process.stdout.write(`${text}\n`);

const measure = (size: number): number => {
  const text = busyPatient(size, asOf);
  const rounds = Array.from({ length: Math.max(leastRounds, resourcesInAll / size) }, () =>
    once(text),
  );
  const ratio = median(rounds.map(({ whole, parse }) => whole / parse));
  const times = parts.map(
    (part) => `${part} ${median(rounds.map((each) => each[part])).toFixed(1)}`,
  );
  const bytes = (Buffer.byteLength(text) / size).toFixed(0);
  line(
    `${size} resources of ${bytes} bytes: ${ratio.toFixed(2)} of the parse (bound ${bounds.ratio.toFixed(1)})`,
  );
  line(`  ms: ${times.join(", ")}; median of ${rounds.length}`);
  return ratio;
};

for (const set of ["gp-connect/r4-converted", "synthea-r4"]) {
  const bytes = bytesEach(new URL(`../shared/data/${set}/`, `file://${process.cwd()}/`).pathname);
  line(`third-party ${set}: ${bytes?.toFixed(0) ?? "absent"} bytes a resource`);
}
const ratios = sizes.map(measure);
const growth = (ratios.at(-1) ?? Number.NaN) / (ratios[0] ?? Number.NaN);
line(`growth ${growth.toFixed(2)} (bound ${bounds.growth})`);
if (!(Math.max(...ratios) <= bounds.ratio && growth <= bounds.growth)) process.exitCode = 1;
