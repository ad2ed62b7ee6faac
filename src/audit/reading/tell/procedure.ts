import { strength } from "#fhir/result/flags.ts";
import { codingTable } from "../codes/concepts.ts";
import { conclusion, flagQuery } from "../judge/flags.ts";
import { stageOf } from "../look/stage.ts";
import type { Reading } from "../reading.ts";
import { eventColumns, groupsNamed } from "./findings.ts";
import { usedOf } from "./used.ts";

const stage = stageOf("Procedure");
const codings = `${stage}_coding`;

/** Tells the finished investigations whose outcome says normal (`read-procedure.ts`). */
export const procedureStatements = (reading: Reading): readonly string[] => [
  ...codingTable(reading, stage, [
    { column: "code", holds: "one" },
    { column: "outcome", holds: "one" },
  ]),
  ...reading.dialect.table(`${stage}_flag`, flagQuery(reading, stage, "outcome")),
  `INSERT INTO result SELECT ${eventColumns("Procedure", "true")}, c.grp, 'normal', 'Procedure'
    FROM ${usedOf(stage)} JOIN ${stage}_flag f ON f.text = e.outcome AND startswith(e.outcome, '{')
    JOIN ${groupsNamed(codings, "family")} c ON c.text = e.code WHERE ${conclusion} = ${strength.normal}`,
];
