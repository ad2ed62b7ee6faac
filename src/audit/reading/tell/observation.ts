import { absentCodes } from "#fhir/read/resource/read-observation.ts";
import { awaitedStatuses, finalStatuses, nameless } from "#fhir/result/family.ts";
import { codingTable } from "../codes/concepts.ts";
import { laboratoryQuery } from "../codes/laboratory.ts";
import { normalityWord } from "../judge/flags.ts";
import { judgedStatements } from "../judge/judged.ts";
import { stageOf } from "../look/stage.ts";
import { listed, type Reading } from "../reading.ts";
import { eventColumns, groupsNamed, tellDiagnoses, tellSymptoms } from "./findings.ts";
import { badScore, numberOf } from "./score-value.ts";
import { usedEntries } from "./used.ts";

const stage = stageOf("Observation");
const codings = `${stage}_coding`;
const named = `${stage}_named`;
const read = `${stage}_read`;

const inOrder = "concept * 1000000 + coding";
const first = (column: string): string =>
  `min_by(${column}, CASE WHEN ${column} IS NOT NULL THEN ${inOrder} END) AS ${column}`;

/** What each text of a code says: a row for each, numbered, so that no text need be carried further. */
const factQuery = `SELECT row_number() OVER (ORDER BY text) AS n, * FROM (
  SELECT text, max(CASE WHEN coalesce(symptom, syndrome, condition, alarm) IS NOT NULL THEN 1 ELSE 0 END) = 1 AS finding,
    min_by(named, CASE WHEN named IS NOT NULL THEN ${inOrder} END) AS own, count(family) > 0 AS listed,
    max(CASE WHEN investigated THEN 1 ELSE 0 END) = 1 AS investigated, ${first("instrument")}, ${first("most")}
  FROM ${codings} GROUP BY text) f`;

const among = (statuses: Iterable<unknown>): string =>
  `e.status IN ${listed([...statuses].map(String))}`;
const isFinal = among(finalStatuses);
const isAwaited = among(awaitedStatuses);

/** Each used entry, with what the readers ask of it, as narrow as can be. */
const readQuery = (reading: Reading): string => {
  const { dialect } = reading;
  const number = numberOf(reading, {
    quantity: "e.valueQuantity",
    integer: "e.valueInteger",
    decimal: "e.valueDecimal",
    coding: "e.valueCoding",
  });
  const absent = `(SELECT DISTINCT text FROM ${codings} WHERE named IN ${listed(absentCodes)})`;
  return `SELECT e.seq, e.num, e.id, e.earliest, e.latest, e.exact, f.n AS code,
      coalesce(${dialect.wordsOf("e.status")}, 'unknown') AS status, l.text IS NOT NULL AS laboratory,
      coalesce(e.valueBoolean = 'false', false) OR a.text IS NOT NULL AS absent,
      coalesce(f.finding, false) AS finding, coalesce(f.listed, false) AS listed,
      coalesce(f.investigated, false) AS investigated, CASE WHEN l.text IS NOT NULL THEN f.own END AS own,
      f.instrument, f.most, CASE WHEN f.instrument IS NOT NULL THEN ${number} END AS number
    FROM ${usedEntries(stage)} e LEFT JOIN ${stage}_fact f ON f.text = e.code
    LEFT JOIN ${stage}_laboratory l ON l.text = e.category LEFT JOIN ${absent} a ON a.text = e.valueCodeableConcept`;
};

const isFinding = "e.finding AND NOT e.laboratory AND NOT e.absent";
const isResult = "(e.listed OR e.own IS NOT NULL)";
const bad = badScore("e.number", "e.instrument", "e.most");
const counts = `(${isFinal} OR e.status = 'unknown')`;
const isScore = `(e.instrument IS NOT NULL AND ${counts} AND ${bad} IS NULL)`;
const status = "'its status is ' || e.status";

/** Why nothing could be made of an entry: the first of the reasons that its parts give. */
const toldQuery = `SELECT e.seq, coalesce(
    CASE WHEN e.finding AND NOT e.laboratory THEN 'it says that the finding is not there' END,
    CASE WHEN ${isResult} THEN ${status} WHEN e.laboratory THEN '${nameless}' END,
    CASE WHEN e.instrument IS NULL THEN NULL WHEN ${counts} THEN ${bad} ELSE ${status} END) AS told
  FROM ${read} e WHERE NOT (${isFinding}) AND NOT (${isResult} AND (${isFinal} OR ${isAwaited})) AND NOT ${isScore}
    AND ((e.finding AND NOT e.laboratory) OR e.laboratory OR e.listed OR e.instrument IS NOT NULL)`;

const someone = (where: string): string =>
  `(SELECT * FROM ${read} e WHERE ${where}) e JOIN r_person p ON p.num = e.num`;

/** A row for each family of a code, or for the code itself where laboratory work has none. */
const families = `LEFT JOIN ${groupsNamed(named, "family")} c ON c.text = e.code`;

/** Tells the findings, results and scores that Observations hold (`read-observation.ts`). */
export const observationStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const type = "Observation";
  const course = { active: "true", endedEarliest: "NULL", endedLatest: "NULL" };
  const investigated = "coalesce(c.investigated, false)";
  const value = `coalesce(CASE WHEN ${investigated} THEN j.investigation ELSE j.analyte END, 0)`;
  return [
    ...codingTable(reading, stage, [
      { column: "code", holds: "one" },
      { column: "valueCodeableConcept", holds: "one" },
      { column: "category", holds: "many" },
      { column: "interpretation", holds: "many" },
    ]),
    ...dialect.table(`${stage}_fact`, factQuery),
    ...dialect.table(
      named,
      `SELECT f.n AS text, c.symptom, c.syndrome, c.condition, c.alarm, c.family, c.investigated, c.named FROM ${codings} c JOIN ${stage}_fact f ON f.text = c.text`,
    ),
    ...dialect.table(`${stage}_laboratory`, laboratoryQuery(codings)),
    ...dialect.table(read, readQuery(reading)),
    ...judgedStatements(reading),
    ...tellSymptoms(type, named, someone(isFinding), "e.code", isFinal),
    ...tellDiagnoses(type, named, someone(isFinding), "e.code", isFinal, course),
    `INSERT INTO result SELECT ${eventColumns(type, "true")}, coalesce(c.grp, e.own), ${normalityWord(value)}, '${type}'
      FROM ${someone(`${isResult} AND ${isFinal}`)} LEFT JOIN (SELECT DISTINCT text, family AS grp, investigated FROM ${named} WHERE family IS NOT NULL) c ON c.text = e.code
      LEFT JOIN ${stage}_judged j ON j.seq = e.seq AND j.inside = ''`,
    `INSERT INTO pending SELECT ${eventColumns(type, "true")}, coalesce(c.grp, e.own), false FROM ${someone(`${isResult} AND ${isAwaited}`)} ${families}`,
    `INSERT INTO score SELECT ${eventColumns(type, isFinal)}, e.instrument, e.number FROM ${someone(isScore)}`,
    ...dialect.table(`${stage}_told`, toldQuery),
  ];
};
