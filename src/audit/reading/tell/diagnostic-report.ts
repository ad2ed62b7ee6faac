import { awaitedStatuses, finalStatuses, nameless } from "#fhir/result/family.ts";
import { strength } from "#fhir/result/flags.ts";
import { codingTable } from "../codes/concepts.ts";
import { laboratoryQuery } from "../codes/laboratory.ts";
import { conclusion, flagQuery, normalityWord } from "../judge/flags.ts";
import { memberQuery, togetherQuery } from "../judge/panels.ts";
import { stageOf } from "../look/stage.ts";
import { listed, type Reading } from "../reading.ts";
import { eventColumns, groupsNamed } from "./findings.ts";
import { usedEntries } from "./used.ts";

const stage = stageOf("DiagnosticReport");
const codings = `${stage}_coding`;
const read = `${stage}_read`;
const members = `${stage}_member`;
const { abnormal, normal, unclassified } = strength;

const among = (statuses: Iterable<unknown>): string =>
  `e.status IN ${listed([...statuses].map(String))}`;
const isFinal = among(finalStatuses);
const isAwaited = among(awaitedStatuses);
const isResult = "(e.listed OR e.own IS NOT NULL)";

/** Each used entry with what it is a report of, and what it concludes. */
const readQuery = ({ dialect }: Reading): string => {
  const facts = `(SELECT text, min_by(named, CASE WHEN named IS NOT NULL THEN concept * 1000000 + coding END) AS own, count(family) > 0 AS listed FROM ${codings} GROUP BY text)`;
  return `SELECT e.seq, e.num, e.id, e.earliest, e.latest, e.exact, e.code, e.result,
      coalesce(${dialect.wordsOf("e.status")}, 'unknown') AS status, l.text IS NOT NULL AS laboratory,
      coalesce(c.listed, false) AS listed, CASE WHEN l.text IS NOT NULL THEN c.own END AS own, ${conclusion} AS concluded
    FROM ${usedEntries(stage)} e LEFT JOIN ${facts} c ON c.text = e.code AND startswith(e.code, '{')
    LEFT JOIN ${stage}_laboratory l ON l.text = e.category LEFT JOIN ${stage}_flag f ON f.text = e.conclusionCode`;
};

const toldQuery = `SELECT e.seq, CASE WHEN ${isResult} THEN 'its status is ' || e.status ELSE '${nameless}' END AS told FROM ${read} e
  WHERE (${isResult} AND NOT (${isFinal} OR ${isAwaited})) OR (e.laboratory AND NOT ${isResult})`;

const someone = (where: string): string =>
  `(SELECT * FROM ${read} e WHERE ${where}) e JOIN r_person p ON p.num = e.num LEFT JOIN ${groupsNamed(codings, "family")} c ON c.text = e.code`;

/** Tells the results that reports give, and those that they are still to give (`read-diagnostic-report.ts`). */
export const diagnosticReportStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const type = "DiagnosticReport";
  const holders = `(SELECT e.seq, e.num, e.result AS list FROM ${read} e WHERE e.result IS NOT NULL AND ${isResult} AND ${isFinal})`;
  const value = `CASE WHEN e.concluded = ${abnormal} OR t.together = ${abnormal} THEN ${abnormal} WHEN e.concluded = ${normal} OR t.together = ${normal} THEN ${normal} ELSE ${unclassified} END`;
  return [
    ...codingTable(reading, stage, [
      { column: "code", holds: "one" },
      { column: "category", holds: "many" },
      { column: "conclusionCode", holds: "many" },
    ]),
    ...dialect.table(`${stage}_laboratory`, laboratoryQuery(codings)),
    ...dialect.table(`${stage}_flag`, flagQuery(reading, stage, "conclusionCode")),
    ...dialect.table(read, readQuery(reading)),
    ...dialect.table(members, memberQuery(reading, holders)),
    ...dialect.table(`${stage}_together`, togetherQuery(members, "r_observation_judged")),
    `INSERT INTO result SELECT ${eventColumns(type, "true")}, coalesce(c.grp, e.own), ${normalityWord(value)}, '${type}'
      FROM ${someone(`${isResult} AND ${isFinal}`)} LEFT JOIN ${stage}_together t ON t.seq = e.seq`,
    `INSERT INTO pending SELECT ${eventColumns(type, "true")}, coalesce(c.grp, e.own), false FROM ${someone(`${isResult} AND ${isAwaited}`)}`,
    ...dialect.table(`${stage}_told`, toldQuery),
  ];
};
