import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fault, ok, type Result } from "#clinical/result.ts";

/** Where and how Spark runs. */
export type SparkSettings = {
  /** The `spark-sql` of a Spark of 3.5 or later: a path, or a name that PATH finds. */
  readonly command: string;
  /** `local[2]`, `spark://host:7077`, `yarn`. */
  readonly master: string;
  /** A folder that every worker sees; the tables lie here while the statements run. */
  readonly folder: string;
  /** What else Spark is told, such as memory; these win over what is said here. */
  readonly conf?: Readonly<Record<string, string>>;
};

/** Why the statements did not all run: what Spark said last of it, without rows. */
export type SparkFault =
  | { readonly kind: "not there" }
  | { readonly kind: "failed"; readonly said: string };

/** Everything that would make the same text mean something else, or write outside the folder. */
const confOf = ({ folder, conf = {} }: SparkSettings): Readonly<Record<string, string>> => ({
  "spark.sql.warehouse.dir": join(folder, "warehouse"),
  "spark.hadoop.javax.jdo.option.ConnectionURL": "jdbc:derby:memory:throughline;create=true",
  "spark.sql.legacy.createHiveTableByDefault": "false",
  "spark.sql.sources.default": "parquet",
  "spark.sql.ansi.enabled": "false",
  "spark.sql.session.timeZone": "UTC",
  "spark.sql.variable.substitute": "false",
  "spark.ui.enabled": "false",
  ...conf,
});

/** The last lines that name an error; a line of a stack says where and is left out. */
const lastWords = (log: string): string =>
  log
    .split("\n")
    .filter((line) => /error|exception/i.test(line) && !/^\s*at /.test(line))
    .slice(-3)
    .map((line) => line.slice(0, 300))
    .join("; ");

const start = (settings: SparkSettings, script: string): Promise<Result<undefined, SparkFault>> =>
  new Promise((resolve) => {
    const conf = Object.entries(confOf(settings)).flatMap(([name, value]) => [
      "--conf",
      `${name}=${value}`,
    ]);
    const spark = spawn(settings.command, ["--master", settings.master, ...conf, "-f", script], {
      cwd: settings.folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let log = "";
    spark.stderr.on("data", (more: Buffer) => {
      log = (log + more.toString("utf8")).slice(-100_000);
    });
    spark.on("error", () => resolve(fault({ kind: "not there" })));
    spark.on("close", (code) =>
      resolve(code === 0 ? ok(undefined) : fault({ kind: "failed", said: lastWords(log) })),
    );
  });

/** Runs the statements in one session of Spark, in their order; the first that fails ends it. */
export const runSparkSql = async (
  statements: readonly string[],
  settings: SparkSettings,
): Promise<Result<undefined, SparkFault>> => {
  await mkdir(settings.folder, { recursive: true });
  const script = join(settings.folder, "statements.sql");
  await writeFile(script, statements.map((statement) => `${statement};\n`).join("\n"));
  return start(settings, script);
};
