import { codingTable } from "../codes/concepts.ts";
import { resolved } from "../look/entries.ts";
import { stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";
import { eventColumns, groupsNamed } from "./findings.ts";
import { usedEntries } from "./used.ts";

const stage = stageOf("MedicationRequest");

/** What a request contains under the name that it points at: the code of the first. */
const containedQuery = ({ dialect }: Reading, requests: string): string => {
  const pointing = `(SELECT * FROM ${requests} x WHERE startswith(x.reference, '#'))`;
  const each = `(SELECT t.seq, t.reference, u.place, u.item AS item FROM ${pointing} t ${dialect.each(dialect.objects("t.contained"))})`;
  const named = `(SELECT seq, place, ${dialect.member("item", "$.code")} AS code, row_number() OVER (PARTITION BY seq ORDER BY place) AS turn FROM ${each} i WHERE '#' || ${dialect.textAt("item", "$.id")} = reference)`;
  return `SELECT seq, code FROM ${named} n WHERE turn = 1`;
};

/** Tells the classes of active medicines (`read-medication-request.ts`). */
export const medicationRequestStatements = (reading: Reading): readonly string[] => {
  const { dialect } = reading;
  const requests = `${stage}_request`;
  const reference = `CASE WHEN startswith(e.medicationReference, '{') THEN ${dialect.textAt("e.medicationReference", "$.reference")} END`;
  const concept = `CASE WHEN startswith(t.told, '{') THEN t.told WHEN startswith(t.reference, '#') THEN c.code ELSE m.code END`;
  return [
    ...dialect.table(
      requests,
      `SELECT e.seq, e.num, e.id, e.earliest, e.latest, e.exact, e.contained, e.medicationCodeableConcept AS told, ${reference} AS reference FROM ${usedEntries(stage)} e WHERE e.status = '"active"'`,
    ),
    ...dialect.table(
      `${stage}_read`,
      `SELECT t.seq, t.num, t.id, t.earliest, t.latest, t.exact, ${concept} AS concept FROM ${requests} t
        LEFT JOIN (${containedQuery(reading, requests)}) c ON c.seq = t.seq
        LEFT JOIN r_name n ON n.url = t.reference
        LEFT JOIN r_medication_known m ON m.whom = ${resolved(reading, "t.reference", "n.names")}`,
    ),
    ...codingTable(reading, `${stage}_read`, [{ column: "concept", holds: "one" }]),
    `INSERT INTO medicine SELECT ${eventColumns("MedicationRequest", "true")}, c.grp FROM ${stage}_read e JOIN r_person p ON p.num = e.num JOIN ${groupsNamed(`${stage}_read_coding`, "medicine")} c ON c.text = e.concept`,
  ];
};
