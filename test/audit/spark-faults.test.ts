import { existsSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { storyPeople } from "./a-practice.ts";
import { audit, exported, inFolder } from "./audit-of.ts";

/** A `spark-sql` that says this on stderr, and ends so. */
const pretended = async (folder: string, says: string, code: number): Promise<string> => {
  const path = join(folder, "spark-sql");
  await writeFile(path, `#!/bin/sh\ncat >&2 <<'END'\n${says}\nEND\nexit ${code}\n`);
  await chmod(path, 0o755);
  return path;
};

const people = storyPeople().slice(0, 5);

describe("An audit on Spark", () => {
  it("says what to install or set where no spark-sql is found, before anything is read", () =>
    inFolder(async (folder) => {
      const { PATH, SPARK_HOME } = process.env;
      Object.assign(process.env, { PATH: folder, SPARK_HOME: "" });
      const { ended, out } = await audit(join(folder, "nothing"), "--engine", "spark");
      Object.assign(process.env, { PATH });
      if (SPARK_HOME === undefined) delete process.env.SPARK_HOME;
      else Object.assign(process.env, { SPARK_HOME });
      expect(ended).toEqual({
        code: 2,
        out: "",
        err: [
          "throughline: no spark-sql was found: install Apache Spark 3.5 or later and set SPARK_HOME, or name it with --spark-sql <path>",
        ],
      });
      expect(existsSync(out)).toBe(false);
    }));

  it("says so where the spark-sql that is named cannot be run", () =>
    inFolder(async (folder) => {
      const named = ["--engine", "spark", "--spark-sql", join(folder, "spark-sql")];
      const { ended } = await audit(await exported(folder, people), ...named);
      expect(ended.code).toBe(2);
      expect(ended.err).toEqual([
        "throughline: the spark-sql that --spark-sql names cannot be run",
      ]);
    }));

  it("tells Spark's last words without what may come from a row, and leaves nothing", () =>
    inFolder(async (folder) => {
      const says = [
        "Time taken: 0.1 seconds",
        '[CAST_INVALID_INPUT] error: the value \'Patient/ann\' of "STRING" in {"id":"ann"}',
        "\tat org.apache.spark.SomeException(Some.scala:1)",
      ].join("\n");
      const named = ["--engine", "spark", "--spark-sql", await pretended(folder, says, 1)];
      const { ended, out } = await audit(await exported(folder, people), ...named);
      expect(ended.code).toBe(2);
      expect(ended.err).toEqual([
        "throughline: Spark failed: [CAST_INVALID_INPUT] error: the value … of … in …",
      ]);
      expect(existsSync(out)).toBe(false);
    }));

  it("takes a master and a spark-sql with the engine spark only", async () => {
    const { ended } = await audit("nothing", "--engine", "duckdb", "--master", "yarn");
    expect(ended).toEqual({
      code: 2,
      out: "",
      err: ["throughline: --master goes with --engine spark"],
    });
  });
});
