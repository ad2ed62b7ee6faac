import { passingConditions } from "#clinical/groups.ts";
import { countOfParts } from "../columns.ts";
import { among } from "../comparing.ts";
import type { Step } from "../step.ts";

/** Distinct long-term conditions that are active. */
export const longTermCount: readonly Step[] = [
  {
    table: "long_term_count",
    as: `WITH part AS (
  SELECT patient, grp, bool_or(sure) AS sure
  FROM condition
  WHERE active AND NOT (${among("grp", passingConditions)})
  GROUP BY patient, grp
)
SELECT patient, ${countOfParts("long-term-conditions")}
FROM part
GROUP BY patient`,
  },
];
