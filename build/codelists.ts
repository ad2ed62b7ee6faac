import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { Plugin } from "vite";
import { pack } from "../src/clinical/codelists/pack.ts";
import type { Provenance } from "../src/clinical/codelists/provenance.ts";

type Row = Record<"system" | "code" | "display" | "group" | "source", string>;

const otherSources = "other public pages and packages";

/** The repository that a source names, without the place in it; pages and packages are told together. */
const repositoryOf = (source: string): string =>
  /^[\w-]+\/[\w.-]+/.exec(source.trim())?.[0] ?? otherSources;

const provenanceOf = (rows: readonly Row[]): Provenance => {
  const systems: Record<string, number> = {};
  for (const { system } of rows) systems[system] = (systems[system] ?? 0) + 1;
  const sources = rows.flatMap(({ source }) => source.split(";").map(repositoryOf));
  return {
    rows: rows.length,
    groups: new Set(rows.map(({ group }) => group)).size,
    systems,
    sources: [...new Set(sources)].sort(),
  };
};

/**
 * A codelist is a table that a clinician can open (`src/clinical/codelists/*.csv`).
 * The program imports its codes packed, group → system → codes; `?rows` imports every column, for the evidence page.
 * `?provenance` imports what a table holds and from where, in short.
 * A table of another shape is imported row by row, as `?table`.
 */
export const codelists = (): Plugin => ({
  name: "throughline-codelists",
  enforce: "pre",
  load(id) {
    const [path, query] = id.split("?");
    if (!path?.endsWith(".csv")) return null;
    const rows = csvParse(readFileSync(path, "utf8")) as unknown as Row[];
    if (query === "rows" || query === "table") return `export default ${JSON.stringify([...rows])}`;
    if (query === "provenance") return `export default ${JSON.stringify(provenanceOf(rows))}`;
    const groups: Record<string, Record<string, string[]>> = {};
    for (const { group, system, code } of rows) {
      groups[group] ??= {};
      groups[group][system] ??= [];
      groups[group][system].push(code);
    }
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack(groups)))})`;
  },
});
