import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSource } from "#audit/source/load-source.ts";
import { sourceTypes } from "#clinical/record.ts";
import { captured, type Ended, linesOf } from "../launch/captured.ts";

const edge = new URL("../../../shared/data/edge/", import.meta.url).pathname;
const isHere = existsSync(edge);

/** Every file under the folder that the program would open; the XML cases are none. */
const files = isHere
  ? readdirSync(edge, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(nd)?json(\.gz)?$/.test(name))
      .sort()
  : [];

type Said = {
  readonly sources: Readonly<Record<string, { readonly read: number }>>;
  readonly setAside: readonly { readonly resource: string; readonly because: string }[];
  readonly unread: number;
};
const reviewsOf = (ended: Ended): readonly Said[] => linesOf(ended) as unknown as readonly Said[];

/** The resources of a file that a review is about, by name; without those that have no id. */
const namedIn = async (path: string): Promise<ReadonlySet<string>> => {
  const loaded = await loadSource(path);
  const entries = loaded.ok ? loaded.value.entries : [];
  return new Set(
    entries.flatMap(({ resource, fullUrl }) => {
      const { resourceType, id = fullUrl?.split(/[/:]/).at(-1) } = Object(resource);
      const isReviewed = sourceTypes.some((type) => type === resourceType);
      return isReviewed && typeof id === "string" ? [`${resourceType}/${id}`] : [];
    }),
  );
};

const readIn = (reviews: readonly Said[]): number =>
  reviews.flatMap(({ sources }) => Object.values(sources)).reduce((sum, { read }) => sum + read, 0);
const asideIn = (reviews: readonly Said[]): ReadonlySet<string> =>
  new Set(reviews.flatMap(({ setAside }) => setAside.map(({ resource }) => resource)));

const stranger = { resourceType: "Patient", id: "a-stranger", birthDate: "1970-01-01" };

describe.skipIf(!isHere)("Each awkward file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-"));
    await writeFile(join(folder, "stranger.json"), JSON.stringify(stranger));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const alone = (file: string): Promise<Ended> =>
    captured("review", join(edge, file), "--as-of", "2026-11-22", "--json");

  const besideStranger = async (file: string): Promise<Ended> => {
    const copy = join(folder, basename(file));
    cpSync(join(edge, file), copy);
    const ended = await captured("review", folder, "--as-of", "2026-11-22", "--json");
    rmSync(copy);
    return ended;
  };

  it("is one of more than two hundred", () => {
    expect(files.length).toBeGreaterThan(200);
  });

  it("alone is reviewed, or refused in one plain line", { timeout: 120_000 }, async () => {
    for (const file of files) {
      const { code, err, out } = await alone(file);
      const isPlain = code !== 2 || (err.length === 1 && out === "");
      expect([file, isPlain, err.some((line) => / at .*:\d+:\d+/.test(line))]).toEqual([
        file,
        true,
        false,
      ]);
    }
  });

  it("beside a patient loses nothing: what is not read is named, and what is not JSON is counted", {
    timeout: 120_000,
  }, async () => {
    for (const file of files) {
      const ended = await besideStranger(file);
      const reviews = reviewsOf(ended);
      const [named, aside] = [await namedIn(join(edge, file)), asideIn(reviews)];
      const isSaidOfNobody = reviews.length > 1 ? ended.err.join(" ").includes("belong") : false;
      const lost = named.size + 1 - readIn(reviews) - aside.size;
      expect([file, lost <= 0 || isSaidOfNobody]).toEqual([file, true]);
      const reasons = reviews.flatMap(({ setAside }) => setAside.map(({ because }) => because));
      expect([file, reasons.includes("")]).toEqual([file, false]);
      const loaded = await loadSource(join(edge, file));
      const isCounted = (unread: number): boolean =>
        loaded.ok ? unread === loaded.value.unread : unread > 0;
      expect([file, reviews.every(({ unread }) => isCounted(unread))]).toEqual([file, true]);
    }
  });
});

type Made = { readonly file: string; readonly what: string; readonly readableResources: unknown };

/** The bent Synthea records say how many resources a reader should still get. */
const made: readonly Made[] = isHere
  ? JSON.parse(readFileSync(join(edge, "derived/INDEX.json"), "utf8"))
  : [];

describe.skipIf(!isHere)("Each record that was bent on purpose", () => {
  it.each(
    made
      .filter(({ file }) => file.startsWith("resources/"))
      .map(({ file, what, readableResources }) => [file, what, readableResources] as const),
  )("%s: %s", async (file, _, readable) => {
    const reviews = reviewsOf(
      await captured("review", join(edge, "derived", file), "--as-of", "2026-11-22", "--json"),
    );
    const nobodys = reviews
      .flatMap(({ setAside }) => setAside)
      .filter(({ because }) => /patient|subject|about/.test(because));
    expect(readIn(reviews) + nobodys.length).toBe(readable);
  });

  it("pollutes no prototype", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object("any").polluted).toBeUndefined();
  });
});
