import { countOfParts } from "../columns.ts";
import { countsAsSyndrome, namesMeCfs } from "../groups-sql.ts";
import type { Step } from "../step.ts";

/** Distinct functional syndromes, ever, without and with ME/CFS. An entry has a row for each of its codes. */
export const syndromeCounts: readonly Step[] = [
  {
    table: "syndrome_count",
    as: `WITH part AS (
  SELECT patient, grp, bool_or(counted) AS counted, bool_or(counted AND sure) AS counted_sure,
    bool_or((counted OR me_cfs) AND sure) AS sure
  FROM (
    SELECT patient, grp, sure, ${countsAsSyndrome} AS counted, ${namesMeCfs} AS me_cfs FROM syndrome
  ) AS named
  WHERE counted OR me_cfs
  GROUP BY patient, grp
)
SELECT patient,
  ${countOfParts("syndromes", "counted_sure", "counted")},
  ${countOfParts("syndromes-with-mecfs")}
FROM part
GROUP BY patient`,
  },
];
