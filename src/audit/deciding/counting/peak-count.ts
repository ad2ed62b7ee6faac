import type { Day } from "#clinical/day.ts";
import { countColumns } from "../columns.ts";
import { countsAsSymptom } from "../groups-sql.ts";
import type { Step } from "../step.ts";
import { calendar } from "./calendar.ts";

/**
 * A row for each span of days on which symptoms lie, with how many there are and how many are sure.
 * Of one group and one full day there is one; a partial date stands alone and is never sure.
 */
const spell: Step = {
  table: "spell",
  as: `SELECT patient, earliest, latest, count(*) AS spells, count(*) FILTER (WHERE sure) AS sure_spells
FROM (
  SELECT patient, earliest, latest, bool_or(exact AND sure) AS sure
  FROM symptom
  WHERE ${countsAsSymptom}
  GROUP BY patient, grp, earliest, latest, CASE WHEN exact THEN '' ELSE id END
) AS one
GROUP BY patient, earliest, latest`,
};

const { sure, maybe } = countColumns("symptom-events-6m-peak");

/** The most symptom events of any six months that end on the first day of one (contract §9.6). */
export const peakCount = (asOf: Day): readonly Step[] => [
  spell,
  calendar(asOf),
  {
    table: "peak_count",
    as: `WITH half_year AS (
  SELECT DISTINCT patient, begins, ends FROM spell JOIN calendar ON ends = earliest
), reaching AS (
  SELECT half_year.patient, ends, sum(spells) AS possible, sum(sure_spells) AS certain
  FROM half_year JOIN spell
    ON spell.patient = half_year.patient AND earliest <= ends AND latest >= begins
  GROUP BY half_year.patient, ends
)
SELECT patient, max(certain) AS ${sure}, max(possible) - max(certain) AS ${maybe}
FROM reaching
GROUP BY patient`,
  },
];
