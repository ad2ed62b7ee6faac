import { type Line, readLines } from "#bulk/folder/read-lines.ts";
import { asObject, type Json } from "#fhir/element/json.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { longest } from "../source/load-source.ts";
import { openBytes } from "../source/open-bytes.ts";

const parsed = (line: Uint8Array): Json | undefined => {
  try {
    return asObject(JSON.parse(Buffer.from(line).toString("utf8")));
  } catch {
    return undefined;
  }
};

/** The resource of a line that holds the mark; undefined for any other. */
const marked = (line: Line, mark: string): Json | undefined =>
  line === "too long" || !Buffer.from(line).includes(mark) ? undefined : parsed(line);

/**
 * The resources of files of lines, one at a time; with a `mark`, only those whose line holds it. Broken lines are
 * passed over: the reading into tables has counted them.
 */
export async function* linesOf(files: readonly LineFile[], mark = ""): AsyncGenerator<Json> {
  for (const { path } of files) {
    for await (const line of readLines(openBytes(path), longest.line)) {
      const json = marked(line, mark);
      if (json !== undefined) yield json;
    }
  }
}
