import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { Plugin } from "vite";
import { pack } from "../src/clinical/codelists/pack.ts";

type Row = Record<"system" | "code" | "display" | "group" | "source", string>;

/**
 * A codelist is a table that a clinician can open (`src/clinical/codelists/*.csv`).
 * The program imports its codes packed, group → system → codes; `?rows` imports every column, for the evidence page.
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
    const groups: Record<string, Record<string, string[]>> = {};
    for (const { group, system, code } of rows) {
      groups[group] ??= {};
      groups[group][system] ??= [];
      groups[group][system].push(code);
    }
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack(groups)))})`;
  },
});
