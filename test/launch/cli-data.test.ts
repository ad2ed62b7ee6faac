import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
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

/**
 * Magre, read by hand. To June 2020: twelve "GP Surgery" entries by one clinician on ten days. To March 2021: one
 * telephone call and one surgery visit; two entries called only "Other" may be contacts; eight inbound and outbound
 * referral entries are none. Four referrals without a specialty or a known status are two within 28 days of each other.
 */
describe.skipIf(!existsSync(data))("Magre's record, read by hand", () => {
  const magre = async (asOf: string) => {
    const source = join(data, "gp-connect/r4-converted");
    const id = "7DC1C5D8-540B-4A7C-8E19-CBD3426A8CC6";
    const ended = await captured("review", source, "--as-of", asOf, "--patient", id, "--json");
    return linesOf(ended)[0];
  };

  it("holds ten contacts in the year to June 2020", async () => {
    expect(await magre("2020-06-01")).toMatchObject({
      headline: "suppressed",
      suppressed: [{ id: "under-18" }],
      counts: {
        "contacts-6m": { sure: 8, maybe: 0 },
        "contacts-12m": { sure: 10, maybe: 0 },
        "contacts-24m": { sure: 11, maybe: 0 },
        "excluded-12m": { sure: 0, maybe: 0 },
        "symptom-events-6m-peak": { sure: 3, from: "2018-09-05", to: "2019-03-04" },
        "long-term-conditions": { sure: 1 },
      },
    });
  });

  it("holds two contacts, perhaps four, and two urgent referrals in the year to March 2021", async () => {
    expect(await magre("2021-03-01")).toMatchObject({
      safety: [
        {
          id: "open-urgent-referral",
          evidence: [expect.stringContaining("343B1B68"), expect.stringContaining("42657F2F")],
        },
      ],
      counts: {
        "contacts-12m": { sure: 2, maybe: 2 },
        "excluded-12m": { sure: 8, maybe: 0 },
        "symptom-groups-12m": { sure: 3, maybe: 0 },
        "specialist-referrals-36m": { sure: 0, maybe: 2 },
      },
    });
  });
});
