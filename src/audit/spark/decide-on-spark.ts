import type { Day } from "#clinical/day.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { decideSql } from "../deciding/decide-sql.ts";

/**
 * What decides, for Spark: the same statements, but that the tables on the way stay until the folder goes. Dropping
 * them takes Spark longer than it saves.
 */
export const decideOnSpark = (asOf: Day, reference?: PracticeReference): readonly string[] =>
  decideSql(asOf, reference).filter((statement) => !statement.startsWith("DROP "));
