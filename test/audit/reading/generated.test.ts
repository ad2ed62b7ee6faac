import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { day } from "#clinical/day.ts";
import { type Case, cases } from "../../oracle/generate.ts";
import { differences } from "./differences.ts";

const numRuns = Number(process.env.READING_RUNS ?? 240);
const seed = Number(process.env.READING_SEED ?? 20_261_122);

const folder = mkdtempSync(join(tmpdir(), "reading-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The case with names of its own, so that many can lie in one folder. */
const apart = ({ source }: Case, at: number): readonly unknown[] =>
  JSON.parse(
    JSON.stringify(source)
      .replaceAll('"id":"', `"id":"${at}-`)
      .replace(/([A-Z][A-Za-z]+\/)(?=[A-Za-z0-9.-])/g, `$1${at}-`)
      .replaceAll("urn:uuid:", `urn:uuid:${at}-`)
      .replaceAll('"#', `"#${at}-`),
  );

type Wrapped = { readonly resource: { readonly resourceType: string }; readonly fullUrl: string };
type Plain = { readonly resourceType: string };

const isWrapped = (entry: unknown): entry is Wrapped =>
  typeof entry === "object" && entry !== null && "fullUrl" in entry;

/** Lays cases out as a server might: what has a fullUrl in a Bundle, all else as lines, a file for each type. */
const layOut = (name: string, all: readonly Case[]): string => {
  const into = join(folder, name);
  mkdirSync(into);
  const entries = all.flatMap(apart);
  const bundle = { resourceType: "Bundle", type: "collection", entry: entries.filter(isWrapped) };
  writeFileSync(join(into, "bundle.json"), JSON.stringify(bundle));
  const plain = entries.filter((entry): entry is Plain => !isWrapped(entry));
  for (const type of new Set(plain.map(({ resourceType }) => resourceType))) {
    const lines = plain.filter(({ resourceType }) => resourceType === type);
    writeFileSync(
      join(into, `${type}.ndjson`),
      lines.map((line) => `${JSON.stringify(line)}\n`).join(""),
    );
  }
  return into;
};

const groups = new Map<string, Case[]>();
for (const one of fc.sample(cases, { numRuns, seed })) {
  const key = `${one.asOf} ${one.given.zone ?? "Europe/London"}`;
  groups.set(key, [...(groups.get(key) ?? []), one]);
}

describe("DuckDB reads generated records as the reference does", () => {
  it.each([...groups.keys()])("%s", async (key) => {
    const [asOf = "", zone = ""] = key.split(" ");
    const source = layOut(key.replace("/", "-"), groups.get(key) ?? []);
    const found = await differences(source, day(asOf), zone);
    expect(found.differences.slice(0, 10)).toEqual([]);
    expect(found.compared).toBeGreaterThan(100);
  });
});
