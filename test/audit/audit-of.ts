import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Resource } from "fhir/r4";
import { captured, type Ended } from "../launch/captured.ts";
import { asOf } from "./a-practice.ts";

/** A folder of its own, taken away at the end. */
export const inFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "throughline-audit-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Resources as a file of an export. */
export const toLines = (resources: readonly Resource[]): string =>
  resources.map((resource) => `${JSON.stringify(resource)}\n`).join("");

/** Writes an export into a new folder inside the given one. */
export const exported = async (
  folder: string,
  resources: readonly Resource[],
  name = "export",
): Promise<string> => {
  const source = join(folder, name);
  await mkdir(source);
  await writeFile(join(source, "all.ndjson"), toLines(resources));
  return source;
};

/** What an audit left, and how it ended. */
export type Audited = {
  readonly ended: Ended;
  readonly out: string;
  readonly text: (file: string) => Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the file that it reads.
  readonly json: (file: string) => Promise<any>;
};

/**
 * Audits a source as the command line would, into a folder beside it. By the reference engine, which is at hand sooner,
 * unless one is named: test/parity holds the engines to one another.
 */
export const audit = async (source: string, ...more: readonly string[]): Promise<Audited> => {
  const given = more.indexOf("--out");
  const out = given < 0 ? `${source}-out` : (more[given + 1] ?? "");
  const usual = { "--out": out, "--as-of": asOf, "--engine": "reference" };
  const rest = Object.entries(usual).filter(([option]) => !more.includes(option));
  const ended = await captured("audit", source, ...more, ...rest.flat());
  const text = (file: string): Promise<string> => readFile(join(out, file), "utf8");
  return { ended, out, text, json: async (file) => JSON.parse(await text(file)) };
};

/** The rows of `reviews.parquet`, by patient. */
export const reviewsIn = async (
  out: string,
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> => {
  const db = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await db.runAndReadAll(
    `SELECT * FROM read_parquet('${join(out, "reviews.parquet")}')`,
  );
  const rows = reader.getRowObjects();
  db.closeSync();
  return new Map(rows.map((row) => [String(row.patient), row]));
};
