import { type CodeRow, everyRow } from "#clinical/codelists/row-of.ts";
import { encounterKind } from "#clinical/encounter-kind.ts";
import { isNegativeFamily } from "#clinical/groups.ts";
import type { Reading } from "../reading.ts";

/** The lists that a coding is looked up in, by the column of `r_code` that has its group. */
export const lists = {
  symptom: ({ symptom }: CodeRow) => symptom,
  syndrome: ({ syndrome }: CodeRow) => syndrome,
  condition: ({ condition }: CodeRow) => condition,
  alarm: ({ redFlag }: CodeRow) => redFlag,
  family: ({ investigation }: CodeRow) => investigation,
  referral: ({ referral }: CodeRow) => referral,
  medicine: ({ medicine }: CodeRow) => medicine,
  instrument: ({ total }: CodeRow) => total?.instrument,
  most: ({ total }: CodeRow) => total?.most,
  kind: (row: CodeRow) => {
    const { kind } = encounterKind({ types: [row], typeTexts: [], classCode: undefined });
    return kind === "unclassified" ? undefined : kind;
  },
  investigated: ({ investigation }: CodeRow) =>
    investigation === undefined ? undefined : isNegativeFamily(investigation),
} as const;

const columns = Object.keys(lists);

/** The codelists that are in force, as a table: a row for each code, a column for the group of each list. */
export const codeTable = ({ dialect }: Reading): readonly string[] =>
  dialect.table(
    "r_code",
    dialect.rows(
      ["of_system", "of_code", ...columns],
      everyRow().map(([system, code, row]) => [
        system,
        code,
        ...Object.values(lists).map((group) => group(row)),
      ]),
    ),
  );
