import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowsOf, textIn } from "../tables/rows-of.ts";
import { flagged } from "./flagged.ts";

/** Registered patients of one sex and band, and those of them who are flagged. */
export type Stratum = {
  readonly sex: string;
  readonly band: string;
  readonly n: number;
  readonly flagged: number;
};

/** Every stratum that holds anyone. Ages below 18, unknown, or in two bands are in the band `other`. */
export const equityOf = async (db: DuckDBConnection): Promise<readonly Stratum[]> => {
  const rows = await rowsOf(
    db,
    `SELECT sex, coalesce(band, 'other') AS band, count(*) AS n,
            count(*) FILTER (${flagged}) AS flagged
     FROM review GROUP BY ALL ORDER BY sex, band`,
  );
  return rows.map((row) => ({
    sex: textIn(row, "sex"),
    band: textIn(row, "band"),
    n: countIn(row, "n"),
    flagged: countIn(row, "flagged"),
  }));
};
