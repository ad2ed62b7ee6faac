import { access, constants } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { fault, ok, type Result } from "#clinical/result.ts";

const canRun = async (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** What an environment says of where programs are. */
type Places = { readonly [name in "SPARK_HOME" | "PATH"]?: string | undefined };

const candidates = (named: string | undefined, { SPARK_HOME, PATH = "" }: Places): string[] => {
  if (named !== undefined) return [named];
  const folders = SPARK_HOME ? [join(SPARK_HOME, "bin")] : PATH.split(delimiter);
  return folders.map((folder) => join(folder, "spark-sql"));
};

/** The `spark-sql` to run: the one that is named, else that of SPARK_HOME, else the first that PATH finds. */
export const findSparkSql = async (
  named: string | undefined,
  places: Places,
): Promise<Result<string, string>> => {
  for (const path of candidates(named, places)) if (await canRun(path)) return ok(resolve(path));
  return fault(
    named === undefined
      ? "no spark-sql was found: install Apache Spark 3.5 or later and set SPARK_HOME, or name it with --spark-sql <path>"
      : "the spark-sql that --spark-sql names cannot be run",
  );
};
