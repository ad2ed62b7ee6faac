import type { Day } from "#clinical/day.ts";
import type { PracticeReference } from "#clinical/review.ts";
import { chaptersOf } from "../reading/chapters.ts";
import { sparkRaw } from "../reading/engine/raw.ts";
import { spark } from "../reading/engine/spark.ts";
import { readingOf } from "../reading/reading.ts";
import type { ReadType } from "../reading/tally.ts";
import { decideOnSpark } from "./decide-on-spark.ts";

/** What a script audits: the lines of an export, by type, wherever Spark reads from. */
export type SparkExport = {
  readonly asOf: Day;
  /** An IANA name. */
  readonly zone: string;
  /** The path of the NDJSON files of a type, with `{type}` in its place; patterns and object stores included. */
  readonly at: string;
  /** The types that the export holds: Spark fails on a path without files. */
  readonly types: readonly ReadType[];
  readonly reference?: PracticeReference | undefined;
};

/** What would make the same text mean something else. */
const settings: readonly string[] = [
  "SET spark.sql.ansi.enabled = false",
  "SET spark.sql.session.timeZone = UTC",
  "SET spark.sql.legacy.createHiveTableByDefault = false",
];

/** A Bulk export names things by relative or absolute references: nothing in it has a `urn:` name. */
const noNames = "SELECT CAST(NULL AS STRING) AS url, CAST(NULL AS STRING) AS names WHERE false";

/**
 * The statements that audit an export on Spark, in order: the texts that the program itself runs, from lines to
 * `review_row` and `threshold`. Throws `RangeError` where there is no such zone.
 */
export const sparkScript = ({
  asOf,
  zone,
  at,
  types,
  reference,
}: SparkExport): readonly string[] => {
  const filesOf = (type: ReadType) =>
    types.includes(type) ? [{ path: at.replaceAll("{type}", type), gzip: false }] : [];
  const { preface, chapters, close } = chaptersOf(readingOf(spark, asOf, zone), (type) =>
    sparkRaw(type, filesOf(type)),
  );
  return [
    ...settings,
    ...spark.table("r_name", noNames),
    ...preface,
    ...chapters.flatMap(({ look, tell }) => [...look, ...tell]),
    ...close,
    ...decideOnSpark(asOf, reference),
  ];
};
