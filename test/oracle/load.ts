import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { object, objects } from "./json.ts";

/** Third-party records that lie beside the project; absent elsewhere. */
export const sharedData = new URL("../../../shared/data/", import.meta.url).pathname;
export const hasSharedData = existsSync(sharedData);

const parsed = (text: string): unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
};

const entriesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(entriesOf);
  const found = object(value);
  return found?.resourceType === "Bundle" ? objects(found.entry).flatMap(entriesOf) : [value];
};

/** What is packed and cannot be unpacked holds no resource. */
const textOf = (path: string): string => {
  const bytes = readFileSync(path);
  try {
    return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch {
    return "";
  }
};

/** Every resource of a file, with its fullUrl where a Bundle gives one; what is not JSON is left out. */
export const loadFile = (path: string): unknown[] => {
  const text = textOf(path);
  const values = path.includes(".ndjson") ? text.split("\n").flatMap(parsed) : parsed(text);
  return values.flatMap(entriesOf);
};

/** The JSON and NDJSON files of a folder, in order of name. */
export const filesIn = (folder: string): string[] =>
  readdirSync(join(sharedData, folder))
    .filter((name) => /\.(nd)?json(\.gz)?$/.test(name) && name !== "manifest.json")
    .sort()
    .map((name) => join(sharedData, folder, name));
