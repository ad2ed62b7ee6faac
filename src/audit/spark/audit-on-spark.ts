import { decidedTables } from "../deciding/decide-sql.ts";
import { type States, shortSources } from "../engine/short-sources.ts";
import { eventTables } from "../events.ts";
import { decideOnSpark } from "./decide-on-spark.ts";
import { readOnSpark, type SparkReading } from "./read-on-spark.ts";

/** The tables from which the outputs of an audit are made. */
export const sparkLeaves: readonly string[] = [
  "spark_version",
  "r_person",
  "set_aside",
  ...Object.keys(eventTables),
  ...decidedTables,
];

/** Spark 3.5 or later; the text has words that earlier ones do not know. */
const versionStatements: readonly string[] = [
  "SELECT assert_true(version() RLIKE '^(3[.]([5-9]|[1-9][0-9])|[4-9]|[1-9][0-9])[.]', 'this is an error of an older Spark: the audit needs 3.5 or later')",
  "CREATE TABLE spark_version AS SELECT version() AS version",
];

/** Spark does not change a row where it lies. */
const stateStatements = (states: States): readonly string[] => {
  const short = shortSources(states);
  if (short.length === 0) return [];
  const cases = short.map(({ type, state }) => `WHEN type = '${type}' THEN '${state}'`).join(" ");
  return [
    "CREATE TABLE source_as_read AS SELECT * FROM source",
    `INSERT OVERWRITE source SELECT patient, type, CASE ${cases} ELSE state END, read, used FROM source_as_read`,
  ];
};

/** What is read, and how each type came. */
export type SparkAudit = SparkReading & { readonly states: States };

/** A whole audit on Spark: from lines to the tables of `sparkLeaves`. */
export const auditOnSpark = ({ states, ...reading }: SparkAudit): readonly string[] => [
  ...versionStatements,
  ...readOnSpark(reading),
  ...stateStatements(states),
  ...decideOnSpark(reading.asOf),
];
