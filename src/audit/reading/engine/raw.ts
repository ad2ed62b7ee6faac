import { everywhere, shapes } from "../look/shapes.ts";
import { quoted } from "../reading.ts";
import type { ReadType } from "../tally.ts";

/** A file of which every line is one resource, all of one type. */
export type LineFile = { readonly path: string; readonly gzip: boolean };

/** What a column is called where its element has a name that SQL needs for itself. */
const elementOf = (column: string): string => (column === "for_whom" ? "for" : column);

/** Elements of a type that FHIR writes as texts, and all others, by their columns. */
export const columnsOf = (
  type: ReadType,
): { readonly texts: readonly string[]; readonly others: readonly string[] } => {
  const { texts, others } = shapes[type];
  return {
    texts: [...everywhere.texts, ...texts],
    others: [...everywhere.others, ...others.filter((name) => name !== "patient")],
  };
};

/** Files in their order, those next to each other that are packed alike together. */
const runsOf = (files: readonly LineFile[]): readonly (readonly LineFile[])[] => {
  const runs: LineFile[][] = [];
  for (const file of files) {
    const last = runs.at(-1);
    if (last?.[0]?.gzip === file.gzip) last.push(file);
    else runs.push([file]);
  }
  return runs;
};

/** A DuckDB scan of files, with these elements of each line as JSON text; a line that is not JSON has none. */
export const duckdbScan = (columns: readonly string[], files: readonly LineFile[]): string => {
  if (files.length === 0)
    return `SELECT ${columns.map((name) => `CAST(NULL AS VARCHAR) AS ${name}`).join(", ")}, CAST(NULL AS BIGINT) AS file WHERE false`;
  const types = columns.map((name) => `${quoted(elementOf(name))}: 'JSON'`).join(", ");
  const select = columns
    .map((name) => `CAST("${elementOf(name)}" AS VARCHAR) AS ${name}`)
    .join(", ");
  return runsOf(files)
    .map((run) => {
      // The lines of a file keep their order as they are read; files that are read at once do not.
      const before = files.indexOf(run[0] as LineFile);
      const paths = run.map(({ path }) => quoted(path)).join(", ");
      const compression = run[0]?.gzip === true ? "gzip" : "uncompressed";
      return `SELECT ${select}, file_index + ${before} AS file FROM read_ndjson([${paths}], columns = {${types}}, ignore_errors = true, compression = '${compression}')`;
    })
    .join(" UNION ALL ");
};

/** What DuckDB reads of a type: its elements as JSON text. */
export const duckdbRaw = (type: ReadType, files: readonly LineFile[]): string => {
  const { texts, others } = columnsOf(type);
  return duckdbScan([...texts, ...others], files);
};

/** The same in Spark, which reads lines of text; the elements that FHIR writes as texts get their quotes back. */
export const sparkRaw = (type: ReadType, files: readonly LineFile[]): string => {
  const { texts, others } = columnsOf(type);
  const names = [...texts, ...others];
  if (files.length === 0)
    return `SELECT ${names.map((name) => `CAST(NULL AS STRING) AS ${name}`).join(", ")}, CAST(NULL AS BIGINT) AS file WHERE false`;
  const struct = names.map((name) => `\`${elementOf(name)}\` STRING`).join(", ");
  const select = [
    ...texts.map((name) => `concat('"', j.\`${elementOf(name)}\`, '"') AS ${name}`),
    ...others.map((name) => `j.\`${elementOf(name)}\` AS ${name}`),
  ].join(", ");
  const lines = files.map(({ path }) => `SELECT value FROM text.\`${path}\``).join(" UNION ALL ");
  return `SELECT ${select}, CAST(0 AS BIGINT) AS file FROM (SELECT from_json(value, '${struct}') AS j FROM (${lines}) lines WHERE trim(value) <> '') parsed`;
};
