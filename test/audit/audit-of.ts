import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Resource } from "fhir/r4";
import { captured, type Ended } from "../launch/captured.ts";

/** A folder of its own for one test, taken away at the end. */
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

/** What an audit left, and how it ended. */
export type Audited = {
  readonly ended: Ended;
  readonly out: string;
  readonly text: (file: string) => Promise<string>;
  readonly json: (file: string) => Promise<Record<string, unknown>>;
};

/** Audits resources in a folder, as the command line would. */
export const auditOf = async (
  folder: string,
  resources: readonly Resource[],
  ...more: readonly string[]
): Promise<Audited> => {
  const source = join(folder, "export.ndjson");
  await writeFile(source, toLines(resources));
  const out = join(folder, "out");
  const ended = await captured("audit", source, "--as-of", "2026-11-22", "--out", out, ...more);
  const text = (file: string): Promise<string> => readFile(join(out, file), "utf8");
  return { ended, out, text, json: async (file) => JSON.parse(await text(file)) };
};
