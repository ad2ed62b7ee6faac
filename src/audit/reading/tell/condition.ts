import { codingTable } from "../codes/concepts.ts";
import { spans } from "../look/spans.ts";
import { badDateWords, stageOf } from "../look/stage.ts";
import { listed, type Reading } from "../reading.ts";
import { tellDiagnoses, tellSymptoms } from "./findings.ts";

const stage = stageOf("Condition");
const codings = `${stage}_coding`;

const notYetCertain = ["unconfirmed", "provisional", "differential"];
const isActive = ["active", "recurrence", "relapse"];
const isOver = ["inactive", "remission", "resolved"];

/** Whether a text of a bound element has one of the codes; of a value set that FHIR names, any base will do and none at all. */
const among = (codes: readonly string[]): string =>
  `max(CASE WHEN code IN ${listed(codes)} THEN 1 ELSE 0 END) = 1`;

const bound = (ends: string, columns: string): string =>
  `(SELECT text, ${columns} FROM ${codings} WHERE system IS NULL OR endswith(system, '${ends}') GROUP BY text)`;

const verification = bound(
  "condition-ver-status",
  `CASE WHEN ${among(["entered-in-error"])} THEN 'its verification status is entered-in-error' WHEN ${among(["refuted"])} THEN 'its verification status is refuted' END AS because, ${among(notYetCertain)} AS uncertain`,
);
const clinical = bound(
  "condition-clinical",
  `CASE WHEN ${among(isActive)} THEN true WHEN ${among(isOver)} THEN false END AS active`,
);

const stated = [
  "startswith(d.abatementPeriod, '{')",
  "d.abatementAge IS NOT NULL",
  "d.abatementString IS NOT NULL",
  "d.abatementRange IS NOT NULL",
].join(" OR ");

/** Each entry with its course: whether it is active, when it ended, and whether its diagnosis is certain. */
const readQuery = (reading: Reading): string => {
  const { dialect, asOf } = reading;
  const start = dialect.written("e.abatementPeriod", "$.start");
  const entries = `(SELECT e.*, coalesce(e.abatementDateTime, ${start}) AS ended FROM ${stage}_entry e)`;
  const dated = spans(reading, entries, "ended");
  const course = `CASE WHEN d.ended_first <= ${asOf} THEN 'ended' WHEN d.ended IS NOT NULL THEN 'none' WHEN ${stated} THEN 'stated' ELSE 'none' END`;
  const known = `(SELECT d.*, ${course} AS course FROM ${dated} d)`;
  const active = "coalesce(c.active, k.course = 'none')";
  const ended = `NOT ${active} AND k.course = 'ended'`;
  return `SELECT k.seq, k.num, k.id, k.earliest, k.latest, k.exact, k.code,
      coalesce(k.because, v.because, k.late_because, CASE WHEN k.ended IS NOT NULL AND k.ended_first IS NULL THEN ${badDateWords("'abatement'", "k.ended")} END) AS because,
      NOT coalesce(v.uncertain, false) AS sure, ${active} AS active,
      CASE WHEN ${ended} THEN k.ended_first END AS ended_earliest,
      CASE WHEN ${ended} THEN least(k.ended_last, ${asOf}) END AS ended_latest
    FROM ${known} k LEFT JOIN ${verification} v ON v.text = k.verificationStatus
    LEFT JOIN ${clinical} c ON c.text = k.clinicalStatus`;
};

/** Tells the symptoms, red flags, syndromes and conditions that Conditions name (`read-condition.ts`). */
export const conditionStatements = (reading: Reading): readonly string[] => {
  const from = `(SELECT * FROM ${stage}_read WHERE because IS NULL AND num IS NOT NULL) e JOIN r_person p ON p.num = e.num`;
  const course = {
    active: "e.active",
    endedEarliest: "e.ended_earliest",
    endedLatest: "e.ended_latest",
  };
  return [
    ...codingTable(reading, stage, [
      { column: "code", holds: "one" },
      { column: "clinicalStatus", holds: "one" },
      { column: "verificationStatus", holds: "one" },
    ]),
    ...reading.dialect.table(`${stage}_read`, readQuery(reading)),
    ...reading.dialect.table(
      `${stage}_told`,
      `SELECT seq, because AS told FROM ${stage}_read WHERE because IS NOT NULL`,
    ),
    ...tellSymptoms("Condition", codings, from, "e.code", "true"),
    ...tellDiagnoses("Condition", codings, from, "e.code", "e.sure", course),
  ];
};
