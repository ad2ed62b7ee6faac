import { addDays, type Day, monthsTo } from "#clinical/day.ts";
import { newSymptoms } from "#clinical/safety/new-symptom.ts";
import { thirdOf } from "#clinical/safety/third-visit.ts";
import { surelyInside } from "../comparing.ts";
import { lastDays, lastMonths, numbered } from "../day-numbers.ts";
import { countsAsSymptom } from "../groups-sql.ts";

/** The first full day of each symptom that is surely of the last 28 days, with none of it surely in the 24 months before. */
export const newSymptom = (asOf: Day): string => {
  const { forDays, unheardOfMonths } = newSymptoms;
  const before = numbered(monthsTo(addDays(asOf, -forDays), unheardOfMonths));
  return `SELECT fresh.patient, 'new-symptom' AS finding, max(until) AS until
FROM (
  SELECT patient, grp, min(earliest) AS until
  FROM symptom
  WHERE exact AND ${surelyInside(lastDays(asOf, forDays))} AND ${countsAsSymptom}
  GROUP BY patient, grp
) AS fresh
LEFT JOIN (
  SELECT DISTINCT patient, grp AS known_grp FROM symptom WHERE ${surelyInside(before)}
) AS known ON known.patient = fresh.patient AND known_grp = grp
WHERE known_grp IS NULL
GROUP BY fresh.patient`;
};

/** One symptom on three full days of the year, and surely no condition or syndrome since the first of them. */
export const thirdVisit = (
  asOf: Day,
): string => `SELECT often.patient, 'third-visit' AS finding, max(last_day) AS until
FROM (
  SELECT patient, grp, min(earliest) AS first_day, max(earliest) AS last_day
  FROM symptom
  WHERE exact AND ${surelyInside(lastMonths(asOf, 12))} AND ${countsAsSymptom}
  GROUP BY patient, grp
  HAVING count(DISTINCT earliest) >= ${thirdOf}
) AS often
LEFT JOIN (
  SELECT patient, max(earliest) AS diagnosed
  FROM (
    SELECT patient, earliest FROM condition WHERE sure
    UNION ALL
    SELECT patient, earliest FROM syndrome WHERE sure
  ) AS diagnosis
  GROUP BY patient
) AS explained ON explained.patient = often.patient
WHERE diagnosed IS NULL OR diagnosed < first_day
GROUP BY often.patient`;
