import { fault, ok, type Result } from "#clinical/result.ts";
import type { LineFile } from "../reading/engine/raw.ts";
import { filesOf, type SourceFault } from "./load-source.ts";
import { lookAtFile } from "./look-at-file.ts";
import { type Unpacked, unpackFile } from "./unpack-file.ts";

/** The files that SQL reads, by the type of what they hold, and what came of those that had to be unpacked. */
export type Gathered = {
  readonly files: ReadonlyMap<string, readonly LineFile[]>;
  readonly names: readonly (readonly [url: string, names: string])[];
  readonly unread: number;
  readonly failures: number;
  readonly strangers: number;
  /** Whether the source holds anything at all. */
  readonly holdsSome: boolean;
};

/** Files of a source as they are found, each looked at or unpacked once, however often they are gathered. */
export type Gatherer = {
  /** Has a file unpacked that did not turn out to be lines of one type. */
  readonly unpack: (path: string) => void;
  readonly gather: () => Promise<Gathered>;
};

type Seen = { readonly type: string; readonly file: LineFile } | Unpacked;

const joined = (seen: readonly Seen[]): Gathered => {
  const files = new Map<string, LineFile[]>();
  const add = (type: string, file: LineFile): void => {
    const known = files.get(type);
    if (known === undefined) files.set(type, [file]);
    else known.push(file);
  };
  const unpacked: Unpacked[] = [];
  for (const one of seen) {
    if ("file" in one) add(one.type, one.file);
    else {
      unpacked.push(one);
      for (const [type, file] of Object.entries(one.files)) add(type, file);
    }
  }
  const sum = (of: (one: Unpacked) => number): number =>
    unpacked.reduce((total, one) => total + of(one), 0);
  return {
    files,
    names: unpacked.flatMap(({ names }) => names),
    unread: sum(({ unread }) => unread),
    failures: sum(({ failures }) => failures),
    strangers: sum(({ strangers }) => strangers),
    holdsSome: unpacked.length < seen.length || sum(({ entries }) => entries) > 0,
  };
};

/** Looks at the files of a source. What is not lines of one type is unpacked into `folder`: only `wanted` types are kept. */
export const gathererOf = async (
  source: string,
  folder: string,
  wanted: ReadonlySet<string>,
): Promise<Result<Gatherer, SourceFault>> => {
  const found = await filesOf(source);
  if (!found.ok) return fault(found.fault);
  const seen = new Map<string, Seen>();
  const toUnpack = new Set<string>();
  const look = async (path: string, at: number): Promise<Seen> => {
    const plain = toUnpack.has(path) ? undefined : await lookAtFile(path);
    return plain ?? (await unpackFile(path, folder, String(at).padStart(6, "0"), wanted));
  };
  return ok({
    unpack: (path) => {
      if (toUnpack.has(path) || !found.value.includes(path))
        throw new Error("what was unpacked cannot be read as lines");
      toUnpack.add(path);
      seen.delete(path);
    },
    gather: async () => {
      for (const [at, path] of found.value.entries())
        if (!seen.has(path)) seen.set(path, await look(path, at));
      return joined(found.value.flatMap((path) => seen.get(path) ?? []));
    },
  });
};
