import { readdirSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { columnsOf, duckdbScan } from "#audit/reading/engine/raw.ts";
import { sourceTypes } from "#clinical/record.ts";

const folder = process.argv[2] ?? "";
const db = await (await DuckDBInstance.create(":memory:")).connect();
const names = readdirSync(folder).sort();

/** Merely reading: every column that the audit asks a type for is taken out of every line, and counted. */
for (const type of sourceTypes) {
  const files = names
    .filter((name) => name.startsWith(`${type}.`))
    .map((name) => ({ path: join(folder, name), gzip: name.endsWith(".gz") }));
  const { texts, others } = columnsOf(type);
  const counted = [...texts, ...others].map((column) => `count(${column})`).join(", ");
  if (files.length > 0)
    await db.run(`SELECT ${counted} FROM (${duckdbScan([...texts, ...others], files)}) raw`);
}
process.exit(0);
