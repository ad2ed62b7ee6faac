import { addDays, type Day } from "#clinical/day.ts";
import { type SuppressionId, suppressionIds } from "#clinical/review.ts";
import { pregnancyDays } from "#clinical/suppression/pregnancy.ts";
import { columnOf } from "../columns.ts";
import { text, touches } from "../comparing.ts";
import { type Days, dayNumber, lastMonths } from "../day-numbers.ts";
import type { Step } from "../step.ts";
import { selfHarmEntries } from "./self-harm.ts";

const past = (asOf: Day, days: number): Days => ({
  from: dayNumber(addDays(asOf, -days)),
  to: dayNumber(asOf),
});

/** A pregnancy going on by the day of its entry, or one that ended on a day that is known. */
const isPregnancy = (asOf: Day): string =>
  `grp = 'pregnancy' AND CASE WHEN active THEN ${touches(past(asOf, pregnancyDays.lasts))}
    ELSE coalesce(${touches(past(asOf, pregnancyDays.after), "ended_")}, FALSE) END`;

const withCondition = (id: SuppressionId, holds: string): string =>
  `SELECT patient, ${text(id)} AS suppression FROM condition WHERE ${holds}`;

const whoIs = (asOf: Day): Readonly<Record<SuppressionId, string>> => ({
  "under-18": "SELECT patient, 'under-18' AS suppression FROM person WHERE oldest < 18",
  pregnancy: withCondition("pregnancy", isPregnancy(asOf)),
  palliative: withCondition("palliative", "grp = 'palliative'"),
  cancer: withCondition(
    "cancer",
    `grp = 'cancer' AND (active OR ${touches(lastMonths(asOf, 12))})`,
  ),
  "severe-mental-illness": withCondition(
    "severe-mental-illness",
    "grp = 'severe-mental-illness' AND active",
  ),
  "recent-self-harm": `SELECT patient, 'recent-self-harm' AS suppression FROM (${selfHarmEntries(asOf, 3)}) AS entry`,
});

/** The column of a suppression. */
export const suppressedColumn = (id: SuppressionId): string => `suppressed_${columnOf(id)}`;

/** The table `suppressed`, a row for each patient with any suppression; a maybe is enough (contract §6). */
export const suppressedSteps = (asOf: Day): readonly Step[] => [
  {
    table: "suppressed",
    as: `SELECT patient, TRUE AS holds,
  ${suppressionIds.map((id) => `bool_or(suppression = ${text(id)}) AS ${suppressedColumn(id)}`).join(",\n  ")}
FROM (
${Object.values(whoIs(asOf)).join("\nUNION ALL\n")}
) AS circumstance
GROUP BY patient`,
  },
];
