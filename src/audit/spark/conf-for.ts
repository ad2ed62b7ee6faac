import { stat } from "node:fs/promises";
import type { LineFile } from "../reading/engine/raw.ts";

/** In bytes: below this it takes longer to compile a plan than to run it as it stands. */
const few = 64 * 1024 * 1024;

const plainly: Readonly<Record<string, string>> = {
  "spark.sql.shuffle.partitions": "2",
  "spark.sql.adaptive.enabled": "false",
  "spark.sql.codegen.wholeStage": "false",
  "spark.sql.codegen.factoryMode": "NO_CODEGEN",
};

/** What Spark is told besides where there is little to read; the answers are the same. */
export const confFor = async (
  files: ReadonlyMap<string, readonly LineFile[]>,
): Promise<Readonly<Record<string, string>>> => {
  let bytes = 0;
  for (const { path } of [...files.values()].flat()) bytes += (await stat(path)).size;
  return bytes < few ? plainly : {};
};
