import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { decidedTables, decideSteps } from "./decide-sql.ts";
import { runSteps } from "./run-steps.ts";

/** Fills `review_row` and `threshold` from the event tables of a database, on as many connections to it as are given. */
export const decideInDuckDb = (
  connections: readonly DuckDBConnection[],
  asOf: Day,
  reference?: PracticeReference,
): Promise<void> => runSteps(connections, decideSteps(asOf, reference), new Set(decidedTables));
