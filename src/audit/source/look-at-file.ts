import type { LineFile } from "../reading/engine/raw.ts";
import { lineByLine } from "./load-source.ts";
import { isGzip, openBytes } from "./open-bytes.ts";

/** How much of a file is looked at, in bytes, before it is left to be unpacked. */
const enough = 1024 * 1024;
const newline = 10;

/** The first line of a file that is not blank; undefined where it is long, or the file cannot be read. */
const firstLine = async (path: string): Promise<string | undefined> => {
  let head = Buffer.alloc(0);
  try {
    for await (const chunk of openBytes(path)) {
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf(newline);
      if (end >= 0) return head.subarray(0, end).toString("utf8");
      if (head.length > enough) return undefined;
    }
  } catch {
    return undefined;
  }
  return head.toString("utf8");
};

const typeIn = (line: string): string | undefined => {
  try {
    const { resourceType }: { readonly resourceType?: unknown } = JSON.parse(line) ?? {};
    return typeof resourceType === "string" ? resourceType : undefined;
  } catch {
    return undefined;
  }
};

/** Types of what is not itself an entry of a record. */
const wrappings = new Set(["Bundle", "OperationOutcome", "Parameters"]);

/** A type's name, and no more: it is written into SQL. */
const typeName = /^[A-Z][A-Za-z]{0,63}$/;

/** A file whose first line is a resource, with the type of that line; every other file has to be unpacked. */
export const lookAtFile = async (
  path: string,
): Promise<{ readonly type: string; readonly file: LineFile } | undefined> => {
  if (!lineByLine.test(path)) return undefined;
  const line = await firstLine(path);
  const type = line === undefined ? undefined : typeIn(line);
  if (type === undefined || wrappings.has(type) || !typeName.test(type)) return undefined;
  return { type, file: { path, gzip: await isGzip(path) } };
};
