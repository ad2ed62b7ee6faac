import { availableParallelism } from "node:os";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Day } from "#clinical/day.ts";
import { fault, ok } from "#clinical/result.ts";
import { decideInDuckDb } from "../deciding/decide-in-duckdb.ts";
import { loadEvents } from "../load-events.ts";
import type { Engine } from "../run-audit.ts";
import { makeTable } from "../tables/fill-table.ts";
import { ownTables } from "../tables/own-tables.ts";
import { countIn, rowOf, textIn } from "../tables/rows-of.ts";
import { loadSentences } from "./load-sentences.ts";
import { readCare } from "./read-care.ts";
import { readRegister } from "./read-register.ts";
import { type States, shortSources } from "./short-sources.ts";
import { takeDecided } from "./take-decided.ts";

/** What is read, and as of when. */
export type Asked = {
  readonly path: string;
  readonly asOf: Day;
  readonly zone: string;
  readonly states: States;
  readonly say?: ((line: string) => void) | undefined;
};

const takeStates = async (db: DuckDBConnection, states: States): Promise<void> => {
  for (const { type, state } of shortSources(states))
    await db.run(`UPDATE source SET state = '${state}' WHERE type = '${type}'`);
};

/**
 * Decides on as many connections as there are processors, each of which stays on one: DuckDB takes half as long again
 * where two share out steps as small as these.
 */
const decideSideBySide = async (
  db: DuckDBConnection,
  connect: () => Promise<DuckDBConnection>,
  asOf: Day,
): Promise<void> => {
  await db.run("SET threads = 1");
  const more = Array.from({ length: availableParallelism() - 1 }, connect);
  const connections = [db, ...(await Promise.all(more))];
  await decideInDuckDb(connections, asOf);
  for (const each of connections.slice(1)) each.closeSync();
};

/** The engine that reads and decides in SQL, in this process: the same answers as the reference engine, in bulk. */
export const duckdbEngine =
  ({ path, asOf, zone, states, say }: Asked): Engine =>
  async (db, temporary, connect) => {
    for (const [table, columns] of Object.entries(ownTables)) await makeTable(db, table, columns);
    const beside = await connect();
    const loaded = await loadEvents(db, path, {
      asOf,
      zone,
      temporary,
      beside,
      onProgress: (done, of) => say?.(`read ${done} of ${of} types`),
      alsoRead: async (gathered) => {
        const fillRegister = await readRegister(gathered);
        const fillCare = await readCare(gathered, asOf, zone);
        return async () => {
          await fillRegister(db);
          await fillCare(db);
        };
      },
    });
    beside.closeSync();
    if (!loaded.ok) return fault(loadSentences[loaded.fault]);
    const people = await rowOf(db, "SELECT count(*) AS n FROM person");
    if (countIn(people, "n") === 0) return fault(loadSentences["holds no Patient"]);
    await takeStates(db, states);
    say?.("reviews the patients");
    await decideSideBySide(db, connect, asOf);
    const { thresholds, unowned } = await takeDecided(db);
    const version = await rowOf(db, "SELECT version() AS version");
    const { unread, failures } = loaded.value;
    return ok({
      engine: { name: "duckdb", version: textIn(version, "version") },
      thresholds,
      source: { unread, failures, unowned },
    });
  };
