import type { DuckDBConnection } from "@duckdb/node-api";
import type { Filled } from "../run-audit.ts";
import { countIn, rowOf, rowsOf, textIn } from "../tables/rows-of.ts";
import { inOrder, type Threshold } from "../thresholds.ts";
import { otherSql, reviewSql } from "./review-sql.ts";

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

const thresholdsIn = async (db: DuckDBConnection): Promise<readonly Threshold[]> => {
  const rows = await rowsOf(db, "SELECT sex, band, n, p90, p97 FROM threshold");
  return inOrder(
    rows.map((row) => ({
      sex: textIn(row, "sex"),
      band: textIn(row, "band"),
      n: countIn(row, "n"),
      p90: numberOrNull(row.p90),
      p97: numberOrNull(row.p97),
    })),
  );
};

/** Fills the audit's own tables from those that reading and deciding left, whichever engine did. */
export const takeDecided = async (
  db: DuckDBConnection,
): Promise<Pick<Filled, "thresholds"> & Pick<Filled["source"], "unowned">> => {
  for (const statement of [reviewSql, ...otherSql]) await db.run(statement);
  const nobodys = await rowOf(db, "SELECT sum(n) AS n FROM set_aside WHERE patient IS NULL");
  return { thresholds: await thresholdsIn(db), unowned: countIn(nobodys, "n") };
};
