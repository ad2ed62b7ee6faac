import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { type Gathered, type Gatherer, gathererOf } from "../source/gather.ts";
import type { SourceFault } from "../source/load-source.ts";
import { lookClosely } from "../source/look-closely.ts";
import { wantedTypes } from "../source/wanted-types.ts";

/** The files of which some line is no resource of their type. */
const unplain = async (db: DuckDBConnection, { files }: Gathered): Promise<readonly string[]> => {
  const odd: string[] = [];
  for (const [type, ofType] of files) odd.push(...(await lookClosely(db, type, ofType)));
  return odd;
};

const gatherPlain = async (db: DuckDBConnection, gatherer: Gatherer): Promise<Gathered> => {
  for (;;) {
    const gathered = await gatherer.gather();
    const odd = await unplain(db, gathered);
    if (odd.length === 0) return gathered;
    for (const path of odd) gatherer.unpack(path);
  }
};

/** Every file under a name of ours: Spark goes by the ending, passes over `_` and `.`, and reads `*`, `[` as patterns. */
const renamed = async (
  { files }: Gathered,
  folder: string,
): Promise<ReadonlyMap<string, readonly LineFile[]>> => {
  let made = 0;
  const link = async ({ path, gzip }: LineFile): Promise<LineFile> => {
    made += 1;
    const name = join(folder, `${String(made).padStart(6, "0")}.ndjson${gzip ? ".gz" : ""}`);
    await symlink(resolve(path), name);
    return { path: name, gzip };
  };
  const links = new Map<string, readonly LineFile[]>();
  for (const [type, ofType] of files) {
    const given: LineFile[] = [];
    for (const file of ofType) given.push(await link(file));
    links.set(type, given);
  }
  return links;
};

/** A source as lines that Spark and Node read alike. */
export type LinesForSpark = {
  readonly gathered: Gathered;
  /** The same files, under names that Spark takes. */
  readonly files: ReadonlyMap<string, readonly LineFile[]>;
};

/** Finds, looks at and unpacks the files of a source, so that every line is one resource of its file's type. */
export const linesForSpark = async (
  db: DuckDBConnection,
  source: string,
  { unpacked, links }: { readonly unpacked: string; readonly links: string },
): Promise<Result<LinesForSpark, SourceFault>> => {
  const gatherer = await gathererOf(source, unpacked, wantedTypes);
  if (!gatherer.ok) return gatherer;
  const gathered = await gatherPlain(db, gatherer.value);
  if (!gathered.holdsSome && gathered.unread > 0) return fault("is not JSON");
  return ok({ gathered, files: await renamed(gathered, links) });
};
