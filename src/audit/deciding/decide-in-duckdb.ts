import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { decideSql } from "./decide-sql.ts";

/** Fills `review_row` and `threshold` from the event tables that the connection holds. */
export const decideInDuckDb = async (
  connection: DuckDBConnection,
  asOf: Day,
  reference?: PracticeReference,
): Promise<void> => {
  for (const statement of decideSql(asOf, reference)) await connection.run(statement);
};
