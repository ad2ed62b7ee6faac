import type { DuckDBConnection } from "@duckdb/node-api";
import { countIn, rowOf } from "../tables/rows-of.ts";

/** Running plans of ours, by how their review stands. */
export type Plans = {
  readonly running: number;
  readonly ahead: number;
  readonly due: number;
  readonly overdue: number;
  readonly without: number;
};

/** The plans whose review is due or past, among those that run. */
export const plansDue = async (db: DuckDBConnection): Promise<Plans> => {
  const row = await rowOf(
    db,
    `SELECT count(*) AS running,
       count(*) FILTER (review = 'ahead') AS ahead, count(*) FILTER (review = 'due') AS due,
       count(*) FILTER (review = 'overdue') AS overdue,
       count(*) FILTER (review IS NULL) AS without
     FROM care SEMI JOIN review USING (patient) WHERE plan = 'running'`,
  );
  const of = (column: keyof Plans): number => countIn(row, column);
  return {
    running: of("running"),
    ahead: of("ahead"),
    due: of("due"),
    overdue: of("overdue"),
    without: of("without"),
  };
};
