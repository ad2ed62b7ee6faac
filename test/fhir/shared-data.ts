import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { FileEntry } from "#fhir/collecting/open-entries.ts";

/** Third-party records are read where they lie, never committed; tests over them are skipped where they are absent. */
export const sharedData = join(import.meta.dirname, "../../../shared/data");
export const hasSharedData = existsSync(sharedData);

/** Every file under the folder, in order. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesUnder(path) : [path]));

const textOf = (path: string): string | undefined => {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder().decode(path.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  } catch {
    return undefined;
  }
};

const parsed = (text: string): FileEntry[] => {
  try {
    return [{ resource: JSON.parse(text) }];
  } catch {
    return [];
  }
};

/** What of a file is JSON: one value, or for NDJSON one a line. */
export const entriesIn = (path: string): readonly FileEntry[] => {
  const text = textOf(path) ?? "";
  return /\.ndjson(\.gz)?$/.test(path) ? text.split("\n").flatMap(parsed) : parsed(text);
};
