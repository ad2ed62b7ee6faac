import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { type Chapter, chaptersOf, readTypes } from "./reading/chapters.ts";
import { duckdb, duckdbMacros } from "./reading/engine/duckdb.ts";
import { duckdbRaw, type LineFile } from "./reading/engine/raw.ts";
import { stageOf } from "./reading/look/stage.ts";
import { type Reading, readingOf } from "./reading/reading.ts";
import { findOdd } from "./source/find-odd.ts";
import { type Gathered, type Gatherer, gathererOf } from "./source/gather.ts";
import type { SourceFault } from "./source/load-source.ts";
import { lookClosely } from "./source/look-closely.ts";
import { type Nobody, nobodyIn } from "./source/nobody-in.ts";
import { type Connections, readChapters } from "./source/read-chapters.ts";
import { wantedTypes } from "./source/wanted-types.ts";
import { writeNames } from "./source/write-names.ts";

/** As of when, in which zone (IANA name), and where what is unpacked may be put for the while. */
export type LoadSettings = {
  readonly asOf: Day;
  readonly zone: string;
  readonly temporary?: string | undefined;
  /** A second connection to the same database: two types are then read at a time. */
  readonly beside?: DuckDBConnection | undefined;
  /** Told as each type of resource has been read. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
  /**
   * What else is to be read of the same files, while the database reads them; what it gives is run when the tables
   * are filled. Where a file does not turn out to be lines, it is asked again.
   */
  readonly alsoRead?: ((gathered: Gathered) => Promise<() => Promise<void>>) | undefined;
};

/** What was read, beside what stands in the tables. */
export type LoadReport = {
  /** Lines or files that are not JSON (contract §9.1). */
  readonly unread: number;
  /** Messages that say the export itself failed in part. */
  readonly failures: number;
};

/** Why a source cannot be audited at all. */
export type LoadFault = SourceFault | Nobody;

const isRead: ReadonlySet<string> = new Set(readTypes);

const run = async (connection: DuckDBConnection, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await connection.run(statement);
};

/** What begins with another type may still hold some that are read, or lines that are broken. */
const oddAmongOthers = async (
  connection: DuckDBConnection,
  { files }: Gathered,
): Promise<readonly string[]> => {
  const odd: string[] = [];
  for (const [type, held] of files)
    if (!isRead.has(type)) odd.push(...(await lookClosely(connection, type, held)));
  return odd;
};

/** One go at reading what was gathered: the files that have to be unpacked first, or none. */
const readGathered = async (
  connection: DuckDBConnection,
  reading: Reading,
  gathered: Gathered,
  folder: string,
  { onProgress, beside }: LoadSettings,
): Promise<readonly string[]> => {
  const filesOf = (type: string): readonly LineFile[] => gathered.files.get(type) ?? [];
  const names = join(folder, "names.ndjson");
  await writeNames(names, gathered);
  const { preface, chapters, close } = chaptersOf(reading, (type) =>
    duckdbRaw(type, filesOf(type)),
  );
  await run(connection, [
    ...duckdbMacros,
    `CREATE OR REPLACE TABLE r_name AS SELECT url, any_value(names) AS names FROM read_ndjson('${names}', columns = {url: 'VARCHAR', names: 'VARCHAR'}) GROUP BY url`,
    ...preface,
  ]);
  if (gathered.strangers > 0)
    await connection.run(
      `INSERT INTO r_tally VALUES (NULL, '?', 'it is not a FHIR resource', ${gathered.strangers})`,
    );
  const readOne = async (on: DuckDBConnection, { type, look, tell, isAskedFor }: Chapter) => {
    if (filesOf(type).length === 0 && !isAskedFor) return [];
    const odd = await findOdd(on, type, filesOf(type), stageOf(type), look);
    if (odd.length === 0) await run(on, tell);
    return odd;
  };
  const connections: Connections = beside === undefined ? [connection] : [connection, beside];
  let done = 0;
  const odd = await readChapters(connections, chapters, async (on, chapter) => {
    const files = await readOne(on, chapter);
    done += 1;
    onProgress?.(done, chapters.length);
    return files;
  });
  if (odd.length > 0) return odd;
  await run(connection, close);
  return oddAmongOthers(connection, gathered);
};

/** The report of a reading that went through to its end. */
const whole = async (
  connection: DuckDBConnection,
  gathered: Gathered,
  fillOthers: (() => Promise<void>) | undefined,
): Promise<Result<LoadReport, LoadFault>> => {
  const nobody = await nobodyIn(connection);
  if (nobody !== undefined) return fault(nobody);
  await fillOthers?.();
  return ok({ unread: gathered.unread, failures: gathered.failures });
};

const readAll = async (
  connection: DuckDBConnection,
  reading: Reading,
  gatherer: Gatherer,
  folder: string,
  settings: LoadSettings,
): Promise<Result<LoadReport, LoadFault>> => {
  for (;;) {
    const gathered = await gatherer.gather();
    if (!gathered.holdsSome && gathered.unread > 0) return fault("is not JSON");
    const [odd, fillOthers] = await Promise.all([
      readGathered(connection, reading, gathered, folder, settings),
      settings.alsoRead?.(gathered),
    ]);
    if (odd.length === 0) return whole(connection, gathered, fillOthers);
    // Each round unpacks files that the next one then reads as lines: there are only so many.
    for (const path of odd) gatherer.unpack(path);
  }
};

/**
 * Reads a source (a file, or a folder of NDJSON and JSON) into the tables of `eventTables`, made anew in the
 * connection's database, and the tables `set_aside` and `r_tally` of what was not used. Throws `RangeError` where
 * there is no such zone.
 */
export const loadEvents = async (
  connection: DuckDBConnection,
  source: string,
  settings: LoadSettings,
): Promise<Result<LoadReport, LoadFault>> => {
  const reading = readingOf(duckdb, settings.asOf, settings.zone);
  const folder = await mkdtemp(join(settings.temporary ?? tmpdir(), "throughline-"));
  try {
    const gatherer = await gathererOf(source, folder, wantedTypes);
    if (!gatherer.ok) return gatherer;
    return await readAll(connection, reading, gatherer.value, folder, settings);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
