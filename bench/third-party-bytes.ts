import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { sourceTypes } from "#clinical/record.ts";

const read: ReadonlySet<string> = new Set(sourceTypes);

const linesOf = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson.gz") && read.has(basename(name, ".ndjson.gz")))
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString("utf8")
        .split("\n"),
    )
    .filter((line) => line !== "");

/** Bytes of a resource of the types that the review reads, on average, in a folder of NDJSON; undefined where it is not there. */
export const bytesEach = (folder: string): number | undefined => {
  if (!existsSync(folder)) return undefined;
  const lines = linesOf(folder);
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0) / lines.length;
};
