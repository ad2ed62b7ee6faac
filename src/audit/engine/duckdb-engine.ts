import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { type SourceState, sourceTypes } from "#clinical/record.ts";
import { fault, ok } from "#clinical/result.ts";
import { decideInDuckDb } from "../deciding/decide-in-duckdb.ts";
import { type LoadFault, loadEvents } from "../load-events.ts";
import type { Engine } from "../run-audit.ts";
import { makeTable } from "../tables/fill-table.ts";
import { ownTables } from "../tables/own-tables.ts";
import { countIn, rowOf, rowsOf, textIn } from "../tables/rows-of.ts";
import { inOrder, type Threshold } from "../thresholds.ts";
import { loadCare } from "./load-care.ts";
import { loadRegister } from "./load-register.ts";
import { otherSql, reviewSql } from "./review-sql.ts";

/** What is read, and as of when. */
export type Asked = {
  readonly path: string;
  readonly asOf: Day;
  readonly zone: string;
  /** How each type came, where a server said; a folder is complete. */
  readonly states: Readonly<Record<string, SourceState>>;
  readonly say?: ((line: string) => void) | undefined;
};

const sentences: Readonly<Record<LoadFault, string>> = {
  "cannot be opened": "the source cannot be opened",
  "holds no file": "the source holds no file",
  "is not JSON": "the source is not JSON",
  "holds no Patient": "the source holds no Patient",
  "is written in FHIR STU3": "the source is written in FHIR STU3; this program reads FHIR R4",
};

const notWhole: readonly (SourceState | undefined)[] = ["partial", "failed", "refused"];

/** A source that a server did not give whole turns "not met" into "cannot tell". */
const takeStates = async (db: DuckDBConnection, states: Asked["states"]): Promise<void> => {
  for (const type of sourceTypes)
    if (notWhole.includes(states[type]))
      await db.run(`UPDATE source SET state = '${states[type]}' WHERE type = '${type}'`);
};

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

const thresholdsIn = async (db: DuckDBConnection): Promise<readonly Threshold[]> => {
  const rows = await rowsOf(db, "SELECT sex, band, n, p90, p97 FROM threshold");
  return inOrder(
    rows.map((row) => ({
      sex: textIn(row, "sex"),
      band: textIn(row, "band"),
      n: countIn(row, "n"),
      p90: numberOrNull(row.p90),
      p97: numberOrNull(row.p97),
    })),
  );
};

/** The engine that reads and decides in SQL, in this process: the same answers as the reference engine, in bulk. */
export const duckdbEngine =
  ({ path, asOf, zone, states, say }: Asked): Engine =>
  async (db, temporary) => {
    for (const [table, columns] of Object.entries(ownTables)) await makeTable(db, table, columns);
    const loaded = await loadEvents(db, path, {
      asOf,
      zone,
      temporary,
      onProgress: (done, of) => say?.(`read ${done} of ${of} types`),
      alsoRead: async (gathered) => {
        await loadRegister(db, gathered);
        await loadCare(db, gathered, asOf, zone);
      },
    });
    if (!loaded.ok) return fault(sentences[loaded.fault]);
    const people = await rowOf(db, "SELECT count(*) AS n FROM person");
    if (countIn(people, "n") === 0) return fault(sentences["holds no Patient"]);
    await takeStates(db, states);
    say?.("reviews the patients");
    await decideInDuckDb(db, asOf);
    for (const statement of [reviewSql, ...otherSql]) await db.run(statement);
    const nobodys = await rowOf(db, "SELECT sum(n) AS n FROM set_aside WHERE patient IS NULL");
    const version = await rowOf(db, "SELECT version() AS version");
    return ok({
      engine: { name: "duckdb", version: textIn(version, "version") },
      thresholds: await thresholdsIn(db),
      source: {
        unread: loaded.value.unread,
        failures: loaded.value.failures,
        unowned: countIn(nobodys, "n"),
      },
    });
  };
