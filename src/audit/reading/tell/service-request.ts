import { unspecified } from "#clinical/groups.ts";
import { codingTable } from "../codes/concepts.ts";
import { stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";
import { eventColumns, groupsNamed } from "./findings.ts";
import { usedOf } from "./used.ts";

const stage = stageOf("ServiceRequest");
const codings = `${stage}_coding`;

/** Of each text the first row that names a specialty; a generic one names none. */
const specialties = `(SELECT text, min_by(CASE WHEN referral <> 'generic' THEN referral END, CASE WHEN referral <> 'generic' THEN concept * 1000000 + coding END) AS specialty FROM ${codings} WHERE referral IS NOT NULL GROUP BY text)`;

const specialty = `coalesce(c.specialty, r.specialty, k.specialty, CASE WHEN coalesce(c.text, r.text, k.text) IS NOT NULL THEN '${unspecified}' END)`;

/** Tells the referrals that requests make, and the tests that they ask for (`read-service-request.ts`). */
export const serviceRequestStatements = (reading: Reading): readonly string[] => {
  const status = `coalesce(${reading.dialect.wordsOf("e.status")}, 'unknown')`;
  const sure = `${status} <> 'unknown' AND ${specialty} <> '${unspecified}'`;
  return [
    ...codingTable(reading, stage, [
      { column: "code", holds: "one" },
      { column: "reasonCode", holds: "many" },
      { column: "category", holds: "many" },
    ]),
    ...reading.dialect.table(`${stage}_specialty`, `SELECT * FROM ${specialties} s`),
    `INSERT INTO referral SELECT ${eventColumns("ServiceRequest", sure)}, ${specialty}, ${status}, coalesce(e.priority IN ('"urgent"', '"asap"', '"stat"'), false)
      FROM ${usedOf(stage)} LEFT JOIN ${stage}_specialty c ON c.text = e.code
      LEFT JOIN ${stage}_specialty r ON r.text = e.reasonCode LEFT JOIN ${stage}_specialty k ON k.text = e.category
      WHERE ${specialty} IS NOT NULL`,
    `INSERT INTO pending SELECT ${eventColumns("ServiceRequest", "true")}, c.grp, true
      FROM ${usedOf(stage)} JOIN ${groupsNamed(codings, "family")} c ON c.text = e.code WHERE e.status = '"active"'`,
  ];
};
