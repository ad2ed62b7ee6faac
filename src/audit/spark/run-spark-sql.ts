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
  /** Told after each statement, how many have run. */
  readonly progress?: ((done: number) => void) | undefined;
};

/** Why the statements did not all run: what Spark said last of it, without rows. */
export type SparkFault =
  | { readonly kind: "not there" }
  | { readonly kind: "failed"; readonly said: string };

/** Everything that would make the same text mean something else, or write outside the folder. */
const confOf = ({
  master,
  folder,
  conf = {},
}: SparkSettings): Readonly<Record<string, string>> => ({
  "spark.sql.warehouse.dir": join(folder, "warehouse"),
  // The tables live as long as the session: no metastore is asked, or made.
  "spark.sql.catalogImplementation": "in-memory",
  // What spills on this machine is about people as well: it goes where the tables go.
  ...(master.startsWith("local") && { "spark.local.dir": join(folder, "local") }),
  "spark.sql.legacy.createHiveTableByDefault": "false",
  "spark.sql.sources.default": "parquet",
  "spark.sql.ansi.enabled": "false",
  "spark.sql.session.timeZone": "UTC",
  "spark.sql.variable.substitute": "false",
  "spark.ui.enabled": "false",
  ...conf,
});

/** What stands between quotes or brackets in a message of Spark may come from a row. */
const withoutRows = (line: string): string =>
  line.replace(/'[^']*'?|"[^"]*"?|\{.*\}?/g, "…").slice(0, 300);

/** The last lines that name an error, else the last of all; a line of a stack says where and is left out. */
const lastWords = (log: string): string => {
  const lines = log.split("\n").filter((line) => line.trim() !== "" && !/^\s*at /.test(line));
  const errors = lines.filter((line) => /error|exception/i.test(line));
  return (errors.length > 0 ? errors.slice(-3) : lines.slice(-1)).map(withoutRows).join("; ");
};

/** Counts the statements that have run by what `spark-sql` says after each. */
const counting = (progress: SparkSettings["progress"]) => {
  let rest = "";
  let done = 0;
  return (more: string): void => {
    const lines = (rest + more).split("\n");
    rest = lines.pop() ?? "";
    const ran = lines.filter((line) => line.startsWith("Time taken: ")).length;
    done += ran;
    if (ran > 0) progress?.(done);
  };
};

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
    const count = counting(settings.progress);
    let log = "";
    spark.stderr.setEncoding("utf8");
    spark.stderr.on("data", (more: string) => {
      log = (log + more).slice(-100_000);
      count(more);
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
