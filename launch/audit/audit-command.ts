import { changedWords } from "#app/words/practice-words.ts";
import { readPrevious } from "#audit/output/previous.ts";
import { type Engine, runAudit } from "#audit/run-audit.ts";
import { fault, ok, type Result } from "#clinical/result.ts";
import { version } from "../../package.json";
import type { ExitCode, Io } from "../io.ts";
import { takeOverrides } from "../take-overrides.ts";
import type { AuditCommand } from "./read-audit-arguments.ts";
import { referenceEngine } from "./reference-engine.ts";

const engineFor = (command: AuditCommand, io: Io): Result<Engine, string> => {
  const { source, engine } = command;
  if (source.kind === "fhir") return fault("--fhir is not in this version");
  if (engine !== "reference") return fault(`the engine ${engine} is not in this version`);
  return ok(referenceEngine(source.path, version, command, io));
};

/** Seconds since the command began, and the most memory that the program has held. */
const costSince = (begun: bigint) => () => ({
  seconds: Number((process.hrtime.bigint() - begun) / 1_000_000n) / 1000,
  peakMemoryMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
});

const carryOut = async (command: AuditCommand, io: Io): Promise<Result<ExitCode, string>> => {
  const { asOf, zone, out, insidePractice } = command;
  const begun = process.hrtime.bigint();
  const changes = await takeOverrides(command.overrides);
  if (!changes.ok) return changes;
  if (changes.value !== undefined) io.err(`throughline: ${changedWords(changes.value)}`);
  const previous =
    command.previous === undefined ? ok(undefined) : await readPrevious(command.previous, asOf);
  if (!previous.ok) return previous;
  const engine = engineFor(command, io);
  if (!engine.ok) return engine;
  const changed = changes.value === undefined ? "" : `, ${changedWords(changes.value)}`;
  const done = await runAudit({
    out,
    made: { asOf, zone, rules: version, codelists: `${version}${changed}` },
    version,
    reach: insidePractice ? "inside" : "outside",
    previous: previous.value,
    engine: engine.value,
    cost: costSince(begun),
  });
  if (!done.ok) return done;
  const { unread, unowned, failures } = done.value.source;
  return ok(unread + unowned + failures > 0 ? 1 : 0);
};

/** `throughline audit`: the whole practice at once, into a folder. */
export const auditCommand = async (command: AuditCommand, io: Io): Promise<ExitCode> => {
  const ended = await carryOut(command, io);
  if (ended.ok) return ended.value;
  io.err(`throughline: ${ended.fault}`);
  return 2;
};
