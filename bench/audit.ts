import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { usualPopulation } from "../fixtures/population/population.ts";
import { writePopulation } from "../fixtures/population/write-population.ts";
import { runNode, type Took } from "./audit/child.ts";
import { exponentOf } from "./audit/growth.ts";
import { buildScripts, type Scripts } from "./audit/scripts.ts";

/** What must hold. */
const bounds = { toReading: 3, toCql: 50, exponent: 1.1, megabytes: 2048 } as const;

const line = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const held = (what: string, is: number, holds: boolean, bound: string): void => {
  line(`${holds ? "held  " : "BROKEN"} ${what}: ${is.toFixed(2)} (bound ${bound})`);
  if (!holds) process.exitCode = 1;
};

/** A list is written, used and taken away again. */
const withList = async <T>(
  root: string,
  patients: number,
  use: (folder: string) => Promise<T>,
): Promise<T> => {
  const folder = mkdtempSync(join(root, "list-"));
  try {
    const { resources, bytes } = await writePopulation(usualPopulation, folder, { patients });
    line(`${patients} patients, ${resources} resources, ${(bytes / 1e6).toFixed(0)} MB`);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const mustEnd = (what: string, took: Took, codes: readonly (number | null)[] = [0]): Took => {
  if (!codes.includes(took.code)) throw new Error(`${what} ended with ${took.code}`);
  return took;
};

/** One run of the audit. Some entries of a list belong to nobody, so it ends with 1 (contract §1). */
const audit = async (
  { audit: cli }: Scripts,
  folder: string,
  engine: "duckdb" | "reference",
): Promise<Took> => {
  const out = `${folder}-audit`;
  const args = ["audit", folder, "--as-of", usualPopulation.asOf, "--out", out, "--engine", engine];
  const took = await runNode(["--max-old-space-size=12000", cli, ...args]);
  rmSync(out, { recursive: true, force: true });
  return mustEnd(`the audit by ${engine}`, took, [0, 1]);
};

/** Seconds from the files to the answers, and how many of them went into evaluating. */
type Cql = {
  readonly patients: number;
  readonly met: number;
  readonly seconds: number;
  readonly evaluating: number;
};
const cql = async ({ cql: script }: Scripts, folder: string): Promise<Cql> =>
  JSON.parse(mustEnd("the CQL engine", await runNode([script, folder], true)).said);

type Round = {
  readonly audit: Took;
  readonly read: Took;
  readonly reference: Took | undefined;
  readonly cql: Cql;
};

type Asked = {
  readonly patients: number;
  readonly rounds: number;
  /** The folder of the first of them, for the CQL engine. */
  readonly sample: string;
  readonly withReference: boolean;
};

const compare = async (scripts: Scripts, folder: string, asked: Asked): Promise<void> => {
  const rounds: Round[] = [];
  for (let round = 0; round < asked.rounds; round += 1) {
    rounds.push({
      read: mustEnd("reading", await runNode([scripts.read, folder])),
      audit: await audit(scripts, folder, "duckdb"),
      reference: asked.withReference ? await audit(scripts, folder, "reference") : undefined,
      cql: await cql(scripts, asked.sample),
    });
  }
  const secondsOf = (of: (round: Round) => Took | undefined): string => {
    const took = rounds.flatMap((round) => of(round) ?? []);
    const [wall, cpu] = [
      took.map(({ seconds }) => seconds),
      took.map(({ cpuSeconds }) => cpuSeconds),
    ];
    return `${median(wall).toFixed(1)} s, ${median(cpu).toFixed(1)} s of processors`;
  };
  const perSecond = (round: Round): number => asked.patients / round.audit.seconds;
  const cqlPerSecond = ({ cql: { patients, seconds } }: Round): number => patients / seconds;
  const evaluatedPerSecond = ({ cql: { patients, evaluating } }: Round): number =>
    patients / evaluating;
  line(`medians of ${rounds.length}:`);
  line(`  audit ${secondsOf((round) => round.audit)}`);
  line(`  DuckDB reading the same columns ${secondsOf((round) => round.read)}`);
  if (asked.withReference) line(`  reference engine ${secondsOf((round) => round.reference)}`);
  line(
    `patients a second from files to answers: audit ${median(rounds.map(perSecond)).toFixed(0)}, CQL ${median(rounds.map(cqlPerSecond)).toFixed(1)} (one measure, which ${rounds[0]?.cql.met} of ${rounds[0]?.cql.patients} met; evaluating alone ${median(rounds.map(evaluatedPerSecond)).toFixed(1)})`,
  );
  const toReading = median(rounds.map((round) => round.audit.seconds / round.read.seconds));
  const toReference = median(
    rounds.flatMap((round) =>
      round.reference ? round.reference.seconds / round.audit.seconds : [],
    ),
  );
  const toCql = median(rounds.map((round) => perSecond(round) / cqlPerSecond(round)));
  held("audit / reading", toReading, toReading <= bounds.toReading, `${bounds.toReading}`);
  if (asked.withReference) line(`       reference engine / audit: ${toReference.toFixed(2)}`);
  held("audit / CQL, patients a second", toCql, toCql >= bounds.toCql, `at least ${bounds.toCql}`);
};

const grow = async (scripts: Scripts, root: string, sizes: readonly number[]): Promise<void> => {
  const points: (readonly [number, number])[] = [];
  for (const size of sizes) {
    const took = await withList(root, size, (folder) => audit(scripts, folder, "duckdb"));
    points.push([size, took.seconds]);
    const peak = took.peakMegabytes ?? Number.NaN;
    line(`  ${took.seconds.toFixed(1)} s, ${peak.toFixed(0)} MB at most`);
    held(`MB at ${size}`, peak, !(peak > bounds.megabytes), `${bounds.megabytes}`);
  }
  if (points.length < 2) return;
  const exponent = exponentOf(points);
  held("exponent of growth", exponent, exponent <= bounds.exponent, `${bounds.exponent}`);
};

/**
 * The audit of 10,000 patients beside DuckDB merely reading the same columns of the same files, the reference engine,
 * and a CQL engine with one measure: one after the other in every round, medians of five.
 * `--growth 10000,30000,100000,300000` runs those sizes instead, once each: how time grows, and the memory.
 */
export const bench = async (given: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...given],
    options: {
      patients: { type: "string", default: "10000" },
      rounds: { type: "string", default: "5" },
      sample: { type: "string", default: "300" },
      growth: { type: "string" },
      reference: { type: "boolean", default: true },
      in: { type: "string", default: tmpdir() },
    },
    allowNegative: true,
  });
  const root = mkdtempSync(join(resolve(values.in), "throughline-bench-"));
  const built = resolve("node_modules/.cache", `throughline-bench-${process.pid}`);
  mkdirSync(built, { recursive: true });
  try {
    const scripts = await buildScripts(built);
    if (values.growth !== undefined) {
      await grow(scripts, root, values.growth.split(",").map(Number));
      return;
    }
    const patients = Number(values.patients);
    await withList(root, Number(values.sample), (sample) =>
      withList(root, patients, (folder) =>
        compare(scripts, folder, {
          patients,
          rounds: Number(values.rounds),
          sample,
          withReference: values.reference,
        }),
      ),
    );
  } finally {
    rmSync(root, { recursive: true });
    rmSync(built, { recursive: true });
  }
};
