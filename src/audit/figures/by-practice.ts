import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowsOf, textIn } from "../tables/rows-of.ts";
import { flagged } from "./flagged.ts";

/** A practice of the export with its registered adults of a known band, and those flagged. */
export type Practice = {
  readonly practice: string;
  readonly name: string;
  readonly n: number;
  readonly flagged: number;
};

/** Each practice that the patients name, by its id; fewer than two say nothing of each other. */
export const byPractice = async (db: DuckDBConnection): Promise<readonly Practice[]> => {
  const rows = await rowsOf(
    db,
    `SELECT b.practice, max(coalesce(b.name, b.practice)) AS name, count(*) AS n,
            count(*) FILTER (${flagged}) AS flagged
     FROM review v JOIN belonging b USING (patient)
     WHERE b.practice IS NOT NULL GROUP BY b.practice ORDER BY b.practice`,
  );
  return rows.map((row) => ({
    practice: textIn(row, "practice"),
    name: textIn(row, "name"),
    n: countIn(row, "n"),
    flagged: countIn(row, "flagged"),
  }));
};
