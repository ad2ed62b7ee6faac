import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { closingLine } from "./test/closing-line.ts";

type Row = Record<"system" | "code" | "display" | "group" | "source", string>;

/**
 * A codelist is a table that a clinician can open (`src/clinical/codelists/*.csv`).
 * The program imports group → system → codes; `?rows` imports every column, for the evidence page.
 */
const codelists = (): Plugin => ({
  name: "throughline-codelists",
  enforce: "pre",
  load(id) {
    const [path, query] = id.split("?");
    if (!path?.endsWith(".csv")) return null;
    const rows = csvParse(readFileSync(path, "utf8")) as unknown as Row[];
    if (query === "rows") return `export default ${JSON.stringify([...rows])}`;
    const groups: Record<string, Record<string, string[]>> = {};
    for (const { group, system, code } of rows) {
      groups[group] ??= {};
      groups[group][system] ??= [];
      groups[group][system].push(code);
    }
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(groups))})`;
  },
});

/** One build, two worlds: the browser app under `/app/`, and the commands that Node runs. */
export default defineConfig({
  plugins: [codelists()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  define: { FHIRCLIENT_PURE: "true" },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: "dist/app",
        emptyOutDir: true,
        rollupOptions: { input: ["launch/index.html", "launch/launch.html"] },
      },
    },
    node: {
      consumer: "server",
      resolve: { noExternal: /.*/ },
      build: {
        outDir: "dist/node",
        emptyOutDir: true,
        ssr: true,
        rollupOptions: { input: { cli: "launch/cli.ts", serve: "launch/serve.ts" } },
      },
    },
  },
  base: "./",
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    reporters: ["default", closingLine],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
