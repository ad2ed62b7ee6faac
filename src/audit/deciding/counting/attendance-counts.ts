import type { Day } from "#clinical/day.ts";
import { countOfParts } from "../columns.ts";
import { inside, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/** Emergencies, one a day (contract §9.5: only a day-precise one is a day), and each excluded encounter. */
export const attendanceCounts = (asOf: Day): readonly Step[] => {
  const year = lastMonths(asOf, 12);
  return [
    {
      table: "attendance_count",
      as: `WITH part AS (
  SELECT patient, kind, bool_or(sure AND ${inside(year)} AND (exact OR kind = 'excluded')) AS sure
  FROM attendance
  WHERE kind IN ('emergency', 'excluded') AND ${touches(year)}
  GROUP BY patient, kind, earliest, CASE WHEN exact AND kind = 'emergency' THEN '' ELSE id END
)
SELECT patient,
  ${countOfParts("emergency-12m", "kind = 'emergency' AND sure", "kind = 'emergency'")},
  ${countOfParts("excluded-12m", "kind = 'excluded' AND sure", "kind = 'excluded'")}
FROM part
GROUP BY patient`,
    },
  ];
};
