import { longestWindow } from "#clinical/count/recent.ts";
import { addDays, type Day } from "#clinical/day.ts";
import { orderWaits } from "#clinical/safety/pending-result.ts";
import { touches } from "../comparing.ts";
import { dayNumber, lastMonths } from "../day-numbers.ts";

/** A result not yet final, or an order that has waited more than 28 days, with no result of its family surely since. */
export const pendingResult = (asOf: Day): string => {
  const overdue = dayNumber(addDays(asOf, -orderWaits));
  return `SELECT pending.patient, 'pending-result' AS finding, max(latest) AS until
FROM pending
LEFT JOIN (
  SELECT patient, family, max(earliest) AS answered
  FROM result
  WHERE sure AND source <> 'Procedure' AND latest >= ${lastMonths(asOf, longestWindow).from}
  GROUP BY patient, family
) AS final ON final.patient = pending.patient AND final.family = pending.family
WHERE ${touches(lastMonths(asOf, 12))} AND (NOT ordered OR earliest < ${overdue})
  AND (answered IS NULL OR answered < latest)
GROUP BY pending.patient`;
};

/** An urgent referral of the year, or undated, that is not known to be completed. */
export const openUrgentReferral = (asOf: Day): string =>
  `SELECT patient, 'open-urgent-referral' AS finding, max(latest) AS until
FROM referral
WHERE status IN ('active', 'unknown') AND (urgent OR specialty = 'urgent-suspected-cancer')
  AND ${touches(lastMonths(asOf, 12))}
GROUP BY patient`;
