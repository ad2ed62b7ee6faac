import type { Day } from "#clinical/day.ts";
import { chaptersOf } from "../reading/chapters.ts";
import { type LineFile, sparkRaw } from "../reading/engine/raw.ts";
import { spark } from "../reading/engine/spark.ts";
import { readingOf } from "../reading/reading.ts";

/** What Spark reads, as of when, and by which clocks (IANA name). */
export type SparkReading = {
  readonly asOf: Day;
  readonly zone: string;
  /** Files of lines by the type of what they hold; where Spark finds them, on disk or in a store of objects. */
  readonly files: ReadonlyMap<string, readonly LineFile[]>;
  /** A folder of JSON lines `{"url", "names"}`: what the entries of Bundles call each other; it may hold nothing. */
  readonly names: string;
  /** How many entries were no resource at all. */
  readonly strangers: number;
};

const dropped = /^DROP TABLE IF EXISTS (\w+)$/;
const made = /^CREATE TABLE (\w+) /;

/** The statements without those that drop what none before has made: the folder is new. */
const withoutVainDrops = (statements: readonly string[]): readonly string[] => {
  const there = new Set<string>();
  return statements.filter((statement) => {
    const [, table] = made.exec(statement) ?? [];
    if (table !== undefined) there.add(table);
    const [, gone] = dropped.exec(statement) ?? [];
    return gone === undefined || there.has(gone);
  });
};

const strangerStatements = (strangers: number): readonly string[] =>
  strangers === 0
    ? []
    : [`INSERT INTO r_tally VALUES (NULL, '?', 'it is not a FHIR resource', ${strangers})`];

/** What fills the event tables on Spark, made anew: the text of `loadEvents` in the dialect of Spark. */
export const readOnSpark = ({
  asOf,
  zone,
  files,
  names,
  strangers,
}: SparkReading): readonly string[] => {
  const reading = readingOf(spark, asOf, zone);
  const { preface, chapters, close } = chaptersOf(reading, (type) =>
    sparkRaw(type, files.get(type) ?? []),
  );
  return withoutVainDrops([
    `CREATE TABLE r_name_line (url STRING, names STRING) USING json LOCATION '${names}'`,
    "CREATE TABLE r_name USING parquet AS SELECT url, any_value(names) AS names FROM r_name_line GROUP BY url",
    ...preface,
    ...strangerStatements(strangers),
    ...chapters.flatMap(({ look, tell }) => [...look, ...tell]),
    ...close,
  ]);
};
