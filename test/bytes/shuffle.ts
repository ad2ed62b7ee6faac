import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Loaded, loadSource } from "#audit/source/load-source.ts";

type Entry = Loaded["entries"][number];

const nameOf = ({ resource }: Entry): string => {
  const { resourceType, id } = Object(resource);
  return `${resourceType}/${id}`;
};

/** A number that has nothing to do with the order of the names. */
const scattered = (name: string, salt: number): number => {
  let hash = salt;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** An entry as a line: where a Bundle named it, a Bundle names it still. */
const lineOf = ({ resource, fullUrl }: Entry): string =>
  JSON.stringify(
    fullUrl === undefined
      ? resource
      : { resourceType: "Bundle", type: "collection", entry: [{ fullUrl, resource }] },
  );

/** Puts the entries in another order; versions of one entry keep theirs, since the last one read may count. */
const dealt = (entries: readonly Entry[], salt: number): readonly Entry[] => {
  const place = new Map(entries.map((entry) => [nameOf(entry), scattered(nameOf(entry), salt)]));
  return entries.toSorted((a, b) => (place.get(nameOf(a)) ?? 0) - (place.get(nameOf(b)) ?? 0));
};

/**
 * The entries of a source in a folder of its own: other files, other names, other lines. What was not JSON
 * stays as many broken lines.
 */
export const shuffled = async (source: string, salt: number): Promise<string> => {
  const loaded = await loadSource(source);
  if (!loaded.ok) throw new Error(`${source} ${loaded.fault}`);
  const { entries, unread } = loaded.value;
  const folder = await mkdtemp(join(tmpdir(), "throughline-"));
  const hands = dealt(entries, salt);
  const third = Math.ceil(hands.length / 3);
  const [one, two, three] = [0, 1, 2].map((hand) =>
    hands.slice(hand * third, (hand + 1) * third).map(lineOf),
  );
  const broken = Array.from({ length: unread }, () => "{");
  await writeFile(join(folder, "z.ndjson"), [...(one ?? []), ...broken].join("\n"));
  await writeFile(join(folder, "a.json"), `[${(two ?? []).join(",")}]`);
  await writeFile(join(folder, "m.ndjson.gz"), gzipSync((three ?? []).join("\n")));
  return folder;
};
