import type { Day } from "#clinical/day.ts";
import { countOfParts } from "../columns.ts";
import { surelyInside, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import { isNegativeFamily } from "../groups-sql.ts";
import type { Step } from "../step.ts";

const within = (asOf: Day, months: number): readonly [sure: string, any: string] => [
  `exact AND ${surelyInside(lastMonths(asOf, months))}`,
  touches(lastMonths(asOf, months)),
];

/** Negative investigations, one a family and day; a partial date stays a maybe. Reads `result_day`. */
export const negativeCounts = (asOf: Day): readonly Step[] => [
  {
    table: "negative_count",
    as: `SELECT patient,
  ${countOfParts("negative-investigations-36m", ...within(asOf, 36))},
  ${countOfParts("negative-investigations-24m", ...within(asOf, 24))}
FROM result_day
WHERE ${isNegativeFamily} AND (normality = 'normal'
  OR (says_normal AND coalesce(normality, 'unclassified') <> 'abnormal'))
GROUP BY patient`,
  },
];
