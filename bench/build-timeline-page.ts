import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { codelists } from "../build/codelists.ts";

/** The timeline alone, built as the app is: one script and its styles. */
export const buildTimelinePage = async (
  folder: string,
): Promise<{ readonly script: string; readonly style: string }> => {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [codelists()],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      lib: {
        entry: new URL("./timeline-page.tsx", import.meta.url).pathname,
        formats: ["iife"],
        name: "timelinePage",
        fileName: () => "page.js",
        cssFileName: "page",
      },
    },
  });
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  return { script: text("page.js"), style: text("page.css") };
};
