import { createHash } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { type Line, readLines } from "./read-lines.ts";
import type { Written } from "./written.ts";

/** The longest line, in bytes, that is kept. */
export const longestLine = 10 * 1024 * 1024;

/** Only the owner may read what holds a practice. */
const ownerOnly = 0o600;
const flushAt = 1024 * 1024;

const endOfLine = Buffer.from("\n");

/** Gathers lines and writes them a megabyte at a time; the digest is of what lies on the disk. */
const pen = async (path: string) => {
  const file: FileHandle = await open(path, "w", ownerOnly);
  // A file that was there before keeps its mode.
  await file.chmod(ownerOnly);
  const digest = createHash("sha256");
  let pieces: Uint8Array[] = [];
  let size = 0;
  const flush = async () => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    size = 0;
    digest.update(bytes);
    await file.writeFile(bytes);
  };
  return {
    write: async (line: Uint8Array): Promise<void> => {
      pieces.push(line, endOfLine);
      size += line.length + 1;
      if (size >= flushAt) await flush();
    },
    finish: async (): Promise<string> => {
      await flush();
      await file.sync();
      return digest.digest("hex");
    },
    close: () => file.close(),
  };
};

type Kind = "blank" | "good" | "broken" | "wrong" | "too long";

const space = /^\s*$/;
const closing = "}".charCodeAt(0);

const lastByte = (line: Uint8Array): number | undefined =>
  line.findLast((byte) => byte > " ".charCodeAt(0));

/**
 * Sorts lines of one type. Most begin with their type, which is compared byte by byte: a million lines are not parsed
 * to be looked at. What is not JSON at all is the matter of the folder’s reader, who counts it.
 */
const sorter = (type: string) => {
  const usual = Buffer.from(`{"resourceType":"${type}"`);
  const parsedKind = (text: string): Kind => {
    if (space.test(text)) return "blank";
    try {
      const json: unknown = JSON.parse(text);
      return Object(json).resourceType === type ? "good" : "wrong";
    } catch {
      return "broken";
    }
  };
  return (line: Line): Kind => {
    if (line === "too long") return "too long";
    const begins = usual.equals(line.subarray(0, usual.length));
    if (begins) return lastByte(line) === closing ? "good" : "broken";
    // It also takes away the mark that some systems put before the first line.
    return parsedKind(new TextDecoder().decode(line));
  };
};

/** Streams the lines of a file to the disk; resources of another type go to the second path, which else is not made. */
export const writeLines = async (
  chunks: AsyncIterable<Uint8Array>,
  type: string,
  path: string,
  elsewhere: string,
): Promise<Written> => {
  const kindOf = sorter(type);
  const counts = { blank: 0, good: 0, broken: 0, wrong: 0, "too long": 0 };
  const kept = await pen(path);
  const aside: Awaited<ReturnType<typeof pen>>[] = [];
  await rm(elsewhere, { force: true });

  const put = async (line: Line): Promise<void> => {
    const kind = kindOf(line);
    counts[kind] += 1;
    if (line === "too long" || kind === "blank") return;
    if (kind !== "wrong") return kept.write(line);
    if (aside.length === 0) aside.push(await pen(elsewhere));
    await aside[0]?.write(line);
  };

  try {
    for await (const line of readLines(chunks, longestLine)) await put(line);
    const sha256 = await kept.finish();
    await aside[0]?.finish();
    const { good, broken, wrong, "too long": tooLong } = counts;
    return { lines: good + broken, sha256, wrong, tooLong, broken };
  } finally {
    await kept.close();
    await aside[0]?.close();
  }
};
