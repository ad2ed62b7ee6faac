// Runs one bench of this folder: `node bench/run.mjs launch`. TypeScript goes through the project's own build tool.
import { createServer, createServerModuleRunner } from "vite";

const [name = "launch", ...given] = process.argv.slice(2);
const vite = await createServer({
  server: { middlewareMode: true, watch: null },
  logLevel: "warn",
});
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false });
const { bench } = await runner.import(new URL(`./${name}.ts`, import.meta.url).pathname);
await bench(given);
process.exit(process.exitCode ?? 0);
