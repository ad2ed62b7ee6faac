import { appendFileSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { somePeople, storyPeople } from "./a-practice.ts";
import { type Audited, audit, exported, inFolder } from "./audit-of.ts";

/** Set by `.ci/spark-parity`, which brings its own Spark. */
const command = process.env.THROUGHLINE_SPARK_SQL;
const says = process.env.THROUGHLINE_SPARK_SAYS;

const files = [
  "practice-reference.json",
  "report.html",
  "reviews.parquet",
  "summary.json",
  "to-review.csv",
];

const ofTheRun = { engine: undefined, seconds: undefined, peakMemoryMegabytes: undefined };

const runOf = async (audited: Audited) => ({ ...(await audited.json("run.json")), ...ofTheRun });

describe.skipIf(command === undefined)("An audit on Spark, in two worker processes", () => {
  it(
    "leaves the same bytes as one in DuckDB, but for what it says of its engine",
    () =>
      inFolder(async (folder) => {
        const people = storyPeople().filter(({ id }) => !/large-record|long-record/.test(id ?? ""));
        const source = await exported(folder, [...people, ...somePeople(60, 2)]);
        await appendFile(join(source, "all.ndjson"), '{"resourceType":"Patient", and no more\n');
        const onSpark = ["--engine", "spark", "--master", "local-cluster[2,1,1024]"];
        const spark = await audit(
          source,
          ...["--out", join(folder, "spark"), ...onSpark, "--spark-sql", command ?? ""],
        );
        const own = await audit(source, "--out", join(folder, "duckdb"), "--engine", "duckdb");
        expect(spark.ended).toEqual(own.ended);
        for (const file of files) {
          const [one, other] = [spark, own].map(({ out }) => readFile(join(out, file)));
          expect((await one)?.equals((await other) ?? Buffer.alloc(0)), file).toBe(true);
        }
        expect(await runOf(spark)).toEqual(await runOf(own));
        const { engine, denominators } = await spark.json("run.json");
        expect(engine).toEqual({
          name: "spark",
          version: expect.stringMatching(/^[34][.]\d+[.]\d+$/),
        });
        if (says !== undefined)
          appendFileSync(says, `an audit of ${denominators.registered} leaves the same bytes\n`);
      }),
    900_000,
  );
});
