import { createReadStream } from "node:fs";
import { join } from "node:path";
import { readState } from "./folder/export-state.ts";
import { readLines } from "./folder/read-lines.ts";
import { longestLine } from "./folder/write-lines.ts";
import { isFields } from "./wire/fields.ts";

const deletion = /^(?:.*\/)?([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})$/;

/** The parser’s own complaint would quote the line. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error("A list of deletions cannot be read");
  }
};

const namesIn = (text: string): readonly string[] => {
  if (text.trim() === "") return [];
  const json = parsed(text);
  const entries = isFields(json) && Array.isArray(json.entry) ? json.entry : [];
  return entries.flatMap((entry: unknown) => {
    const request = isFields(entry) && isFields(entry.request) ? entry.request : {};
    const [, name] = deletion.exec(String(request.url)) ?? [];
    return request.method === "DELETE" && name !== undefined ? [name] : [];
  });
};

/**
 * `Type/id` of what was deleted since the export before this one, as its files say: to be taken out of what was loaded
 * then, after what is new has been loaded. Throws on a line that is not JSON.
 */
export async function* deletedIn(folder: string): AsyncGenerator<string> {
  const state = await readState(folder);
  const files = state?.manifest?.files ?? [];
  const whole = files.filter(({ kind, name }) => kind === "deleted" && state?.written[name]);
  for (const { name } of whole) {
    for await (const line of readLines(createReadStream(join(folder, name)), longestLine)) {
      if (line !== "too long") yield* namesIn(Buffer.from(line).toString("utf8"));
    }
  }
}
