import { rm } from "node:fs/promises";
import { changedWords } from "#app/words/practice-words.ts";
import { duckdbEngine } from "#audit/engine/duckdb-engine.ts";
import { sparkEngine } from "#audit/engine/spark-engine.ts";
import { readPrevious } from "#audit/output/previous.ts";
import type { Written } from "#audit/output/written.ts";
import { type Engine, runAudit } from "#audit/run-audit.ts";
import { ok, type Result } from "#clinical/result.ts";
import { version } from "../../package.json";
import type { ExitCode, Io } from "../io.ts";
import { shortfalls } from "../shortfalls.ts";
import { takeOverrides } from "../take-overrides.ts";
import { exportFirst } from "./export-first.ts";
import { findSparkSql } from "./find-spark-sql.ts";
import type { AuditCommand } from "./read-audit-arguments.ts";
import { type Reading, referenceEngine } from "./reference-engine.ts";

/** The engine that was asked for, once it is known what it reads. */
type ToEngine = (reading: Reading) => Engine;

const engineFor = async (
  { engine, spark: { master, sparkSql } }: AuditCommand,
  io: Io,
): Promise<Result<ToEngine, string>> => {
  switch (engine) {
    case "reference":
      return ok((reading) => referenceEngine(reading, version, io));
    case "duckdb":
      return ok((reading) => sayingShortfalls(duckdbEngine({ ...reading, say: io.progress }), io));
    case "spark": {
      const command = await findSparkSql(sparkSql, process.env);
      return command.ok
        ? ok((reading) =>
            sayingShortfalls(
              sparkEngine({ ...reading, say: io.progress }, { command: command.value, master }),
              io,
            ),
          )
        : command;
    }
  }
};

/** What could not be read is said as `review` says it. */
const sayingShortfalls =
  (engine: Engine, io: Io): Engine =>
  async (...given) => {
    const filled = await engine(...given);
    if (filled.ok)
      for (const says of shortfalls(filled.value.source)) io.err(`throughline: ${says}`);
    return filled;
  };

/** Where the records lie: the folder that was named, or that of an export which is taken away afterwards. */
type Place = {
  readonly path: string;
  readonly states: Reading["states"];
  readonly short: boolean;
  readonly clear: () => Promise<void>;
};

const openPlace = async (command: AuditCommand, io: Io): Promise<Result<Place, string>> => {
  const { source, out } = command;
  if (source.kind === "files")
    return ok({ path: source.path, states: {}, short: false, clear: async () => {} });
  const exported = await exportFirst(source, out, io);
  if (!exported.ok) return exported;
  const { folder, report } = exported.value;
  return ok({
    path: folder,
    states: report.sources,
    short: report.shortfalls.length > 0,
    clear: () => rm(folder, { recursive: true, force: true }),
  });
};

/** Seconds since the command began, and the most memory that the program has held. */
const costSince = (begun: bigint) => () => ({
  seconds: Number((process.hrtime.bigint() - begun) / 1_000_000n) / 1000,
  peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
});

type Opened = Place & {
  readonly codelists: string;
  readonly previous: Written | undefined;
};

const open = async (command: AuditCommand, io: Io): Promise<Result<Opened, string>> => {
  const changes = await takeOverrides(command.overrides);
  if (!changes.ok) return changes;
  const changed = changes.value === undefined ? undefined : changedWords(changes.value);
  if (changed !== undefined) io.err(`throughline: ${changed}`);
  const codelists = changed === undefined ? version : `${version}, ${changed}`;
  const { previous: folder, asOf } = command;
  const previous = folder === undefined ? ok(undefined) : await readPrevious(folder, asOf);
  if (!previous.ok) return previous;
  const place = await openPlace(command, io);
  return place.ok ? ok({ ...place.value, codelists, previous: previous.value }) : place;
};

const carryOut = async (command: AuditCommand, io: Io): Promise<Result<ExitCode, string>> => {
  const { asOf, zone, out, insidePractice } = command;
  const cost = costSince(process.hrtime.bigint());
  const engine = await engineFor(command, io);
  if (!engine.ok) return engine;
  const opened = await open(command, io);
  if (!opened.ok) return opened;
  const { path, states, short, clear, codelists, previous } = opened.value;
  const made = { asOf, zone, rules: version, codelists };
  const reach = insidePractice ? "inside" : "outside";
  const done = await runAudit({
    out,
    made,
    version,
    reach,
    previous,
    engine: engine.value({ path, states, asOf, zone }),
    cost,
  });
  if (!done.ok) return done;
  await clear();
  const { unread, unowned, failures } = done.value.source;
  return ok(short || unread + unowned + failures > 0 ? 1 : 0);
};

/** `throughline audit`: the whole practice at once, into a folder. */
export const auditCommand = async (command: AuditCommand, io: Io): Promise<ExitCode> => {
  const ended = await carryOut(command, io);
  if (ended.ok) return ended.value;
  io.err(`throughline: ${ended.fault}`);
  return 2;
};
