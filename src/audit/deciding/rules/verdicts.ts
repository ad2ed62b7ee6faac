import { countIds, type PracticeReference, ruleIds } from "#clinical/review.ts";
import { ruleOf } from "#clinical/rules/index.ts";
import { columnOf, countColumns } from "../columns.ts";
import type { Step } from "../step.ts";
import { compile } from "./compile.ts";
import { thresholds } from "./thresholds.ts";
import { unread } from "./unread.ts";

/** The tables that hold the counts, a row for each patient that has any. */
const countTables = [
  "contact_count",
  "attendance_count",
  "clinician_count",
  "symptom_count",
  "bds_count",
  "persistent_count",
  "peak_count",
  "syndrome_count",
  "negative_count",
  "referral_count",
  "repeat_count",
  "long_term_count",
  "abnormal_count",
] as const;

/** The table with the patient's row beside, where there is one. */
export const besideEach = (tables: readonly string[], of: string): string =>
  tables.map((table) => `LEFT JOIN ${table} ON ${table}.patient = ${of}.patient`).join("\n");

const counted = countIds
  .map(countColumns)
  .flatMap(({ sure, maybe }) => [sure, maybe])
  .map((column) => `CAST(coalesce(${column}, 0) AS INT) AS ${column}`);

/** A row for each registered patient, with every count. */
const countRow: Step = {
  table: "count_row",
  as: `SELECT person.patient, sex, youngest, oldest,
  ${counted.join(",\n  ")},
  upc, coc, secon, CAST(coalesce(unknown_clinician, 0) AS INT) AS unknown_clinician
FROM person
${besideEach(countTables, "person")}
WHERE registered`,
};

/** All that the rules ask, in one row a patient. */
const fact: Step = {
  table: "fact",
  as: `SELECT *
FROM count_row
${["unread", "named_syndrome", "named_condition", "latest_score"]
  .map((table) => `LEFT JOIN ${table} USING (patient)`)
  .join("\n")}
LEFT JOIN threshold_of_sex USING (sex)`,
};

/** What a rule says of a patient, as a column of `verdict`. */
export const ruleColumn = (id: string): string => `rule_${columnOf(id)}`;

/** From the counts to the verdict of every rule: the tables `count_row`, `threshold` and `verdict`. */
export const verdicts = (given: PracticeReference | undefined): readonly Step[] => [
  countRow,
  ...thresholds(given),
  unread,
  fact,
  {
    table: "verdict",
    as: `SELECT patient,
  ${ruleIds.map((id) => `${compile(ruleOf[id].test)} AS ${ruleColumn(id)}`).join(",\n  ")}
FROM fact`,
  },
];
