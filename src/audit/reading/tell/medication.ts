import { keptRows, supersededQuery } from "../look/entries.ts";
import { stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";

const stage = stageOf("Medication");

/** Makes `r_medication_known`: what each Medication of the source is, whatever its state. */
export const medicationStatements = (reading: Reading): readonly string[] => [
  ...reading.dialect.table(`${stage}_superseded`, supersededQuery(reading, stage)),
  ...reading.dialect.table(
    `${stage}_known`,
    `SELECT 'Medication/' || m.id AS whom, m.code FROM ${keptRows(reading, stage)} m`,
  ),
];
