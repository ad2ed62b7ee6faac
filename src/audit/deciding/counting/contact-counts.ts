import { longestWindow } from "#clinical/count/recent.ts";
import { addMonths, type Day, monthsTo } from "#clinical/day.ts";
import { countOfEvents } from "../columns.ts";
import { lastMonths, numbered } from "../day-numbers.ts";
import type { Step } from "../step.ts";

/** A row for each contact: encounters of one day with one clinician are one (contract §4, §9.4). */
const contact = (asOf: Day): Step => ({
  table: "contact",
  as: `SELECT patient, earliest, latest, coalesce(clinician, '') AS seen_by,
  bool_or(sure AND kind = 'contact') AS sure
FROM attendance
WHERE kind IN ('contact', 'unclassified') AND latest >= ${lastMonths(asOf, longestWindow).from}
GROUP BY patient, earliest, latest, coalesce(clinician, ''), CASE WHEN exact THEN '' ELSE id END`,
});

/** The table `contact`, and the contacts of each window for each patient. */
export const contactCounts = (asOf: Day): readonly Step[] => [
  contact(asOf),
  {
    table: "contact_count",
    as: `SELECT patient,
  ${[
    countOfEvents("contacts-6m", lastMonths(asOf, 6)),
    countOfEvents("contacts-12m", lastMonths(asOf, 12)),
    countOfEvents("contacts-24m", lastMonths(asOf, 24)),
    countOfEvents("contacts-year-2", numbered(monthsTo(addMonths(asOf, -12), 12))),
    countOfEvents("contacts-year-3", numbered(monthsTo(addMonths(asOf, -24), 12))),
  ].join(",\n  ")}
FROM contact
GROUP BY patient`,
  },
];
