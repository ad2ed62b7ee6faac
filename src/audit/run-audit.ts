import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { fault, ok, type Result } from "#clinical/result.ts";
import { openDatabase } from "./engine/open-database.ts";
import { changeSince } from "./figures/change.ts";
import { figuresOf } from "./figures/index.ts";
import type { Made } from "./output/made.ts";
import { practiceReference } from "./output/practice-reference.ts";
import { writeReviews } from "./output/reviews-parquet.ts";
import { runJson, type Unread } from "./output/run-json.ts";
import { summary } from "./output/summary.ts";
import { toReview } from "./output/to-review.ts";
import { openWorkplace, type Workplace } from "./output/write-whole.ts";
import type { Written } from "./output/written.ts";
import type { Reach } from "./small-numbers/shown.ts";
import type { Threshold } from "./thresholds.ts";

/** What an engine says once it has filled the tables of an audit. */
export type Filled = {
  readonly engine: { readonly name: string; readonly version: string };
  readonly thresholds: readonly Threshold[];
  readonly source: Unread;
};

/**
 * Fills every table of an audit (`auditTables`), or says in one line why the source cannot be used. `scratch` is a
 * folder for the while, which is thrown away; `connect` gives another connection to the same database.
 */
export type Engine = (
  db: DuckDBConnection,
  scratch: string,
  connect: () => Promise<DuckDBConnection>,
) => Promise<Result<Filled, string>>;

/** What a run is asked for. */
export type Asked = {
  readonly out: string;
  readonly made: Made;
  readonly version: string;
  readonly reach: Reach;
  readonly previous: Written | undefined;
  readonly engine: Engine;
  /** What the run has cost up to now. */
  readonly cost: () => { readonly seconds: number; readonly peakMemoryMegabytes: number };
};

/** What the database may hold in memory; beyond it, it goes to the disk. The program around it needs the rest of 2 GB. */
const mostHeld = "800MB";

/** What a run writes, and may replace of an earlier run. */
const written = [
  "reviews.parquet",
  "to-review.csv",
  "practice-reference.json",
  "summary.json",
  "report.html",
  "run.json",
] as const;

type Report = typeof import("./report/report.ts");

const writeAll = async (
  db: DuckDBConnection,
  place: Workplace,
  filled: Filled,
  { reportHtml }: Report,
  { made, version, reach, previous, cost }: Asked,
): Promise<void> => {
  const figures = await figuresOf(db, made.asOf, filled.thresholds);
  const change = previous === undefined ? undefined : await changeSince(db, previous);
  // The report is drawn here while the database writes the rows.
  const rows = writeReviews(db, join(place.folder, "reviews.parquet"));
  await Promise.all([rows, place.write("report.html", reportHtml(figures, made, reach, change))]);
  await place.write("to-review.csv", await toReview(db));
  await place.write("practice-reference.json", practiceReference(made, figures));
  await place.write("summary.json", summary(figures.measured, made));
  const { engine, source } = filled;
  const notes = { ...made, version, engine, source, cost: cost() };
  await place.write("run.json", await runJson(db, notes, figures));
};

/** Runs an audit: the engine fills the tables, and the folder appears with all of its files, or not at all. */
export const runAudit = async (asked: Asked): Promise<Result<Filled, string>> => {
  const opened = await openWorkplace(asked.out, written);
  if (!opened.ok) return opened;
  const place = opened.value;
  try {
    const held = { temp_directory: place.scratch, memory_limit: mostHeld };
    const database = await openDatabase(held);
    const db = await database.connect();
    // What draws the report is large: it is brought while the engine works.
    const [filled, report] = await Promise.all([
      asked.engine(db, place.scratch, () => database.connect()),
      import("./report/report.ts"),
    ]);
    if (!filled.ok) {
      await place.abandon();
      return fault(filled.fault);
    }
    await writeAll(db, place, filled.value, report, asked);
    db.closeSync();
    await place.publish();
    return ok(filled.value);
  } catch (bug) {
    await place.abandon();
    throw bug;
  }
};
