import type { Day } from "#clinical/day.ts";
import { countOfParts } from "../columns.ts";
import { surelyInside, touches, wholeTimes } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/** A fraction in ten-thousandths, half up. */
const tenThousandths = (top: string, bottom: string): string =>
  wholeTimes(`(${top}) * 20000 + (${bottom})`, `2 * (${bottom})`);

const indices = `CASE WHEN visits >= 1 THEN ${tenThousandths("most", "visits")} END AS upc,
  CASE WHEN visits >= 2 THEN ${tenThousandths("squares - visits", "visits * (visits - 1)")} END AS coc,
  CASE WHEN visits >= 2 THEN ${tenThousandths("again", "visits - 1")} END AS secon`;

/**
 * Known clinicians of the year's contacts, and continuity over the sure ones with a known clinician
 * (contract §9.7), its indices in ten-thousandths. Reads `contact`.
 */
export const clinicianCounts = (asOf: Day): readonly Step[] => {
  const year = lastMonths(asOf, 12);
  return [
    {
      table: "clinician_count",
      as: `WITH met AS (
  SELECT patient, seen_by, count(*) FILTER (WHERE ${surelyInside(year)}) AS visits
  FROM contact
  WHERE ${touches(year)}
  GROUP BY patient, seen_by
), in_order AS (
  SELECT patient, seen_by,
    lag(seen_by) OVER (PARTITION BY patient ORDER BY earliest, seen_by) AS seen_before
  FROM contact
  WHERE ${surelyInside(year)} AND seen_by <> ''
), neighbours AS (
  SELECT patient, count(*) FILTER (WHERE seen_by = seen_before) AS again
  FROM in_order
  GROUP BY patient
), known AS (
  SELECT patient,
    ${countOfParts("clinicians-12m", "seen_by <> '' AND visits > 0", "seen_by <> ''")},
    CAST(coalesce(sum(visits) FILTER (WHERE seen_by = ''), 0) AS BIGINT) AS unknown_clinician,
    CAST(coalesce(sum(visits) FILTER (WHERE seen_by <> ''), 0) AS BIGINT) AS visits,
    CAST(coalesce(max(visits) FILTER (WHERE seen_by <> ''), 0) AS BIGINT) AS most,
    CAST(coalesce(sum(visits * visits) FILTER (WHERE seen_by <> ''), 0) AS BIGINT) AS squares
  FROM met
  GROUP BY patient
)
SELECT known.patient, clinicians_12m_sure, clinicians_12m_maybe, unknown_clinician,
  ${indices}
FROM known LEFT JOIN neighbours ON neighbours.patient = known.patient`,
    },
  ];
};
