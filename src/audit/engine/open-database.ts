import { createRequire } from "node:module";
import type * as DuckDb from "@duckdb/node-api";

/** Required, since Node first reads a library of this kind from end to end where it is imported. */
const { DuckDBInstance } = createRequire(import.meta.url)("@duckdb/node-api") as typeof DuckDb;

/** A database of its own in memory, that goes to the disk where it is told what it may hold and where. */
export const openDatabase = (
  settings: Readonly<Record<string, string>> = {},
): Promise<DuckDb.DuckDBInstance> => DuckDBInstance.create(":memory:", settings);
