import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { join } from "node:path";
import type { FileEntry } from "#fhir/collecting/open-entries.ts";
import { withId } from "#fhir/collecting/pile.ts";
import { asObject, asText, type Json } from "#fhir/element/json.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { type Loaded, partsOf } from "./load-source.ts";

/** What came of a file that was not a resource a line: a file of lines for each type in it, and what was not readable. */
export type Unpacked = {
  readonly files: Readonly<Record<string, LineFile>>;
  /** `urn:` fullUrl → `Type/id`. */
  readonly names: readonly (readonly [url: string, names: string])[];
  readonly entries: number;
  readonly unread: number;
  readonly failures: number;
  /** Entries that are not FHIR resources. */
  readonly strangers: number;
};

/** Half a character, which JSON may name and the engines do not read; a backslash before it may be one of two. */
const half = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

/** Of a longer line, texts of this length are left out: a picture or a letter, of which nothing is read. */
const long = { line: 4 * 1024 * 1024, text: 64 * 1024 } as const;

const withoutLongText = (_: string, value: unknown): unknown =>
  typeof value === "string" && value.length > long.text ? "" : value;

/** A value as a line that every engine reads. */
const lineOf = (json: Json): string => {
  const whole = JSON.stringify(json);
  const line = whole.length > long.line ? JSON.stringify(json, withoutLongText) : whole;
  return `${line.replace(half, (found) => (found === "\\\\" ? found : "\ufffd"))}\n`;
};

/** Writes lines to a file for each type, as they come. */
const linesByType = (folder: string, prefix: string) => {
  const open = new Map<string, { readonly path: string; readonly stream: WriteStream }>();
  const fileOf = (type: string) => {
    const known = open.get(type);
    if (known !== undefined) return known;
    const path = join(folder, `${prefix}-${type}.ndjson`);
    const made = { path, stream: createWriteStream(path, { mode: 0o600 }) };
    open.set(type, made);
    return made;
  };
  return {
    write: async (type: string, json: Json): Promise<void> => {
      const { stream } = fileOf(type);
      if (!stream.write(lineOf(json))) await once(stream, "drain");
    },
    close: async (): Promise<Record<string, LineFile>> => {
      for (const { stream } of open.values()) {
        stream.end();
        await once(stream, "close");
      }
      return Object.fromEntries(
        [...open].map(([type, { path }]) => [type, { path, gzip: false }] as const),
      );
    },
  };
};

type Found = { readonly type: string; readonly json: Json } | "stranger";

const resourceIn = ({ resource, fullUrl }: FileEntry): Found => {
  const json = asObject(resource);
  const type = asText(json?.resourceType);
  return json === undefined || type === undefined
    ? "stranger"
    : { type, json: withId(json, fullUrl) };
};

/** Unpacks a file (a Bundle, a list, one resource, lines of anything) into files of lines in a folder. */
export const unpackFile = async (
  path: string,
  folder: string,
  prefix: string,
  wanted: ReadonlySet<string>,
): Promise<Unpacked> => {
  const lines = linesByType(folder, prefix);
  const names: [string, string][] = [];
  const sum = { entries: 0, unread: 0, failures: 0, strangers: 0 };
  const take = async (entry: FileEntry): Promise<void> => {
    const found = resourceIn(entry);
    if (found === "stranger") sum.strangers += 1;
    else {
      const id = asText(found.json.id);
      const { fullUrl } = entry;
      if (id !== undefined && fullUrl?.startsWith("urn:") === true)
        names.push([fullUrl, `${found.type}/${id}`]);
      if (wanted.has(found.type)) await lines.write(found.type, found.json);
    }
  };
  const add = ({ entries, unread, failures }: Loaded): void => {
    sum.entries += entries.length;
    sum.unread += unread;
    sum.failures += failures;
  };
  for await (const part of partsOf(path)) {
    add(part);
    for (const entry of part.entries) await take(entry);
  }
  return { files: await lines.close(), names, ...sum };
};
