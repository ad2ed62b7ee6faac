import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";
import { codelists } from "../build/codelists.ts";

const entry = new URL("./measure-pattern.ts", import.meta.url).pathname;

/** Built as what ships is built: a loader that reads each module by itself would slow every call between them. */
const built = async (folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [codelists()],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: "measure.mjs" } },
    },
  });
  return join(folder, "measure.mjs");
};

/**
 * Reviewing one parsed record beside parsing the same bytes, one after the other in every round, medians:
 * the ratio at three sizes, and how it grows.
 */
export const bench = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "throughline-bench-"));
  const { status } = spawnSync(process.execPath, [await built(folder)], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  rmSync(folder, { recursive: true });
};
