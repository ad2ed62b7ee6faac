import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowsOf, textIn } from "../tables/rows-of.ts";

/** Patients of whom a family of tests was normal three times in a row in 24 months, with no reason to monitor. */
export type RepeatNormal = { readonly family: string; readonly n: number };

/** Sure ones by family, the most first. */
export const repeatNormalByFamily = async (
  db: DuckDBConnection,
): Promise<readonly RepeatNormal[]> => {
  const rows = await rowsOf(
    db,
    `SELECT family, count(DISTINCT patient) AS n FROM repeated WHERE sure
     GROUP BY family ORDER BY n DESC, family`,
  );
  return rows.map((row) => ({ family: textIn(row, "family"), n: countIn(row, "n") }));
};
