import { leastSymptoms } from "#clinical/count/bds-groups.ts";
import { persists } from "#clinical/count/persistent-groups.ts";
import type { Day } from "#clinical/day.ts";
import { bdsGroups, bdsSyndromes } from "#clinical/groups.ts";
import { countOfParts } from "../columns.ts";
import { rowsAs, surelyInside, text, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import { countsAsSymptom } from "../groups-sql.ts";
import type { Step } from "../step.ts";

/** The symptom groups of the year, one row each. */
const symptomGroup = (asOf: Day): Step => {
  const year = lastMonths(asOf, 12);
  return {
    table: "symptom_group",
    as: `SELECT patient, grp, bool_or(${surelyInside(year)}) AS sure
FROM symptom
WHERE ${countsAsSymptom} AND ${touches(year)}
GROUP BY patient, grp`,
  };
};

const members = (of: Readonly<Record<string, readonly string[]>>): readonly string[][] =>
  Object.entries(of).flatMap(([bds, groups]) => groups.map((grp) => [text(bds), text(grp)]));

/** Of the four groups of bodily distress, those with enough distinct symptoms. */
const bdsCount = (asOf: Day): Step => {
  const year = lastMonths(asOf, 12);
  return {
    table: "bds_count",
    as: `WITH present AS (
  SELECT patient, bds, sure
  FROM symptom_group JOIN ${rowsAs("member", ["bds", "member_grp"], members(bdsGroups))} ON member_grp = grp
  UNION ALL
  SELECT patient, bds, bool_or(${surelyInside(year)}) AS sure
  FROM syndrome JOIN ${rowsAs("member", ["bds", "member_grp"], members(bdsSyndromes))} ON member_grp = grp
  WHERE ${touches(year)}
  GROUP BY patient, bds, grp
), part AS (
  SELECT patient, bds, count(*) FILTER (WHERE sure) >= ${leastSymptoms} AS sure
  FROM present
  GROUP BY patient, bds
  HAVING count(*) >= ${leastSymptoms}
)
SELECT patient, ${countOfParts("bds-groups-12m")}
FROM part
GROUP BY patient`,
  };
};

/**
 * Groups that persist (contract §9.5): what lies outside the window does not count, so neither does the part of a
 * span that does.
 */
const persistentCount = (asOf: Day): Step => {
  const window = lastMonths(asOf, 24);
  const { leastDays, leastSpan } = persists;
  return {
    table: "persistent_count",
    as: `WITH lasting AS (
  SELECT patient, grp,
    count(DISTINCT CASE WHEN exact AND sure THEN earliest END) AS sure_days,
    max(CASE WHEN exact AND sure THEN earliest END) - min(CASE WHEN exact AND sure THEN earliest END) AS sure_span,
    count(DISTINCT CASE WHEN exact THEN earliest END) + count(*) FILTER (WHERE NOT exact) AS days,
    max(least(latest, ${window.to})) - min(greatest(earliest, ${window.from})) AS days_span
  FROM symptom
  WHERE ${countsAsSymptom} AND ${touches(window)}
  GROUP BY patient, grp
), part AS (
  SELECT patient, coalesce(sure_days >= ${leastDays} AND sure_span >= ${leastSpan}, FALSE) AS sure
  FROM lasting
  WHERE days >= ${leastDays} AND days_span >= ${leastSpan}
)
SELECT patient, ${countOfParts("persistent-groups-24m")}
FROM part
GROUP BY patient`,
  };
};

/** Distinct symptom groups, those of bodily distress, and those that persist. */
export const symptomCounts = (asOf: Day): readonly Step[] => [
  symptomGroup(asOf),
  {
    table: "symptom_count",
    as: `SELECT patient, ${countOfParts("symptom-groups-12m")} FROM symptom_group GROUP BY patient`,
  },
  bdsCount(asOf),
  persistentCount(asOf),
];
