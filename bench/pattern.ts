import { day } from "#clinical/day.ts";
import { reviewRecord } from "#clinical/review-record.ts";
import { collectPatients } from "#fhir/collect.ts";
import { readRecord } from "#fhir/read-record.ts";
import { busyPatient } from "./busy-patient.ts";

const asOf = day("2026-11-22");
const sizes = [1_000, 10_000, 100_000];
/** Resources that each size is measured over, in all its rounds; at least so many rounds. */
const resourcesInAll = 400_000;
const leastRounds = 9;

const since = (start: number): number => performance.now() - start;

/** One reading of the whole record: what is said of it, and how long each part of it took, in ms. */
const once = (text: string) => {
  const start = performance.now();
  const resource: unknown = JSON.parse(text);
  const parse = since(start);
  const begin = performance.now();
  const { patients } = collectPatients([{ resource }]);
  const collect = since(begin);
  const [sources] = patients;
  if (sources === undefined) throw new Error("there is nobody to review");
  const next = performance.now();
  const record = readRecord(sources, asOf, "Europe/London");
  const read = since(next);
  const last = performance.now();
  const review = reviewRecord(record);
  return { parse, collect, read, review: since(last), whole: since(begin), said: review.headline };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const line = (text: string): void => void process.stdout.write(`${text}\n`);

const measure = (size: number): number => {
  const text = busyPatient(size, asOf);
  const rounds = Math.max(leastRounds, resourcesInAll / size);
  const all = Array.from({ length: rounds }, () => once(text));
  const of = (part: "parse" | "collect" | "read" | "review" | "whole") =>
    median(all.map((each) => each[part]));
  const ratio = median(all.map(({ whole, parse }) => whole / parse));
  const bytes = Buffer.byteLength(text);
  line(
    `${size} resources of ${(bytes / size).toFixed(0)} bytes: ${ratio.toFixed(2)} of the parse (bound 1.0)`,
  );
  line(
    `  parse ${of("parse").toFixed(1)} ms; collect ${of("collect").toFixed(1)}, read ${of("read").toFixed(1)}, review ${of("review").toFixed(1)}, whole ${of("whole").toFixed(1)} ms; ${all[0]?.said}`,
  );
  return ratio;
};

/**
 * Reviewing one parsed record beside parsing the same bytes, one after the other in every round, medians:
 * the ratio at three sizes, and how it grows.
 */
export const bench = (): void => {
  const [least, , most] = sizes.map(measure);
  line(`growth ${((most ?? Number.NaN) / (least ?? Number.NaN)).toFixed(2)} (bound 1.2)`);
};
