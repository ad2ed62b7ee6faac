import { defineConfig } from "vitest/config";
import { codelists } from "./build/codelists.ts";
import { coloursByName } from "./build/colours-by-name.ts";
import { fetchAhead, fewFilesFirst } from "./build/first-screen.ts";
import { onlyClassesInUse } from "./build/only-classes-in-use.ts";
import { closingLine } from "./test/closing-line.ts";

/** The tests of what has no clock, network, disk or screen. */
const pure = ["test/{clinical,fhir,oracle,spec}/**/*.test.ts"];

/** One build, two worlds: the browser app under `/app/`, and the commands that Node runs. */
export default defineConfig({
  plugins: [codelists(), fetchAhead()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  css: { postcss: { plugins: [onlyClassesInUse(["src/app", "launch"]), coloursByName()] } },
  define: { FHIRCLIENT_PURE: "true" },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: "dist/app",
        emptyOutDir: true,
        // What one file needs beside itself is on the page or small: a list of it in each would cost more.
        modulePreload: false,
        rolldownOptions: {
          input: ["launch/index.html", "launch/launch.html", "launch/demo.html"],
          output: { codeSplitting: fewFilesFirst },
        },
      },
    },
    node: {
      consumer: "server",
      // DuckDB is a native library: it stays beside the program.
      resolve: { noExternal: /.*/, external: ["@duckdb/node-api"] },
      build: {
        outDir: "dist/node",
        emptyOutDir: true,
        ssr: true,
        rolldownOptions: { input: { cli: "launch/cli.ts", serve: "launch/serve.ts" } },
      },
    },
  },
  base: "./",
  test: {
    reporters: ["default", closingLine],
    testTimeout: 300_000,
    hookTimeout: 120_000,
    // A busy machine draws late; what never comes fails all the same.
    expect: { poll: { timeout: 30_000 } },
    // A journey waits for its browser as much as it works: every core is worth a worker.
    maxWorkers: "100%",
    projects: [
      // What is pure leaves nothing behind, so its files may share what they import: a third of their time.
      { extends: true, test: { name: "shared", include: pure, isolate: false } },
      {
        extends: true,
        test: { name: "apart", include: ["test/**/*.test.{ts,tsx}"], exclude: pure },
      },
    ],
  },
});
