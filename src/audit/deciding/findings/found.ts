import type { Day } from "#clinical/day.ts";
import type { SafetyId } from "#clinical/review.ts";
import { findings } from "#clinical/safety/index.ts";
import { columnOf, countColumns } from "../columns.ts";
import { rowsAs, text, touches } from "../comparing.ts";
import { lastMonths } from "../day-numbers.ts";
import { isAlarm, namesMeCfs } from "../groups-sql.ts";
import { anyUnread } from "../rules/unread.ts";
import type { Step } from "../step.ts";
import { openUrgentReferral, pendingResult } from "./loose-ends.ts";
import { selfHarmEntries } from "./self-harm.ts";
import { newSymptom, thirdVisit } from "./symptom-findings.ts";
import { whiteSteps } from "./white.ts";

const alarmSymptom = (
  asOf: Day,
): string => `SELECT patient, 'alarm-symptom' AS finding, max(latest) AS until
FROM alarm
WHERE ${isAlarm} AND ${touches(lastMonths(asOf, 12))}
GROUP BY patient`;

const { sure, maybe } = countColumns("abnormal-open");

const reads = findings.find(({ id }) => id === "not-read")?.reads ?? [];

/** The patients for whom a finding stands, each with the latest possible day of its evidence: null where no item settles it. */
const whoHas = (asOf: Day): Readonly<Record<SafetyId, string>> => ({
  "alarm-symptom": alarmSymptom(asOf),
  "white-2023": "SELECT patient, 'white-2023' AS finding, until FROM white",
  "abnormal-open": `SELECT patient, 'abnormal-open' AS finding, until FROM abnormal_count WHERE ${sure} + ${maybe} > 0`,
  "pending-result": pendingResult(asOf),
  "open-urgent-referral": openUrgentReferral(asOf),
  "new-symptom": newSymptom(asOf),
  "third-visit": thirdVisit(asOf),
  "self-harm": `SELECT patient, 'self-harm' AS finding, max(latest) AS until
FROM (${selfHarmEntries(asOf, 1)}) AS entry
GROUP BY patient`,
  "post-exertional-malaise": `SELECT patient, 'post-exertional-malaise' AS finding, max(latest) AS until
FROM syndrome
WHERE ${namesMeCfs}
GROUP BY patient`,
  "not-read": `SELECT patient, 'not-read' AS finding, CAST(NULL AS INT) AS until
FROM unread
WHERE ${anyUnread(reads)}`,
});

/** The checklist item that settles each finding. */
const itemRows = findings.flatMap(({ id, item }) =>
  item === undefined ? [] : [[text(id), text(item)]],
);

/** The columns of `safety`: whether a finding stands, and whether a clinician has seen it. */
export const safetyColumns = (id: SafetyId) => ({
  stands: `safety_${columnOf(id)}`,
  seen: `seen_${columnOf(id)}`,
});

/** What holds the headline of a patient. */
const holding = findings.filter(({ holdsHeadline }) => holdsHeadline).map(({ id }) => text(id));

/**
 * The table `safety`, a row for each patient with any finding. One is seen by a plan that attests its item on a day
 * surely on or after the latest possible day of the evidence (contract §6).
 */
export const safetySteps = (asOf: Day): readonly Step[] => [
  ...whiteSteps(asOf),
  { table: "finding", as: Object.values(whoHas(asOf)).join("\nUNION ALL\n") },
  {
    table: "safety",
    as: `WITH attested AS (
  SELECT patient, item, max(earliest) AS attested_on FROM attestation GROUP BY patient, item
), found AS (
  SELECT finding.patient, finding.finding, coalesce(attested_on >= until, FALSE) AS seen
  FROM finding
  LEFT JOIN ${rowsAs("settled", ["settled_finding", "settled_by"], itemRows)} ON settled_finding = finding.finding
  LEFT JOIN attested ON attested.patient = finding.patient AND attested.item = settled_by
)
SELECT patient, bool_or(finding IN (${holding.join(", ")}) AND NOT seen) AS holds,
  ${findings
    .map(({ id }) => {
      const { stands, seen } = safetyColumns(id);
      return `bool_or(finding = ${text(id)}) AS ${stands}, bool_or(finding = ${text(id)} AND seen) AS ${seen}`;
    })
    .join(",\n  ")}
FROM found
GROUP BY patient`,
  },
];
