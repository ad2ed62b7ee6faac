import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { afterAll, describe, expect, it } from "vitest";
import type { View } from "#audit/flat/view.ts";
import { elementsRead, viewSql } from "#audit/flat/view-sql.ts";
import { duckdb, duckdbMacros } from "#audit/reading/engine/duckdb.ts";
import { duckdbScan } from "#audit/reading/engine/raw.ts";
import { cases } from "../../oracle/generate.ts";

const views = new URL("../../../src/audit/views/", import.meta.url).pathname;
const all = readdirSync(views).map(
  (name): View => JSON.parse(readFileSync(join(views, name), "utf8")),
);

type Resource = {
  readonly resourceType: string;
  readonly id?: string;
  readonly effectiveDateTime?: unknown;
};

const keyIn = (reference: unknown, type: string | undefined): string | undefined => {
  const found = /^(?:[^#?]*\/)?([A-Z][A-Za-z]*)\/([A-Za-z0-9.-]+)(?:\/_history\/[^/]*)?$/.exec(
    String(reference),
  );
  return found && (type === undefined || found[1] === type) ? `${found[1]}/${found[2]}` : undefined;
};

type Node = { readonly data?: Fields } & Fields;
type Fields = Readonly<Record<string, unknown>>;

const dataOf = (node: Node): Fields => node.data ?? node;

/** The functions that SQL on FHIR adds to FHIRPath. */
const userInvocationTable = {
  getResourceKey: {
    fn: (nodes: Node[]) => nodes.flatMap((node) => dataOf(node).id ?? []),
    arity: { 0: [] },
  },
  getReferenceKey: {
    fn: (nodes: Node[], type?: { readonly name?: string }) =>
      nodes.flatMap((node) => keyIn(dataOf(node).reference, type?.name) ?? []),
    arity: { 0: [], 1: ["TypeSpecifier"] },
  },
};

const compiled = new Map<string, ReturnType<typeof fhirpath.compile>>();
const evaluate = (node: unknown, path: string, base?: string): unknown[] => {
  const at = `${base ?? ""} ${path}`;
  const known =
    compiled.get(at) ??
    fhirpath.compile(
      (base === undefined ? path : { base, expression: path }) as string,
      // The types of the package say less than it takes.
      r4 as never,
      { userInvocationTable } as never,
    );
  compiled.set(at, known);
  return known(node as never) as unknown[];
};

type Row = Readonly<Record<string, unknown>>;

const cells = (node: unknown, columns: View["select"][number]["column"], base?: string): Row =>
  Object.fromEntries(
    columns.map(({ name, path }) => {
      const [value = null] = evaluate(node, path, base);
      return [
        name,
        value === null ? null : ((value as { toJSON?: () => unknown }).toJSON?.() ?? value),
      ];
    }),
  );

/** The slow, obvious runner: every column of every item by FHIRPath. */
const rowsOf = ({ select, resource }: View, resources: readonly Resource[]): Row[] =>
  resources
    .filter(({ resourceType }) => resourceType === resource)
    .flatMap((one) =>
      select.reduce<Row[]>(
        (rows, { forEach, column }) => {
          if (forEach === undefined) return rows.map((row) => ({ ...row, ...cells(one, column) }));
          const base = `${resource}.${forEach.replace(/\.ofType\((\w)(\w*)\)/, (_, a, b) => a.toUpperCase() + b)}`;
          return rows.flatMap((row) =>
            evaluate(one, forEach).map((item) => ({ ...row, ...cells(item, column, base) })),
          );
        },
        [{}],
      ),
    );

const folder = mkdtempSync(join(tmpdir(), "views-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const choices = ["onset", "abatement", "effective", "value", "performed", "deceased", "medication"];

/** FHIR allows one of a choice of types: the first stays. */
const oneOfEach = (resource: Fields): Fields => {
  const spare = choices.flatMap((choice) =>
    Object.keys(resource)
      .filter((name) => new RegExp(`^${choice}[A-Z]`).test(name))
      .slice(1),
  );
  return Object.fromEntries(Object.entries(resource).filter(([name]) => !spare.includes(name)));
};

const resources = fc
  .sample(cases, { numRuns: 25, seed: 20_261_122 })
  .flatMap(({ source }) => source)
  .map((entry) => JSON.parse(JSON.stringify((entry as { resource?: unknown }).resource ?? entry)))
  .map((one) => oneOfEach(one) as Resource)
  // FHIRPath hands on a number where a text is due; a text is what our scan takes for one.
  .filter((one) => typeof one.id === "string" && typeof one.effectiveDateTime !== "number");

describe("The views that others can run", () => {
  it.each(all.map((view) => [view.name, view] as const))(
    "%s gives the rows that FHIRPath gives",
    { timeout: 120_000 },
    async (_, view) => {
      const path = join(folder, `${view.resource}.ndjson`);
      const lines = resources.filter(({ resourceType }) => resourceType === view.resource);
      writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
      const connection = await instance.connect();
      for (const macro of duckdbMacros) await connection.run(macro);
      const scan = duckdbScan(["id", ...elementsRead(view)], [{ path, gzip: false }]);
      const found = await connection.runAndReadAll(viewSql(duckdb, view, scan));
      const sorted = (rows: readonly Row[]): string[] =>
        rows.map((row) => JSON.stringify(Object.values(row))).sort();
      const wanted = rowsOf(view, resources);
      connection.closeSync();
      instance.closeSync();
      expect(sorted(found.getRowObjectsJS() as Row[])).toEqual(sorted(wanted));
      expect(wanted.length, "rows to compare").toBeGreaterThan(0);
    },
  );
});
