import { totals } from "#clinical/codelists/totals.ts";
import { systems } from "#fhir/plan/ours.ts";
import { stageOf } from "../look/stage.ts";
import { quoted, type Reading, rowsAs } from "../reading.ts";
import { eventColumns } from "./findings.ts";
import { badScore, numberOf } from "./score-value.ts";
import { usedEntries, usedOf } from "./used.ts";

const stage = stageOf("QuestionnaireResponse");
const items = `${stage}_item`;

/** How deep items are followed; questionnaires nest two or three times. */
const deepest = 7;

const levelOf = (depth: number): string => `${items}${depth}`;

/** The items of one depth: of the response itself, then of each item and of each of its answers, in document order. */
const levelQuery = ({ dialect }: Reading, depth: number): string => {
  const { each, member, objects } = dialect;
  const inOrder = (path: string): string => `${path} || lpad(CAST(u.place AS STRING), 6, '0')`;
  if (depth === 0)
    return `SELECT e.seq, ${inOrder("'0'")} AS path, u.item AS item FROM (SELECT * FROM ${usedEntries(stage)} x WHERE x.item IS NOT NULL) e ${each(objects("e.item"))}`;
  const above = levelOf(depth - 1);
  const answers = `(SELECT a.seq, ${inOrder("a.path || '1'")} AS path, u.item AS answer FROM ${above} a ${each(objects(member("a.item", "$.answer")))})`;
  return `SELECT a.seq, ${inOrder("a.path || '0'")} AS path, u.item AS item FROM ${above} a ${each(objects(member("a.item", "$.item")))}
    UNION ALL SELECT a.seq, ${inOrder("a.path || '2'")} AS path, u.item AS item FROM ${answers} a ${each(objects(member("a.answer", "$.item")))}`;
};

/** The totals among the items, with the number that the first answer gives. */
const scoreQuery = (reading: Reading): string => {
  const { dialect } = reading;
  const known = rowsAs(
    ["code", "instrument", "most"],
    totals.map(([, code, { instrument, most }]) => [code, instrument, most]),
  );
  const first = `try_element_at(${dialect.objects(dialect.member("i.item", "$.answer"))}, 1)`;
  const linked = `(SELECT i.seq, i.path, regexp_replace(${dialect.textAt("i.item", "$.linkId")}, '^/', '') AS code, ${first} AS answer FROM ${items} i)`;
  const number = numberOf(reading, {
    quantity: dialect.member("a.answer", "$.valueQuantity"),
    integer: dialect.member("a.answer", "$.valueInteger"),
    decimal: dialect.member("a.answer", "$.valueDecimal"),
    coding: dialect.member("a.answer", "$.valueCoding"),
  });
  return `SELECT a.seq, a.path, t.instrument, t.most, ${number} AS number FROM ${linked} a JOIN (${known}) t ON t.code = a.code WHERE a.answer IS NOT NULL`;
};

/** Ours, by the system of one of its identifiers. */
const oursQuery = ({ dialect }: Reading): string =>
  `SELECT DISTINCT e.seq FROM (SELECT * FROM ${usedEntries(stage)} x WHERE x.identifier IS NOT NULL) e ${dialect.each(dialect.objects("e.identifier"))} WHERE ${dialect.textAt("u.item", "$.system")} = ${quoted(systems.QuestionnaireResponse)}`;

/** Whether one of an item's answers says done. */
const doneQuery = ({ dialect }: Reading): string =>
  `SELECT DISTINCT i.seq, i.path, ${dialect.textAt("i.item", "$.linkId")} AS link FROM ${items} i ${dialect.each(dialect.objects(dialect.member("i.item", "$.answer")))} WHERE ${dialect.textAt("u.item", "$.valueCoding.code")} = 'done'`;

/** Tells the scores that questionnaires hold, and the items attested in ours (`read-questionnaire-response.ts`). */
export const questionnaireResponseStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const levels = Array.from({ length: deepest }, (_, depth) => depth);
  const bad = badScore("s.number", "s.instrument", "s.most");
  const score = `${stage}_score`;
  return [
    ...levels.flatMap((depth) => dialect.table(levelOf(depth), levelQuery(reading, depth))),
    ...dialect.table(
      items,
      levels.map((depth) => `SELECT * FROM ${levelOf(depth)}`).join(" UNION ALL "),
    ),
    ...dialect.table(score, scoreQuery(reading)),
    `INSERT INTO score SELECT ${eventColumns("QuestionnaireResponse", "true")}, s.instrument, s.number FROM ${usedOf(stage)} JOIN ${score} s ON s.seq = e.seq WHERE ${bad} IS NULL`,
    `INSERT INTO attestation SELECT p.whom, 'QuestionnaireResponse/' || e.id, e.earliest, e.latest, d.link FROM ${usedOf(stage)} JOIN (${oursQuery(reading)}) o ON o.seq = e.seq JOIN (${doneQuery(reading)}) d ON d.seq = e.seq WHERE d.link IS NOT NULL`,
    ...dialect.table(
      `${stage}_told`,
      `SELECT seq, min_by(told, path) AS told FROM (SELECT s.seq, s.path, ${bad} AS told FROM ${score} s) b WHERE told IS NOT NULL GROUP BY seq`,
    ),
  ];
};
