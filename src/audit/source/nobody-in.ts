import type { DuckDBConnection } from "@duckdb/node-api";
import { stu3 } from "#fhir/read/sift.ts";
import { countIn, rowOf } from "../tables/rows-of.ts";

/** Why a source that could be read has nobody to audit. */
export type Nobody = "holds no Patient" | "is written in FHIR STU3";

/** Why there is nobody to audit in what was read (`r_person`), where that is so. */
export const nobodyIn = async (db: DuckDBConnection): Promise<Nobody | undefined> => {
  const row = await rowOf(
    db,
    `SELECT count(*) AS people, count(*) FILTER (WHERE because = '${stu3}') AS older FROM r_person`,
  );
  if (countIn(row, "people") === 0) return "holds no Patient";
  return countIn(row, "people") === countIn(row, "older") ? "is written in FHIR STU3" : undefined;
};
