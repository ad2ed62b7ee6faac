import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Line, readLines } from "#bulk/folder/read-lines.ts";
import { isPracticeReference } from "#clinical/practice/is-practice-reference.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { type FileEntry, openEntry } from "#fhir/collecting/open-entries.ts";
import { isManifest, isMessage, tellsOfFailure } from "./message.ts";
import { openBytes } from "./open-bytes.ts";

/** Everything a source held, and what of it could not be read. */
export type Loaded = {
  /** What its Bundles, lists and lines hold, resources or not, without the messages of the server. */
  readonly entries: readonly FileEntry[];
  /** Lines or files that are not JSON (contract §9.1). */
  readonly unread: number;
  /** Messages that say the export itself failed in part. */
  readonly failures: number;
};

/** Why a source cannot be used at all. */
export type SourceFault = "cannot be opened" | "holds no *.json or *.ndjson file" | "is not JSON";

/** The longest line and the longest file, in bytes, that are held; longer ones are not read. */
export const longest = { line: 64 * 1024 * 1024, file: 400 * 1024 * 1024 } as const;

type Progress = (files: number, of: number) => void;

const fileNames = /\.(nd)?json(\.gz)?$/i;
/** Whether a file of that name holds a value on each line. */
export const lineByLine = /\.ndjson(\.gz)?$/i;

const empty: Loaded = { entries: [], unread: 0, failures: 0 };
const notJson: Loaded = { ...empty, unread: 1 };

const holding = (json: unknown): Loaded => {
  if (isManifest(json) || isPracticeReference(json)) return empty;
  const entries = [...openEntry({ resource: json })];
  const messages = entries.filter(({ resource }) => isMessage(resource));
  return {
    entries: entries.filter(({ resource }) => !isMessage(resource)),
    unread: 0,
    failures: messages.filter(({ resource }) => tellsOfFailure(resource)).length,
  };
};

/** Bytes that are not UTF-8 are not JSON: a guessed letter could change a name. */
const readJson = (bytes: Line, blank: Loaded): Loaded => {
  if (bytes === "too long") return notJson;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? blank : holding(JSON.parse(text));
  } catch {
    return notJson;
  }
};

const joined = (parts: readonly Loaded[]): Loaded => ({
  entries: parts.flatMap(({ entries }) => entries),
  unread: parts.reduce((sum, { unread }) => sum + unread, 0),
  failures: parts.reduce((sum, { failures }) => sum + failures, 0),
});

/** The parts of a file of lines, one line at a time. */
async function* linesOf(path: string): AsyncGenerator<Loaded> {
  try {
    for await (const line of readLines(openBytes(path), longest.line)) yield readJson(line, empty);
  } catch {
    // A file that breaks off (a cut gzip stream): what came before it stands.
    yield notJson;
  }
}

const loadWhole = async (path: string): Promise<Loaded> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of openBytes(path)) {
      size += chunk.length;
      if (size > longest.file) return notJson;
      chunks.push(chunk);
    }
  } catch {
    return notJson;
  }
  return readJson(Buffer.concat(chunks), notJson);
};

/** What a file holds, a part at a time: of a file of lines each line, of any other file all of it. */
export async function* partsOf(path: string): AsyncGenerator<Loaded> {
  if (lineByLine.test(path)) yield* linesOf(path);
  else yield await loadWhole(path);
}

const loadFile = async (path: string): Promise<Loaded> => {
  const parts: Loaded[] = [];
  for await (const part of partsOf(path)) parts.push(part);
  return joined(parts);
};

const byCodePoint = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && fileNames.test(entry.name))
    .map(({ name }) => name)
    .sort(byCodePoint)
    .map((name) => join(folder, name));

const loadFiles = async (files: readonly string[], onProgress?: Progress): Promise<Loaded> => {
  const parts: Loaded[] = [];
  for (const file of files) {
    parts.push(await loadFile(file));
    onProgress?.(parts.length, files.length);
  }
  return joined(parts);
};

const isFolder = async (path: string): Promise<boolean | undefined> => {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return undefined;
  }
};

/** The files of a source, in order of name; a folder is not searched deeper (contract §9.1). */
export const filesOf = async (source: string): Promise<Result<readonly string[], SourceFault>> => {
  const folder = await isFolder(source);
  if (folder === undefined) return fault("cannot be opened");
  const files = folder ? await filesIn(source) : [source];
  return files.length === 0 ? fault("holds no *.json or *.ndjson file") : ok(files);
};

/** Reads a FHIR JSON file (a Bundle, a resource, a list) or a folder of `*.ndjson` and `*.json`, gzip or not (contract §1). */
export const loadSource = async (
  source: string,
  onProgress?: Progress,
): Promise<Result<Loaded, SourceFault>> => {
  const files = await filesOf(source);
  if (!files.ok) return files;
  const loaded = await loadFiles(files.value, onProgress);
  return loaded.entries.length === 0 && loaded.unread > 0 ? fault("is not JSON") : ok(loaded);
};
