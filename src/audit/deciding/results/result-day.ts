import { longestWindow } from "#clinical/count/recent.ts";
import type { Day } from "#clinical/day.ts";
import { lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/**
 * What each family's results of one day come to (contract §9.8): a partial date, or an unsure entry, stands alone.
 * `normality` is null where only procedures speak; `says_normal` tells that a report or a procedure does.
 */
export const resultDay = (asOf: Day): Step => ({
  table: "result_day",
  as: `WITH gathered AS (
  SELECT patient, family, earliest, latest, bool_or(exact) AS exact, bool_or(sure) AS sure,
    count(*) FILTER (WHERE source <> 'Procedure' AND normality = 'abnormal') AS abnormals,
    count(*) FILTER (WHERE source = 'Observation') AS observations,
    count(*) FILTER (WHERE source = 'Observation' AND normality = 'normal') AS normal_observations,
    count(*) FILTER (WHERE source = 'DiagnosticReport') AS reports,
    count(*) FILTER (WHERE source = 'DiagnosticReport' AND normality = 'normal') AS normal_reports,
    count(*) FILTER (WHERE source <> 'Observation' AND normality = 'normal') AS normals_said
  FROM result
  WHERE latest >= ${lastMonths(asOf, longestWindow).from}
  GROUP BY patient, family, earliest, latest, CASE WHEN exact AND sure THEN '' ELSE id END
)
SELECT patient, family, earliest, latest, exact, sure, normals_said > 0 AS says_normal,
  CASE
    WHEN abnormals > 0 THEN 'abnormal'
    WHEN observations > 0 AND observations = normal_observations THEN 'normal'
    WHEN observations > 0 THEN 'unclassified'
    WHEN reports > 0 AND reports = normal_reports THEN 'normal'
    WHEN reports > 0 THEN 'unclassified'
  END AS normality
FROM gathered`,
});
