import { defineConfig } from "vitest/config";
import { codelists } from "./build/codelists.ts";
import { fetchAhead, firstScreenInOneFile } from "./build/first-screen.ts";
import { leanFhirclient } from "./build/lean-fhirclient.ts";
import { onlyClassesInUse } from "./build/only-classes-in-use.ts";
import { closingLine } from "./test/closing-line.ts";

/** One build, two worlds: the browser app under `/app/`, and the commands that Node runs. */
export default defineConfig({
  plugins: [codelists(), leanFhirclient(), fetchAhead()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  css: { postcss: { plugins: [onlyClassesInUse(["src/app", "launch"])] } },
  define: { FHIRCLIENT_PURE: "true" },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: "dist/app",
        emptyOutDir: true,
        // Every browser that takes the app preloads modules by itself.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: ["launch/index.html", "launch/launch.html"],
          output: { codeSplitting: firstScreenInOneFile },
        },
      },
    },
    node: {
      consumer: "server",
      resolve: { noExternal: /.*/ },
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
    include: ["test/**/*.test.{ts,tsx}"],
    reporters: ["default", closingLine],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
