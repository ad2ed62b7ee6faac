import { defineConfig } from "vite";
import { codelists } from "../build/codelists.ts";
import { coloursByName } from "../build/colours-by-name.ts";
import { onlyClassesInUse } from "../build/only-classes-in-use.ts";

const inProject = (path: string): string => new URL(`../${path}`, import.meta.url).pathname;

/** The gallery of examples: `npm run gallery` serves it while it is worked on; the tests build it. */
export default defineConfig({
  root: inProject("gallery"),
  base: "./",
  plugins: [codelists()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  css: { postcss: { plugins: [onlyClassesInUse([inProject("src/app")]), coloursByName()] } },
  server: { fs: { allow: [inProject("")] } },
  build: {
    outDir: inProject("dist/gallery"),
    emptyOutDir: true,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: [inProject("gallery/index.html"), inProject("gallery/frame.html")] },
  },
});
