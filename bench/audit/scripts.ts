import { join } from "node:path";
import { build, createBuilder } from "vite";
import { codelists } from "../../build/codelists.ts";

const beside = (name: string): string => new URL(`./${name}.ts`, import.meta.url).pathname;

/** Kept as they are: DuckDB is native, and the CQL engine is measured as it ships. */
const external = ["@duckdb/node-api", "fqm-execution"];

const script = async (name: string, folder: string): Promise<string> => {
  await build({
    configFile: false,
    logLevel: "warn",
    plugins: [codelists()],
    ssr: { external },
    build: {
      ssr: beside(name),
      outDir: join(folder, name),
      rolldownOptions: { external, output: { entryFileNames: "script.mjs" } },
    },
  });
  return join(folder, name, "script.mjs");
};

/** The command line as it ships, and the two scripts that it is measured beside. */
export type Scripts = { readonly audit: string; readonly read: string; readonly cql: string };

/** Builds all that is run; the folder has to lie where Node finds the project’s packages. */
export const buildScripts = async (folder: string): Promise<Scripts> => {
  const builder = await createBuilder({ logLevel: "warn" });
  const { node } = builder.environments;
  if (node === undefined) throw new Error("the build has no part for Node");
  await builder.build(node);
  return {
    audit: "dist/node/cli.js",
    read: await script("read-columns", folder),
    cql: await script("evaluate-cql", folder),
  };
};
