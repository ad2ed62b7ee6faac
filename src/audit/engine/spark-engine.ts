import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { fault, ok, type Result } from "#clinical/result.ts";
import type { Engine } from "../run-audit.ts";
import type { Gathered } from "../source/gather.ts";
import { nobodyIn } from "../source/nobody-in.ts";
import { writeNames } from "../source/write-names.ts";
import { auditOnSpark, sparkLeaves } from "../spark/audit-on-spark.ts";
import { confFor } from "../spark/conf-for.ts";
import { linesForSpark } from "../spark/lines-for-spark.ts";
import { runSparkSql, type SparkFault } from "../spark/run-spark-sql.ts";
import { takeTables } from "../spark/take-tables.ts";
import { makeTable } from "../tables/fill-table.ts";
import { ownTables } from "../tables/own-tables.ts";
import { rowOf, textIn } from "../tables/rows-of.ts";
import type { Asked } from "./duckdb-engine.ts";
import { loadSentences } from "./load-sentences.ts";
import { readCare } from "./read-care.ts";
import { readRegister } from "./read-register.ts";
import { takeDecided } from "./take-decided.ts";

/** Which Spark runs it: its `spark-sql`, and the URL of its master. */
export type SparkPlace = { readonly command: string; readonly master: string };

const advice = (spark: SparkFault): string => {
  switch (spark.kind) {
    case "not there":
      return "spark-sql cannot be started";
    case "failed":
      return `Spark failed: ${spark.said}`;
  }
};

/** What a path may not hold, since Spark reads a pattern or an end of a text in it. */
const unwritable = /[`'"\\;{}[\]*?\n\r]/;

const roomsIn = async (scratch: string) => {
  const rooms = {
    unpacked: join(scratch, "unpacked"),
    links: join(scratch, "lines"),
    names: join(scratch, "names"),
    spark: join(scratch, "spark"),
  };
  for (const room of Object.values(rooms)) await mkdir(room, { mode: 0o700 });
  return rooms;
};

/** Has Spark read and decide, and takes what it left into DuckDB. */
const runSpark = async (
  db: DuckDBConnection,
  scratch: string,
  { path, asOf, zone, states, say }: Asked,
  { command, master }: SparkPlace,
): Promise<Result<Gathered, string>> => {
  const rooms = await roomsIn(scratch);
  say?.("looks at the files");
  const lines = await linesForSpark(db, path, rooms);
  if (!lines.ok) return fault(loadSentences[lines.fault]);
  const { gathered, files } = lines.value;
  if (!gathered.files.has("Patient")) return fault(loadSentences["holds no Patient"]);
  await writeNames(join(rooms.names, "names.json"), gathered);
  const { names } = rooms;
  const { strangers } = gathered;
  const statements = auditOnSpark({ asOf, zone, files, names, strangers, states });
  say?.("starts Spark");
  const ran = await runSparkSql(statements, {
    command,
    master,
    folder: rooms.spark,
    conf: await confFor(files),
    progress: (done) => say?.(`Spark has run ${done} of ${statements.length} statements`),
  });
  if (!ran.ok) return fault(advice(ran.fault));
  await takeTables(db, sparkLeaves, join(rooms.spark, "warehouse"));
  return ok(gathered);
};

/**
 * The engine that has Spark read and decide. What a report needs comes back as tables, so that every output is made as
 * with DuckDB. `scratch` must be where Spark's workers find it too.
 */
export const sparkEngine =
  (asked: Asked, place: SparkPlace): Engine =>
  async (db, scratch) => {
    if (unwritable.test(scratch))
      return fault("the path after --out has a character that Spark does not take in a path");
    const ran = await runSpark(db, scratch, asked, place);
    if (!ran.ok) return ran;
    const nobody = await nobodyIn(db);
    if (nobody !== undefined) return fault(loadSentences[nobody]);
    for (const [table, columns] of Object.entries(ownTables)) await makeTable(db, table, columns);
    await (await readRegister(ran.value))(db);
    await (await readCare(ran.value, asked.asOf, asked.zone))(db);
    const { thresholds, unowned } = await takeDecided(db);
    const [version = ""] = textIn(await rowOf(db, "FROM spark_version"), "version").split(" ");
    const { unread, failures } = ran.value;
    return ok({
      engine: { name: "spark", version },
      thresholds,
      source: { unread, failures, unowned },
    });
  };
