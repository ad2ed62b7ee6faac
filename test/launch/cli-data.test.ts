import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadSource } from "../../launch/load-source.ts";
import { captured, type Ended, linesOf } from "./captured.ts";

const data = new URL("../../../shared/data/", import.meta.url).pathname;

/** Every folder and file of third-party data, with a day on which it has something to say. */
const folders: readonly (readonly [string, string])[] = [
  ["synthea-r4", "2021-03-30"],
  ["synthea-r4/bundles", "2021-03-30"],
  ["synthea-r4/newer-bundles", "2023-08-01"],
  ["gp-connect/r4-converted", "2020-06-01"],
  ["gp-connect/stu3", "2020-06-01"],
  ["practice-scale-ecqm", "2026-11-22"],
  ["uk-core-examples/uk-core", "2024-01-01"],
  ["uk-core-examples/ers-r4", "2024-01-01"],
  ["uk-core-examples/eps-r4", "2024-01-01"],
  ["uk-core-examples/lab-results-stu3", "2022-01-01"],
  ["careplan-examples/hl7-r4", "2020-01-01"],
  ["careplan-examples/xshare", "2026-11-22"],
  ["edge/derived/ndjson", "2026-11-22"],
  ["edge/derived/resources", "2026-11-22"],
  ["edge/bulk-export-incomplete", "2021-03-30"],
  ["edge/converted-from-ccda-hl7v2", "2020-06-01"],
  ["edge/ms-fhir-server", "2020-06-01"],
  ["edge/gp-connect-malformed", "2020-06-01"],
  ["edge/operation-outcomes", "2026-11-22"],
];
const singly = [
  "edge/hl7-validator-cases",
  "edge/ms-fhir-server",
  "edge/derived/ndjson",
  "edge/derived/resources",
  "edge/converted-from-ccda-hl7v2",
  "careplan-examples/hl7-r4",
  "uk-core-examples/uk-core",
];

type Said = {
  readonly patient: string;
  readonly headline: string;
  readonly sources: Readonly<Record<string, { read: number; used: number }>>;
  readonly setAside: readonly { readonly resource: string; readonly because: string }[];
};
const said = (ended: Ended): readonly Said[] => linesOf(ended) as unknown as readonly Said[];

const unaccounted = ({ patient, sources, setAside }: Said): string[] =>
  Object.entries(sources).flatMap(([type, { read, used }]) => {
    const aside = new Set(
      setAside.map(({ resource }) => resource).filter((name) => name.startsWith(`${type}/`)),
    );
    return aside.size >= read - used
      ? []
      : [`${patient}: ${type} ${read} read, ${used} used, ${aside.size} aside`];
  });

const review = (folder: string, asOf: string) =>
  captured("review", join(data, folder), "--as-of", asOf, "--json");

describe.skipIf(!existsSync(data))("Third-party records", () => {
  it.each(folders)(
    "%s on %s: every resource is used or set aside with a reason",
    async (folder, asOf) => {
      const ended = await review(folder, asOf);
      expect(ended.code === 2 ? ended.err.length : 1).toBe(1);
      expect(said(ended).flatMap(unaccounted)).toEqual([]);
      expect(
        said(ended).flatMap(({ setAside }) => setAside.filter(({ because }) => because === "")),
      ).toEqual([]);
    },
  );

  it.each(singly)(
    "%s, file by file: no crash, and one line where a file cannot be used",
    async (folder) => {
      const files = readdirSync(join(data, folder)).filter((name) => !name.endsWith(".md"));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const { code, err } = await captured(
          "review",
          join(data, folder, file),
          "--as-of",
          "2026-11-22",
          "--json",
        );
        expect({ file, lines: code === 2 ? err.length : 1 }).toEqual({ file, lines: 1 });
      }
    },
  );

  it("written in STU3 are refused, never half read", async () => {
    for (const folder of ["gp-connect/stu3", "uk-core-examples/lab-results-stu3"]) {
      expect(await review(folder, "2020-06-01")).toEqual({
        code: 2,
        out: "",
        err: [expect.stringContaining("STU3")],
      });
    }
  });

  it("name no patient on stderr", async () => {
    const names = /Magre|Gainsford|Birdi|Guerra|Lei|Tellet|Skelly|[0-9A-F]{8}-[0-9A-F]{4}/;
    for (const [folder, asOf] of folders) {
      expect((await review(folder, asOf)).err.filter((line) => names.test(line))).toEqual([]);
    }
  });
});

const zones = ["Europe/London", "UTC", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"];

describe.skipIf(!existsSync(data))("The same source gives the same bytes", () => {
  const before = process.env.TZ;
  afterAll(() => {
    process.env.TZ = before;
  });

  it.each([
    ["gp-connect/r4-converted", "2020-06-01"],
    ["edge/derived/resources", "2026-11-22"],
    ["practice-scale-ecqm", "2026-11-22"],
  ])("in five time zones: %s", async (folder, asOf) => {
    const outputs = new Set<string>();
    const offsets = new Set<number>();
    for (const zone of zones) {
      process.env.TZ = zone;
      offsets.add(new Date("2026-07-01T12:00:00Z").getTimezoneOffset());
      outputs.add((await review(folder, asOf)).out);
    }
    expect(offsets.size).toBe(zones.length);
    expect(outputs.size).toBe(1);
  });
});

describe.skipIf(!existsSync(data))("The order of a source changes nothing", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "throughline-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** Deals the entries like cards, so that every neighbour changes. */
  const dealt = <T>(entries: readonly T[], hands: number): T[] =>
    Array.from({ length: hands }, (_, hand) => entries.filter((_, at) => at % hands === hand))
      .reverse()
      .flat();

  it.each([
    ["gp-connect/r4-converted", "2020-06-01"],
    ["practice-scale-ecqm", "2026-11-22"],
    ["synthea-r4", "2021-03-30"],
  ])("%s", async (source, asOf) => {
    const loaded = await loadSource(join(data, source));
    if (!loaded.ok) throw new Error(loaded.fault);
    const lines = dealt(loaded.value.entries, 7).map(({ resource }) => JSON.stringify(resource));
    const shuffled = join(folder, "shuffled.ndjson");
    await writeFile(shuffled, lines.join("\n"));
    const ended = await captured("review", shuffled, "--as-of", asOf, "--json");
    expect(ended.out === (await review(source, asOf)).out).toBe(true);
  });
});
