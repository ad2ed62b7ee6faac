import { classKinds, precedence, textsOf } from "#clinical/encounter-kind.ts";
import { codingTable } from "../codes/concepts.ts";
import { stageOf } from "../look/stage.ts";
import { quoted, type Reading, rowsAs } from "../reading.ts";
import { clinicianStatements } from "./clinician.ts";
import { eventColumns, tellSymptoms } from "./findings.ts";

const stage = stageOf("Encounter");
const codings = `${stage}_coding`;

const containsAny = (words: readonly string[]): string =>
  `(${words.map((word) => `contains(words, ${quoted(word)})`).join(" OR ")})`;

const saysContact = `(${containsAny(textsOf.contact)} OR (contains(words, 'visit') AND NOT contains(words, 'hospital')))`;

const rank = `CASE kind ${precedence.map((kind, at) => `WHEN '${kind}' THEN ${at}`).join(" ")} END`;

/** What each text of a type says of an encounter: by its codes, and by its words. */
const kindQuery = ({ dialect }: Reading): string => {
  const types = `(SELECT DISTINCT type AS text FROM ${stage} WHERE type IS NOT NULL)`;
  const each = `(SELECT t.text, lower(${dialect.textAt("u.item", "$.text")}) AS words FROM ${types} t ${dialect.each(dialect.objects("t.text"))})`;
  const byWords = `(SELECT text, CASE
      WHEN max(CASE WHEN ${containsAny(textsOf.excluded)} THEN 1 END) = 1 THEN 'excluded'
      WHEN max(CASE WHEN ${containsAny(textsOf.emergency)} THEN 1 END) = 1 THEN 'emergency'
      WHEN max(CASE WHEN ${saysContact} THEN 1 END) = 1 THEN 'contact' END AS kind
    FROM ${each} w GROUP BY text)`;
  const byCodes = `(SELECT text, min_by(kind, ${rank}) AS kind FROM ${codings} WHERE kind IS NOT NULL GROUP BY text)`;
  return `SELECT t.text, c.kind AS by_codes, w.kind AS by_words FROM ${types} t LEFT JOIN ${byCodes} c ON c.text = t.text LEFT JOIN ${byWords} w ON w.text = t.text`;
};

/** What each text of a class says of an encounter; a code of v3-ActCode, whatever its base. */
const classQuery = ({ dialect }: Reading): string => {
  const classes = `(SELECT class AS text, ${dialect.textAt("class", "$.system")} AS system, ${dialect.textAt("class", "$.code")} AS code FROM (SELECT DISTINCT class FROM ${stage} WHERE startswith(class, '{')) c)`;
  return `SELECT c.text, k.kind FROM ${classes} c JOIN (${rowsAs(["code", "kind"], [...classKinds])}) k ON k.code = c.code WHERE endswith(c.system, '/v3-ActCode') OR endswith(c.system, '/v3/ActCode')`;
};

const kind = `coalesce(t.by_codes, CASE WHEN c.kind IN ('hospital', 'emergency') THEN c.kind ELSE coalesce(t.by_words, c.kind) END, 'unclassified')`;

/** Tells the attendances, and the symptoms that finished ones were for (`read-encounter.ts`). */
export const encounterStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const used = `(SELECT * FROM ${stage}_entry WHERE because IS NULL AND late_because IS NULL AND num IS NOT NULL)`;
  const sure = `coalesce(e.status = '"finished"', false)`;
  return [
    ...codingTable(reading, stage, [
      { column: "type", holds: "many" },
      { column: "reasonCode", holds: "many" },
    ]),
    ...dialect.table(`${stage}_type`, kindQuery(reading)),
    ...dialect.table(`${stage}_class`, classQuery(reading)),
    ...clinicianStatements(reading, stage),
    `INSERT INTO attendance SELECT ${eventColumns("Encounter", sure)}, ${kind}, coalesce(e.clinician, w.clinician)
      FROM ${used} e JOIN r_person p ON p.num = e.num
      LEFT JOIN ${stage}_type t ON t.text = e.type LEFT JOIN ${stage}_class c ON c.text = e.class
      LEFT JOIN ${stage}_clinician w ON w.seq = e.seq`,
    ...tellSymptoms(
      "Encounter",
      codings,
      `(SELECT * FROM ${used} f WHERE f.status = '"finished"') e JOIN r_person p ON p.num = e.num`,
      "e.reasonCode",
      "true",
    ),
  ];
};
