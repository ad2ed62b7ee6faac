import { type Day, firstDay } from "#clinical/day.ts";
import { countOfParts } from "../columns.ts";
import { surelyInside, touches } from "../comparing.ts";
import { dayNumber, lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/**
 * Families whose latest classified result is abnormal (contract §4, §9.8): sure when no normal result could be later,
 * possible while no normal result surely is. `until` is the latest possible day of what is open. Reads `result_day`.
 */
export const abnormalCounts = (asOf: Day): readonly Step[] => {
  const year = lastMonths(asOf, 12);
  const never = dayNumber(firstDay);
  return [
    {
      table: "open_family",
      as: `WITH days_of AS (
  SELECT patient, family,
    max(latest) FILTER (WHERE normality = 'abnormal' AND ${touches(year)}) AS abnormal_latest,
    max(earliest) FILTER (WHERE normality = 'abnormal' AND ${surelyInside(year)}) AS surely_abnormal,
    coalesce(max(earliest) FILTER (WHERE normality = 'normal' AND sure), ${never}) AS surely_normal,
    coalesce(max(latest) FILTER (WHERE normality = 'normal'), ${never}) AS normal_latest
  FROM result_day
  GROUP BY patient, family
)
SELECT patient, family, abnormal_latest AS until,
  coalesce(normal_latest <= surely_abnormal, FALSE) AS sure
FROM days_of
WHERE abnormal_latest >= surely_normal`,
    },
    {
      table: "abnormal_count",
      as: `SELECT patient, ${countOfParts("abnormal-open")}, max(until) AS until FROM open_family GROUP BY patient`,
    },
  ];
};
